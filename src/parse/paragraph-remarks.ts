/** What is worth saying about one paragraph: that it was inferred, that its lines stay, that a comment in it has no end. */
import { type FindingId, finding, type Place } from '../model/finding.js'
import { keptLineFeeds, withKeptLines } from './kept-lines.js'
import type { Token } from './markdown.js'
import { InlineOrigin, type Spot } from './places.js'
import type { Reading } from './reading.js'

const COMMENT = '<!--'

/** Nothing ends the comment, so it is printed: its author meant it for nobody to read. */
export function noteOpenComment({ content, children }: Token, spot: Spot, reading: Reading): void {
  if (!children?.some((child) => child.type === 'text' && child.content.includes(COMMENT))) return
  const place = new InlineOrigin(reading.lines, content, spot).placeAt(content.lastIndexOf(COMMENT))
  reading.note(finding('parse/comment-unclosed', {}, { place }))
}

/** A line that is one half of a pair of lines, whose other half is missing. */
const STRAY_LINES: readonly { readonly line: RegExp; readonly end: string; readonly id: FindingId }[] = [
  { line: /^:{3,}[ \t]*$/m, end: '', id: 'parse/container-unopened' },
  { line: /^\$\$(?=[ \t]*$)/m, end: '$$', id: 'parse/mark-unclosed' },
  { line: /^\$\$(?!\$)(?=[^$\n]*\\[A-Za-z]{2,}[^$\n]*(?![^$]*\$\$))/m, end: '$$', id: 'parse/mark-unclosed' },
  { line: /^%%(?=[ \t]*$)/m, end: '%%', id: 'parse/mark-unclosed' },
]

export function noteStrayLines({ content }: Token, spot: Spot, reading: Reading): void {
  for (const { line, end, id } of STRAY_LINES) {
    const found = line.exec(content)
    if (found === null) continue
    const place = new InlineOrigin(reading.lines, content, spot).placeAt(found.index)
    reading.note(finding(id, { mark: found[0].trimEnd(), end }, { place }))
    return
  }
}

/** The tokens of a paragraph, with the line feeds that its text shows to be meant. */
export function withMeantLines({ content, children }: Token, place: Place, reading: Reading): readonly Token[] {
  const tokens = children ?? []
  const kept = reading.infers ? keptLineFeeds(content, tokens) : null
  if (kept === null) return tokens
  if (tokens.some(({ type }) => type === 'softbreak')) {
    const lines = kept.filter(Boolean).length + 1
    reading.note(finding('parse/inferred-lines', { text: startOf(content), lines }, { place }))
  }
  return withKeptLines(tokens, kept)
}

/** A space of the trade or of the web, as itself or as an entity. */
const INDENT = /^\s*(?:[\u3000\u00a0\u2002\u2003]|&(?:nbsp|ensp|emsp|#\d{3,4});)/
const INDENT_OF_CODE = /^(?: {4}|\t)/

/** A paragraph that only its indentation parts from the one before, or that Markdown would take for code. */
export function noteInferredStart(
  paragraph: Token,
  before: Token | undefined,
  { content, place }: { readonly content: string; readonly place: Place },
  { lines, everyLine, note }: Reading,
): void {
  const line = paragraph.map?.[0] ?? 0
  const isUnparted = before?.type === 'paragraph_close' && lines.line(line - 1).trim() !== ''
  const isInferred = isUnparted && INDENT.test(lines.line(line)) && !everyLine
  const couldBeCode = INDENT_OF_CODE.test(lines.line(line)) && paragraph.level === 0
  if (isInferred || couldBeCode) note(finding('parse/inferred-paragraph', { text: startOf(content) }, { place }))
}

/** Characters shown of a paragraph. */
const SHOWN = 12

const startOf = (content: string): string => Array.from(content.trim().split('\n', 1)[0]!).slice(0, SHOWN).join('')
