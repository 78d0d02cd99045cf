/** `[text]{.class}`: a span with attributes, and `![…](…){…}`: an image with attributes. */
import type { MarkdownIt } from 'markdown-it'
import { attributesAt } from './attributes.js'
import { pushForeignMark, shownMark } from './foreign-mark.js'
import { type InlineRule, originalInlineRule } from './original-rule.js'

type InlineState = Parameters<InlineRule>[0]

/** Where the last `]{` of a run stands: without one after it, a bracket is not worth scanning. */
const lastSpan = new WeakMap<InlineState, number>()

const span: InlineRule = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x5b || !maySpan(state)) return false
  const start = state.pos + 1
  const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos, false)
  if (labelEnd < 0) return false
  const found = attributesAt(state.src, labelEnd + 1)
  if (!found) return false
  if (!silent) {
    const max = state.posMax
    state.pos = start
    state.posMax = labelEnd
    state.push('span_open', 'span', 1).meta = { attributes: found.attributes }
    state.md.inline.tokenize(state)
    state.push('span_close', 'span', -1)
    state.posMax = max
  }
  state.pos = found.end
  return true
}

function maySpan(state: InlineState): boolean {
  let last = lastSpan.get(state)
  if (last === undefined) {
    last = state.src.lastIndexOf(']{')
    lastSpan.set(state, last)
  }
  return last > state.pos
}

const image = originalInlineRule('image')

const imageWithAttributes: InlineRule = (state, silent) => {
  if (!image(state, silent)) return false
  const found = attributesAt(state.src, state.pos)
  if (!found) return notedBraces(state, silent)
  if (!silent) state.tokens.at(-1)!.meta = { attributes: found.attributes }
  state.pos = found.end
  return true
}

const MEANT = /\{[ \t]*(?:[#.]|[\w-]+[ \t]*=)[^{}\n]{0,200}\}/uy

/** Braces right behind a picture that are meant as its attributes and cannot be read are printed, and told. */
function notedBraces(state: InlineState, silent: boolean): true {
  MEANT.lastIndex = state.pos
  const mark = MEANT.exec(state.src)?.[0]
  if (mark === undefined || silent) return true
  pushForeignMark(state, { id: 'parse/picture-attributes', facts: { mark: shownMark(mark) } }, mark)
  state.pos += mark.length
  return true
}

export function spans(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'span', span)
  md.inline.ruler.at('image', imageWithAttributes)
}
