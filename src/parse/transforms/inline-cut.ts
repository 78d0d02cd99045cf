/** Cuts in the text of inlines: take off a beginning, put something in the place of a stretch. */
import type { Inline } from '../../model/book.js'
import { inlineText } from '../../model/book-text.js'

/** The inlines without the first `length` units of their text; what has no text stays where it is. */
export function dropText(inlines: readonly Inline[], length: number): readonly Inline[] {
  let left = length
  const rest: Inline[] = []
  for (const inline of inlines) {
    const size = inlineText([inline]).length
    if (left <= 0 || size === 0) rest.push(inline)
    else if (size > left) rest.push(shortened(inline, left))
    left -= size
  }
  return rest
}

function shortened(inline: Inline, length: number): Inline {
  if ('children' in inline) return { ...inline, children: dropText(inline.children, length) }
  if ('value' in inline) return { ...inline, value: inline.value.slice(length) }
  return inline
}

/** The inlines with `piece` in the place of the text from `from` to `to`, which is inside one run of text. */
export function replaceText(inlines: readonly Inline[], from: number, to: number, piece: Inline): readonly Inline[] {
  let offset = 0
  return inlines.flatMap((inline) => {
    const start = offset
    offset += inlineText([inline]).length
    if (from < start || to > offset) return [inline]
    if (inline.type === 'text') {
      const before = inline.value.slice(0, from - start)
      const after = inline.value.slice(to - start)
      return [textPiece(before), [piece], textPiece(after)].flat()
    }
    if (!('children' in inline)) return [inline]
    return [{ ...inline, children: replaceText(inline.children, from - start, to - start, piece) }]
  })
}

const textPiece = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', value }])

/** The inlines without blank text at their two ends. */
export function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const text = inlineText(inlines)
  const whole = dropText(inlines, text.length - text.trimStart().length)
  return trimmedEnd(whole)
}

function trimmedEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1)
  if (last?.type === 'break') return trimmedEnd(inlines.slice(0, -1))
  if (last?.type !== 'text') return inlines
  const value = last.value.trimEnd()
  return value === '' ? trimmedEnd(inlines.slice(0, -1)) : [...inlines.slice(0, -1), { ...last, value }]
}
