/** The words on the two sides of a joint, after the word breaks of ICU's dictionary. */

const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** Characters on each side: a word depends on few neighbours. */
const REACH = 12

export interface JointWords {
  /** The last word of the first text and the first of the second, each read by itself. */
  readonly last: string
  readonly first: string
  /** Set together, the two texts have a word that begins in the first and ends in the second. */
  readonly cutsWord: boolean
}

export function jointWords(before: string, after: string): JointWords {
  const [tail, head] = [before.slice(-REACH), after.slice(0, REACH)]
  const border = tail.length
  const whole = [...words.segment(tail + head)]
  return {
    last: [...words.segment(tail)].at(-1)?.segment ?? '',
    first: [...words.segment(head)][0]?.segment ?? '',
    cutsWord: whole.some(({ index, segment }) => index < border && index + segment.length > border),
  }
}
