/** The source around a finding, in pieces: what is meant, what would go and what would come. */
import type { Finding } from '../../../model/finding.js'
import type { ProofFile } from '../../text/rule.js'

export interface ExcerptPiece {
  readonly text: string
  /** `sign`: stands for a character that cannot be seen; `gap`: something was left out. */
  readonly kind: 'plain' | 'meant' | 'old' | 'new' | 'sign' | 'gap'
  /** Of a sign: it stands inside what is meant or would go. */
  readonly inside: 'meant' | 'old' | 'new' | null
}

/** Characters that are shown on both sides. */
const AROUND = 30
/** Of a longer stretch its two ends are shown. */
const MOST = 160

interface Span {
  readonly start: number
  readonly end: number
}

export function excerptOf({ place, edits = [] }: Finding, file: ProofFile | undefined): readonly ExcerptPiece[] {
  if (place === undefined || file === undefined) return []
  const { text, places } = file
  const start = places.offsetOf(place.line, place.column)
  const end = Math.max(start, places.offsetOf(place.endLine ?? place.line, place.endColumn ?? place.column))
  const own = edits.filter((edit) => edit.file === file.path).sort((a, b) => a.start - b.start)
  const from = Math.min(start, ...own.map((edit) => edit.start))
  const to = Math.max(end, ...own.map((edit) => edit.end))
  const window = { start: startOfLine(text, from), end: endOfLine(text, to) }
  const pieces: ExcerptPiece[] = []
  let at = window.start
  const upTo = (until: number) => {
    for (const span of cut({ start: at, end: until }, [start, end])) {
      const isMeant = span.start >= start && span.end <= end && own.length === 0
      pieces.push(...shown(text.slice(span.start, span.end), isMeant ? 'meant' : 'plain'))
    }
    at = Math.max(at, until)
  }
  if (window.start > 0 && text[window.start - 1] !== '\n') pieces.push(GAP)
  for (const edit of own) {
    upTo(edit.start)
    pieces.push(...shown(text.slice(edit.start, edit.end), 'old'), ...shown(edit.text, 'new'))
    at = edit.end
  }
  upTo(window.end)
  if (window.end < text.length && text[window.end] !== '\n') pieces.push(GAP)
  return pieces
}

const GAP: ExcerptPiece = { text: '…', kind: 'gap', inside: null }

function startOfLine(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - AROUND)
  return isInsidePair(text, start) ? start - 1 : start
}

function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  const end = Math.min(feed < 0 ? text.length : feed, offset + AROUND)
  return isInsidePair(text, end) ? end + 1 : end
}

const isInsidePair = (text: string, offset: number): boolean => /[\ud800-\udbff]/.test(text[offset - 1] ?? '')

/** The span in parts that do not cross the offsets. */
function cut({ start, end }: Span, offsets: readonly number[]): readonly Span[] {
  const ends = [...offsets.filter((offset) => offset > start && offset < end), end].sort((a, b) => a - b)
  return ends
    .map((each, index) => ({ start: ends[index - 1] ?? start, end: each }))
    .filter((each) => each.end > each.start)
}

function shown(text: string, kind: 'plain' | 'meant' | 'old' | 'new'): readonly ExcerptPiece[] {
  if (text.length <= MOST) return visible(text, kind)
  const half = MOST / 2
  return [...visible(text.slice(0, half), kind), GAP, ...visible(text.slice(text.length - half), kind)]
}

/** Feeds, controls, joiners, marks of direction, and what has no picture of its own. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u00a0]/u

function visible(text: string, kind: 'plain' | 'meant' | 'old' | 'new'): readonly ExcerptPiece[] {
  const inside = kind === 'plain' ? null : kind
  const pieces: ExcerptPiece[] = []
  for (const part of text.split(/([\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u00a0])/u)) {
    if (part === '') continue
    if (UNSEEN.test(part)) pieces.push({ text: signOf(part), kind: 'sign', inside })
    else pieces.push({ text: part, kind, inside: null })
  }
  return pieces
}

function signOf(character: string): string {
  if (character === '\n') return '↵'
  if (character === '\t') return '⇥'
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
