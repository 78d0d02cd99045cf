/** `::: NAME`: each kind with the markup that its layout needs. */
import type { Block, Container, Inline, Paragraph } from '../model/book.js'
import { inlineText } from '../model/book-text.js'
import type { Dialect } from './dialect.js'
import { authorAttributes, element, escapeMarkup } from './markup.js'
import { renderCaption, renderFigure } from './render-figure.js'
import { renderInlines } from './render-inlines.js'
import { inlineUnit } from './units.js'

/** Renders blocks as they stand anywhere else. */
type RenderBlocks = (blocks: readonly Block[], dialect: Dialect) => string
type RenderParagraph = (paragraph: Paragraph, index: number, dialect: Dialect) => string | null

export function renderContainer(container: Container, dialect: Dialect, renderBlocks: RenderBlocks): string {
  const body = (paragraph: RenderParagraph | undefined): string =>
    paragraph === undefined
      ? renderBlocks(container.blocks, dialect)
      : withParagraphs(container.blocks, { dialect, renderBlocks, paragraph })
  const { id, classes, values } = container.attributes
  const isRow = container.name === 'figure' && container.blocks.filter(({ type }) => type === 'figure').length > 1
  const kind = [container.name, ...(isRow ? ['side-by-side'] : [])]
  const attributes =
    authorAttributes({ ...(id ? { id } : {}), classes: [...kind, ...classes], values }) +
    dialect.containerSemantics(container.name)
  if (container.name === 'figure') return element('figure', attributes, renderGroup(container, dialect, renderBlocks))
  const title = renderTitle(container, dialect)
  return element('div', attributes, title + body(PARAGRAPHS[container.name]) + renderSignature(container, dialect))
}

function renderTitle(container: Container, dialect: Dialect): string {
  if (container.title === null) return ''
  const unit = dialect.unit({ text: container.title, source: container })
  return element('p', ` class="container-title"${unit}`, escapeMarkup(container.title))
}

/** Pictures that are one figure. Units are numbered as they are rendered: the caption stands below them. */
function renderGroup(group: Container, dialect: Dialect, renderBlocks: RenderBlocks): string {
  const members = group.blocks.map((block) =>
    block.type === 'figure' ? renderFigure(block, dialect, 'grouped') : renderBlocks([block], dialect),
  )
  const caption: readonly Inline[] = group.title === null ? [] : [{ type: 'text', value: group.title }]
  return members.join('\n') + renderCaption(group, { label: group.label, caption, credit: group.signature }, dialect)
}

function renderSignature(container: Container, dialect: Dialect): string {
  if (container.signature.length === 0) return ''
  const unit = inlineUnit(container, container.signature, dialect)
  return element('p', ` class="signature"${unit}`, renderInlines(container.signature, dialect))
}

interface Body {
  readonly dialect: Dialect
  readonly renderBlocks: RenderBlocks
  readonly paragraph: RenderParagraph
}

/** Blocks, of which some paragraphs are not like others. */
function withParagraphs(blocks: readonly Block[], { dialect, renderBlocks, paragraph }: Body): string {
  return blocks
    .map((block, index) => {
      const own = block.type === 'paragraph' ? paragraph(block, index, dialect) : null
      return own ?? renderBlocks([block], dialect)
    })
    .join('\n')
}

/** Kinds whose paragraphs have a form of their own; null: as anywhere else. */
const PARAGRAPHS: Readonly<Partial<Record<string, RenderParagraph>>> = { verse: renderStanza, letter: renderLetterPart }

/** A line of verse is a block: what is too long for the measure hangs under itself. */
function renderStanza(paragraph: Paragraph, _index: number, dialect: Dialect): string {
  const unit = inlineUnit(paragraph, paragraph.children, dialect)
  const lines = linesOf(paragraph.children).map((line) =>
    element('span', ' class="verse-line"', renderInlines(line, dialect)),
  )
  return element('p', ` class="stanza"${unit}`, lines.join(''))
}

function linesOf(inlines: readonly Inline[]): readonly Inline[][] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([])
    else lines.at(-1)!.push(inline)
  }
  return lines
}

const SALUTATION = /^.{1,30}[：:]$/su
/** The second half of a complimentary close stands at the margin: 此致 / 敬礼. */
const CLOSE = /^(?:敬[礼禮]|[\p{Script=Han}]{1,2}[安祺绥綏祉])[！!。]?$/u

function renderLetterPart(paragraph: Paragraph, index: number, dialect: Dialect): string | null {
  const text = inlineText(paragraph.children).trim()
  const name = index === 0 && SALUTATION.test(text) ? 'salutation' : CLOSE.test(text) ? 'close' : null
  if (name === null) return null
  const unit = inlineUnit(paragraph, paragraph.children, dialect)
  return element('p', ` class="${name}"${unit}`, renderInlines(paragraph.children, dialect))
}
