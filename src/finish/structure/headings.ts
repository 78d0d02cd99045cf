/** Headings do not skip a level (PDF/UA-1, 7.4.2): a template of the book's own may leave one out. */
import { elementsIn, type StructElement } from './element.js'

const DEEPEST = 6

export function closeHeadingGaps(document: StructElement): void {
  const open: { readonly marked: number; readonly level: number }[] = []
  for (const element of elementsIn(document)) {
    const marked = Number(/^H([1-6])$/.exec(element.type)?.[1] ?? 0)
    if (marked === 0) continue
    while (open.length > 0 && open.at(-1)!.marked >= marked) open.pop()
    const level = Math.min((open.at(-1)?.level ?? 0) + 1, DEEPEST)
    open.push({ marked, level })
    element.type = `H${level}`
  }
}
