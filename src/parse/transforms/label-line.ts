/** Editor's notes that nobody marked: a label line (编者按) or a label before the text, and how far the note reaches. */
import type { Block, EditorsNote, Heading, Inline, Paragraph, Quote } from '../../model/book.js'
import { inlineText } from '../../model/book-text.js'
import { finding } from '../../model/finding.js'
import type { Transform, TransformContext } from '../transform.js'
import { dropText, trimmed } from './inline-cut.js'
import { headingText, plainLine } from './lines.js'
import { type FoundLabel, labelHead, labelLine } from './note-labels.js'
import { noteReach, withSignature } from './note-reach.js'

/** A note, and how many blocks of the file it takes. */
interface Found {
  readonly note: EditorsNote
  readonly length: number
}

/** Gathers labelled blocks into editor's notes. */
export const labelLines: Transform = (blocks, context) => {
  const result: Block[] = []
  for (let index = 0; index < blocks.length; ) {
    const found = noteAt(blocks, index)
    // A note that was marked is one; only where its label stands had to be found.
    if (found && blocks[index]!.type !== 'editors-note') report(found.note, context)
    result.push(found?.note ?? blocks[index]!)
    index += found?.length ?? 1
  }
  return result
}

function report(note: EditorsNote, context: TransformContext): void {
  context.note(finding('parse/inferred-label', { text: note.label }, { place: note.place }))
}

function noteAt(blocks: readonly Block[], index: number): Found | null {
  const block = blocks[index]!
  switch (block.type) {
    case 'heading':
      return underHeading(blocks, index, block)
    case 'paragraph':
      return underLine(blocks, index, block) ?? besideLabel(blocks, index, block)
    case 'quote':
      return inQuote(block)
    case 'editors-note':
      return inMarkedNote(block)
    default:
      return null
  }
}

/** `## 编者按`: the heading becomes the label. The only level-1 heading of a file is its title and stays. */
function underHeading(blocks: readonly Block[], index: number, heading: Heading): Found | null {
  const label = labelLine(headingText(heading))
  if (label === null || isOnlyTitle(blocks, heading)) return null
  return gathered(blocks, index, label, noteReach(blocks, index, { label: 'heading', kind: label.kind }))
}

const isOnlyTitle = (blocks: readonly Block[], heading: Heading): boolean =>
  heading.level === 1 && !blocks.some((block) => block.type === 'heading' && block.level === 1 && block !== heading)

/** `编者按` on a line of its own. */
function underLine(blocks: readonly Block[], index: number, paragraph: Paragraph): Found | null {
  const text = plainLine(paragraph)
  const label = text === null ? null : labelLine(text)
  if (label === null) return null
  return gathered(blocks, index, label, noteReach(blocks, index, { label: 'line', kind: label.kind }))
}

function gathered(blocks: readonly Block[], index: number, label: FoundLabel, reach: number): Found | null {
  if (reach === 0) return null
  return { note: makeNote(blocks[index]!, label, blocks.slice(index + 1, index + 1 + reach)), length: reach + 1 }
}

/** `编者按：…`: the paragraph, and those after it where it fronts the first section. */
function besideLabel(blocks: readonly Block[], index: number, paragraph: Paragraph): Found | null {
  const label = labelHead(inlineText(paragraph.children))
  if (label === null) return null
  const reach = noteReach(blocks, index, { label: 'head', kind: label.kind })
  const first = withoutLabel(paragraph, label)
  return { note: makeNote(paragraph, label, [first, ...blocks.slice(index + 1, index + 1 + reach)]), length: reach + 1 }
}

/** `> 编者按：…`: the quotation is the note. */
function inQuote(quote: Quote): Found | null {
  const [first, ...others] = quote.blocks
  if (first?.type !== 'paragraph') return null
  const line = plainLine(first)
  const alone = line === null ? null : labelLine(line)
  if (alone) return others.length === 0 ? null : { note: makeNote(quote, alone, others), length: 1 }
  const head = labelHead(inlineText(first.children))
  return head && { note: makeNote(quote, head, [withoutLabel(first, head), ...others]), length: 1 }
}

/** `::: editors-note` whose text says its label itself: ours before it would say it twice. */
function inMarkedNote(note: EditorsNote): Found | null {
  const [first, ...others] = note.blocks
  if (!note.labelIsOurs || first?.type !== 'paragraph') return null
  const line = plainLine(first)
  const alone = line === null || others.length === 0 ? null : labelLine(line)
  const label = alone ?? labelHead(inlineText(first.children))
  if (label === null) return null
  const blocks = alone === null ? [withoutLabel(first, label), ...others] : others
  return { note: { ...note, label: label.label, labelIsOurs: false, blocks }, length: 1 }
}

function withoutLabel(paragraph: Paragraph, label: FoundLabel): Paragraph {
  return { ...paragraph, children: trimmed(withoutEmpty(dropText(paragraph.children, label.length))) }
}

const withoutEmpty = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.filter((inline) => inline.type !== 'text' || inline.value !== '')

function makeNote(from: Block, { kind, label }: FoundLabel, blocks: readonly Block[]): EditorsNote {
  return {
    type: 'editors-note',
    kind,
    id: '',
    label,
    labelIsOurs: false,
    ...withSignature(blocks),
    place: from.place,
  }
}
