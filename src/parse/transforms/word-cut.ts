/** Does the border between two paragraphs go through a word? */

const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** Characters on each side: a word depends on few neighbours. */
const REACH = 12

/** True when the two texts, set together, have a word that begins in the first and ends in the second. */
export function cutsWord(before: string, after: string): boolean {
  const tail = before.slice(-REACH)
  const border = tail.length
  for (const { index, segment } of words.segment(tail + after.slice(0, REACH))) {
    if (index < border && index + segment.length > border) return true
    if (index >= border) return false
  }
  return false
}
