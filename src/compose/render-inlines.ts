/** Inlines of the Book → XHTML. */
import type { Inline } from '../model/book.js'
import type { Dialect } from './dialect.js'
import { attributeList, authorAttributes, element, escapeMarkup } from './markup.js'

const TAG_OF = { emphasis: 'em', strong: 'strong', strike: 's' } as const

/** Where a headline turns to its next part. The space keeps the two apart for whoever copies or listens to the headline. */
export const TURN = '<span class="turn"> </span><br class="turn"/>'

/** The inlines of a block, or of one of its lines. */
export function renderInlines(inlines: readonly Inline[], dialect: Dialect): string {
  return renderAll(dialect.spaced(inlines), dialect)
}

function renderAll(inlines: readonly Inline[], dialect: Dialect): string {
  return inlines.map((inline) => renderInline(inline, dialect)).join('')
}

function renderInline(inline: Inline, dialect: Dialect): string {
  switch (inline.type) {
    case 'text':
      return bindMiddleDots(escapeMarkup(inline.value))
    case 'emphasis':
    case 'strong':
    case 'strike':
      return element(TAG_OF[inline.type], '', renderAll(inline.children, dialect))
    case 'code':
      return element('code', '', escapeMarkup(inline.value))
    case 'math':
      return dialect.formula(inline, false)
    case 'break':
      return '<br/>'
    case 'turn':
      return TURN
    case 'link': {
      const href = dialect.href(inline.target)
      const content = renderAll(inline.children, dialect)
      return href === null ? content : element('a', attributeList({ href }), content)
    }
    case 'image':
      return dialect.image(inline)
    case 'note-call':
      return dialect.noteCall(inline.note)
    case 'reference':
      return renderReference(inline, dialect)
    case 'element':
      return element(inline.tag, authorAttributes(inline.attributes), renderAll(inline.children, dialect))
  }
}

/** A number stays in one line, a title need not. */
function renderReference({ target, text }: Extract<Inline, { type: 'reference' }>, dialect: Dialect): string {
  const href = dialect.href({ kind: 'block', id: target })
  const pieces = text.split(BEFORE_NUMBER)
  if (QUOTED.test(text)) return element('a', attributeList({ class: 'reference', href }), markupOf(text))
  if (pieces.length === 1) return element('a', attributeList({ class: 'reference unbroken', href }), markupOf(text))
  const content = pieces.map((piece) => element('span', ' class="unbroken"', markupOf(piece)))
  return element('a', attributeList({ class: 'reference', href }), content.join(''))
}

/** Where a chain of numbers may be broken, lest the line before it be stretched: 第一章|第一节|第一部分|（一）. */
const BEFORE_NUMBER = /(?<=\S)(?=第|제|(?<![式식]\s?)[（(])/u
const QUOTED = /[“「]/u

const markupOf = (text: string): string => bindMiddleDots(escapeMarkup(text))

/**
 * 间隔号 stays with the character before it: it must not begin a line (CLREQ, prohibition rules for line start and line end), and browsers let it. An element binds them
 * without a character of ours in the text.
 */
function bindMiddleDots(markup: string): string {
  return markup.replace(/[\p{L}\p{N}][·‧]+/gu, (bound) => `<span class="unbroken">${bound}</span>`)
}
