/** The text of inlines as runs in reading order, and inlines made anew from changed runs. */
import type { Inline } from '../../model/book.js'
import { formulaText } from '../../model/book-text.js'
import type { TextRun } from '../../typography/line-of-text.js'

/** Elements whose text is no prose. */
const CODE_TAGS = new Set(['code', 'kbd', 'samp', 'var', 'pre', 'tt', 'script', 'style', 'math'])

/** One run for each leaf that has text, a break as a line feed; note calls and images give nothing. */
export function runsOf(inlines: readonly Inline[], kept = false): TextRun[] {
  return inlines.flatMap((inline) => {
    switch (inline.type) {
      case 'text':
        return [{ text: inline.value, kept }]
      case 'code':
        return [{ text: inline.value, kept: true }]
      case 'math':
        return [{ text: formulaText(inline), kept: true }]
      case 'reference':
        // A word of the book's: the number behind it is not known yet.
        return [{ text: inline.text, kept }]
      case 'break':
      case 'turn':
        return [{ text: '\n', kept: true }]
      case 'image':
      case 'note-call':
        return []
      case 'element':
        return isReading(inline) ? [] : runsOf(inline.children, kept || isKept(inline))
      default:
        return runsOf(inline.children, kept)
    }
  })
}

type Element = Extract<Inline, { readonly type: 'element' }>

/** A reading stands beside its line, not in it. */
const isReading = ({ tag }: Element): boolean => tag === 'rt' || tag === 'rp'

function isKept(inline: Element): boolean {
  const lang = inline.attributes.values.lang
  return CODE_TAGS.has(inline.tag) || (lang !== undefined && !lang.toLowerCase().startsWith('zh'))
}

/** The inlines with the text of `runs`, which stand for theirs one to one. */
export function withRuns(inlines: readonly Inline[], runs: readonly TextRun[]): readonly Inline[] {
  const texts = runs.map((run) => run.text)
  let next = 0
  const rewrite = (children: readonly Inline[]): Inline[] =>
    children.map((inline) => {
      switch (inline.type) {
        case 'text':
          return { ...inline, value: texts[next++]! }
        case 'code':
        case 'math':
        case 'reference':
        case 'break':
        case 'turn':
          next++
          return inline
        case 'image':
        case 'note-call':
          return inline
        case 'element':
          return isReading(inline) ? inline : { ...inline, children: rewrite(inline.children) }
        default:
          return { ...inline, children: rewrite(inline.children) }
      }
    })
  return rewrite(inlines)
}
