/** `::: name title {attributes}` … `:::`, nested by order or by the number of colons. */
import type { MarkdownIt } from 'markdown-it'
import type { Attributes } from '../../model/book.js'
import { looseAttributes, splitAttributes } from './attributes.js'
import { type FencedDiv, fencedDiv, withoutTitle } from './fenced-div.js'
import type { BlockRule } from './original-rule.js'

type BlockState = Parameters<BlockRule>[0]

/** What the token of an opened container carries. */
export interface ContainerOpening {
  readonly name: string
  readonly title: string | null
  readonly attributes: Attributes
  readonly isClosed: boolean
  /** A quote that opens with `[!NOTE]`, of whatever kind. */
  readonly isAlert?: true
}

/** `::: name title {…}`, and as other programs write it: `:::name[title]{…}` (Docusaurus), `:::name{…}` (dumi). */
const OPENING = /^(:{3,})[ \t]*([^\s:{}[\]]+)(?:\[([^[\]]*)\])?(\{[^{}]*\})?(?:[ \t]+(.*))?$/u
const CLOSING = /^(:{3,})[ \t]*$/
const FENCE = /^(`{3,}|~{3,})/

/** Containers in containers; see `nesting.ts`. */
const DEEPEST = 100

const container: BlockRule = (state, startLine, endLine, silent) => {
  const found = state.sCount[startLine]! - state.blkIndent < 4 ? openingAt(lineText(state, startLine)) : null
  if (!found) return false
  if (silent) return true
  const { colons, ...named } = found
  const end = findEnd(state, startLine, endLine, colons.length)
  const opening: ContainerOpening = { ...named, isClosed: end.isClosed }
  const kept = { parent: state.parentType, lineMax: state.lineMax }
  const token = state.push('container_open', 'div', 1)
  token.meta = { opening }
  token.markup = colons
  token.map = [startLine, end.isClosed ? end.line + 1 : end.line]
  state.lineMax = end.line
  state.md.block.tokenize(state, startLine + 1, end.line)
  state.parentType = kept.parent
  state.lineMax = kept.lineMax
  state.line = token.map[1]
  state.push('container_close', 'div', -1)
  return true
}

/** Pandoc lets colons stand behind the name too. */
function openingAt(line: string): FencedDiv | null {
  const [, colons, name, bracketed, braces, rest = ''] = OPENING.exec(line) ?? []
  if (colons === undefined || name === undefined) return fencedDiv(line)
  const split = splitAttributes(` ${rest.replace(/(?<=^|[ \t]):{3,}$/, '')}`.trimEnd())
  const { title, attributes } = withoutTitle(braces === undefined ? split.attributes : looseAttributes(braces))
  return { colons, name, title: split.text.trim() || bracketed?.trim() || title, attributes }
}

/**
 * The line that closes a container: the first bare `:::` that no inner container claims. A closing of as many colons
 * as an outer opening closes that one. Without a closing, the container ends before the next heading: an editor
 * who forgets it means the paragraphs at hand, not the rest of the book.
 */
function findEnd(
  state: BlockState,
  startLine: number,
  endLine: number,
  colons: number,
): { line: number; isClosed: boolean } {
  const open = [colons]
  let fence = ''
  let firstHeading = -1
  let line = startLine + 1
  for (; line < endLine; line++) {
    if (!state.isEmpty(line) && state.sCount[line]! < state.blkIndent) break
    const text = lineText(state, line)
    const mark = FENCE.exec(text)?.[1]
    if (fence) {
      if (mark?.startsWith(fence) && text.trim() === mark) fence = ''
      continue
    }
    if (mark) fence = mark
    const closing = CLOSING.exec(text)?.[1]?.length
    if (closing) {
      const claimed = open.lastIndexOf(closing)
      open.length = claimed >= 0 ? claimed : open.length - 1
      if (open.length === 0) return { line, isClosed: true }
      continue
    }
    const inner = openingAt(text)
    if (inner) {
      open.push(inner.colons.length)
      // Deeper than anything is read: a file of nothing but openings must not be scanned once for each of them.
      if (open.length > DEEPEST) break
    } else if (firstHeading < 0 && /^#{1,6}[ \t]/.test(text)) firstHeading = line
  }
  return { line: firstHeading >= 0 ? firstHeading : Math.min(line, endLine), isClosed: false }
}

function lineText(state: BlockState, line: number): string {
  const start = state.bMarks[line]! + state.tShift[line]!
  return state.src.charCodeAt(start) === 0x23 || ':`~'.includes(state.src[start] ?? ' ')
    ? state.src.slice(start, state.eMarks[line])
    : ''
}

export function containers(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'container', container, { alt: ['paragraph', 'reference', 'blockquote', 'list'] })
}
