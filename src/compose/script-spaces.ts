/**
 * Spaces that the author typed between 汉字 and Latin letters or digits, as `typography.spacing` has them. The browser makes a gap there of an
 * eighth of an em by itself (CLREQ 3.2.2; CSS Text 4, `text-autospace`), but none where a space stands, which is twice as wide.
 */
import type { Inline } from '../model/book.js'
import { formulaText } from '../model/book-text.js'
import type { Spacing } from '../model/config.js'
import { firstCharacter, lastCharacter } from '../typography/join-lines.js'

/** What no gap is made beside: pictures, calls of notes, and with `auto` code and formulas. */
const NEITHER = '\ufffc'

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Full-width letters and digits are spaced like 汉字. */
const LATIN = /(?![\uff01-\uff5e])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]/u

interface Gap {
  readonly from: number
  readonly to: number
}

/** Spaces are looked for first: a pattern that begins with its surroundings is tried at every character of the book. */
function typedGaps(line: string): Gap[] {
  return Array.from(line.matchAll(/ +/g), ({ index, 0: { length } }) => ({ from: index, to: index + length })).filter(
    ({ from, to }) => {
      const [before, after] = [lastCharacter(line.slice(Math.max(from - 2, 0), from)), firstCharacter(line.slice(to))]
      return (CJK.test(before) && LATIN.test(after)) || (LATIN.test(before) && CJK.test(after))
    },
  )
}

/** Words of ours, or a title: without those spaces unless they are kept. */
export const withoutTypedGaps = (text: string, spacing: Spacing): string =>
  spacing === 'keep'
    ? text
    : typedGaps(text).reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text)

/** The inlines of one block, in which each such space is replaced; `replacement` may be nothing. */
export function withTypedGaps(
  inlines: readonly Inline[],
  spacing: Spacing,
  replacement: readonly Inline[],
): readonly Inline[] {
  if (spacing === 'keep') return inlines
  const line = inlines.map((inline) => lineOf(inline, spacing)).join('')
  const gaps = typedGaps(line)
  if (gaps.length === 0) return inlines
  let at = 0
  let next = 0
  const rewrite = (inline: Inline): readonly Inline[] => {
    if (inline.type === 'element' && isReading(inline.tag)) return [inline]
    if ('children' in inline && !isFixed(inline)) return [{ ...inline, children: inline.children.flatMap(rewrite) }]
    const start = at
    at += lineOf(inline, spacing).length
    if (inline.type !== 'text') return [inline]
    while (next < gaps.length && gaps[next]!.to <= start) next++
    const inside: Gap[] = []
    for (let i = next; i < gaps.length && gaps[i]!.from < at; i++)
      inside.push({ from: gaps[i]!.from - start, to: gaps[i]!.to - start })
    return cut(inline.value, inside, replacement)
  }
  return inlines.flatMap(rewrite)
}

/** A text without the gaps that lie in it; the first may begin in the text before, the last end in the next. */
function cut(value: string, gaps: readonly Gap[], replacement: readonly Inline[]): readonly Inline[] {
  const pieces: Inline[] = []
  let from = 0
  for (const gap of gaps) {
    pieces.push({ type: 'text', value: value.slice(from, Math.max(gap.from, 0)) })
    if (gap.from >= 0) pieces.push(...replacement)
    from = Math.min(gap.to, value.length)
  }
  pieces.push({ type: 'text', value: value.slice(from) })
  return pieces.filter((each) => each.type !== 'text' || each.value !== '')
}

/** What a reader sees of an inline in its line, one character for each of the text's. */
function lineOf(inline: Inline, spacing: Spacing): string {
  const fixed = (text: string) => (spacing === 'auto' ? NEITHER : text)
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'reference':
      return inline.text
    case 'code':
      return fixed(inline.value)
    case 'math':
      return fixed(formulaText(inline))
    case 'break':
    case 'turn':
      return '\n'
    case 'image':
    case 'note-call':
      return NEITHER
    case 'element':
      if (isReading(inline.tag)) return ''
      if (isFixed(inline)) return fixed(inline.children.map((each) => lineOf(each, 'strip')).join(''))
      return inline.children.map((each) => lineOf(each, spacing)).join('')
    default:
      return inline.children.map((each) => lineOf(each, spacing)).join('')
  }
}

/** A reading stands beside its line, not in it. */
const isReading = (tag: string): boolean => tag === 'rt' || tag === 'rp'

/** Styles make no gap around these (styles/base/text.css), and what stands in them is as typed. */
const isFixed = (inline: Inline): boolean =>
  inline.type === 'element' && /^(?:code|kbd|samp|var|pre|sub|sup)$/.test(inline.tag)
