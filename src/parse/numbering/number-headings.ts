/** The numbers of headings: those that `numbering` of the book asks for, and those that authors typed. */
import type { Book, Heading, Part, Section } from '../../model/book.js'
import { headingText } from '../../model/book-text.js'
import type { Numbering, NumberPattern } from '../../model/config.js'
import { type Finding, finding } from '../../model/finding.js'
import { type Numeral, writeNumber } from '../../typography/numerals.js'
import { typedNumber } from './typed-number.js'

/** What a heading is called by. */
export interface HeadingNumber {
  /** What the editions print before the title; null: the title says it itself. */
  readonly label: string | null
  /** As printed: 第三章, 一、, 2.1. */
  readonly said: string
  /** It says what it numbers: 第三章, not 一、. */
  readonly isName: boolean
  readonly numeral: Numeral
  /** Of the headings above and its own, in digits, those of appendices in letters. */
  readonly path: readonly string[]
}

/** Where a heading stands. */
export interface PlacedHeading {
  readonly heading: Heading
  /** Null: it has none. */
  readonly number: HeadingNumber | null
  readonly rank: 'chapter' | 'appendix' | 'section'
  /** The one it stands under; null: none. */
  readonly above: PlacedHeading | null
}

export interface HeadingNumbers {
  readonly headings: ReadonlyMap<Heading, PlacedHeading>
  /** Labels of parts, by their ids. */
  readonly parts: ReadonlyMap<string, string>
}

/** Chapters count on through parts. A typed number counts like a given one: the next heading goes on from it. */
export function numberHeadings(book: Book, numbering: Numbering, note: (finding: Finding) => void): HeadingNumbers {
  const counts: Record<Part['kind'], Count> = {
    preface: { last: 0 },
    body: { last: 0 },
    appendix: { last: 0 },
    afterword: { last: 0 },
  }
  const headings = new Map<Heading, PlacedHeading>()
  const patternAt = (kind: Part['kind'], depth: number): NumberPattern | null => {
    if (kind === 'preface' || kind === 'afterword') return null
    if (depth > 0) return numbering.sections[depth - 1] ?? null
    return kind === 'body' ? numbering.chapters : numbering.appendices
  }
  const visit = (sections: readonly Section[], { kind, depth, above, count }: Run): void => {
    const pattern = patternAt(kind, depth)
    for (const { heading, sections: inner } of sections) {
      if (heading === null) continue
      const number = numberOf(heading, { pattern, above, count })
      if (number !== null && number.label === null && pattern !== null) note(keptNumber(heading, number))
      const rank = depth > 0 ? 'section' : kind === 'appendix' ? 'appendix' : 'chapter'
      const placed: PlacedHeading = { heading, number, rank, above }
      headings.set(heading, placed)
      // Who wrote an article is no rank: what stands under 【林渡】 counts on behind what stands under 【周野】.
      if (heading.role === 'contributor') visit(inner, { kind, depth, above, count })
      else visit(inner, { kind, depth: depth + 1, above: placed, count: { last: 0 } })
    }
  }
  for (const { kind, sections } of book.parts) visit(sections, { kind, depth: 0, above: null, count: counts[kind] })
  return { headings, parts: partLabels(book.parts, numbering.parts) }
}

interface Count {
  last: number
}

interface Run {
  readonly kind: Part['kind']
  /** 0 for chapters. */
  readonly depth: number
  readonly above: PlacedHeading | null
  readonly count: Count
}

const keptNumber = ({ place }: Heading, { said }: HeadingNumber): Finding =>
  finding('parse/typed-number', { number: said }, { place })

interface Counting {
  readonly pattern: NumberPattern | null
  readonly above: PlacedHeading | null
  readonly count: Count
}

function numberOf(heading: Heading, { pattern, above, count }: Counting): HeadingNumber | null {
  if (heading.role === 'contributor' || isUnnumbered(heading)) return null
  const typed = typedNumber(headingText(heading.children), pattern)
  if (typed !== null) {
    const { values, said, isName, numeral } = typed
    count.last = values.at(-1) ?? count.last
    const outer = values.length > 1 ? [] : pathAbove(above)
    return { label: null, said, isName, numeral, path: [...outer, ...values.map((each) => pathNumber(each, numeral))] }
  }
  if (pattern === null || (pattern.isNested && above !== null && isUnnumbered(above.heading))) return null
  const value = ++count.last
  return given(value, pattern, pathAbove(above))
}

/** `outer`: the numbers of what it stands under, which go before when the pattern says so. */
function given(
  value: number,
  { before, numeral, after, isNested }: NumberPattern,
  outer: readonly string[],
): HeadingNumber {
  const written = [...(isNested ? outer : []), writeNumber(value, numeral)].join('.')
  const label = (before + written + after).trim()
  return {
    label,
    said: label,
    isName: /\p{L}/u.test(before + after),
    numeral,
    path: [...outer, pathNumber(value, numeral)],
  }
}

const pathAbove = (above: PlacedHeading | null): readonly string[] => above?.number?.path ?? []
const pathNumber = (value: number, numeral: Numeral): string =>
  writeNumber(value, numeral === 'letter' ? 'letter' : 'arabic')

const isUnnumbered = ({ attributes }: Heading): boolean => attributes.classes.includes('unnumbered')

function partLabels(parts: readonly Part[], pattern: NumberPattern | null): Map<string, string> {
  const labels = new Map<string, string>()
  let last = 0
  for (const { id, title } of pattern === null ? [] : parts) {
    if (title === null) continue
    const typed = typedNumber(title, pattern)
    last = typed?.values.at(-1) ?? (typed === null ? last + 1 : last)
    if (typed === null) labels.set(id, given(last, pattern!, []).said)
  }
  return labels
}
