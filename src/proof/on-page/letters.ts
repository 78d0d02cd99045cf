/** The letters of a text without its marks and spaces: what a manuscript and its pages have in common, however marks were normalised. */

export interface Letters {
  readonly letters: string
  /** Of each letter, where it stands in the text. */
  readonly at: readonly number[]
  /** And where it ends. */
  readonly ends: readonly number[]
}

export function lettersOf(text: string): Letters {
  let letters = ''
  const [at, ends]: [number[], number[]] = [[], []]
  let index = 0
  for (const character of text) {
    if (isLetter(character)) {
      // ⼈ of the Kangxi radicals is printed as 人, ＡＢ as AB.
      const folded = character.normalize('NFKC')
      letters += folded
      for (let unit = 0; unit < folded.length; unit++) {
        at.push(index)
        ends.push(index + character.length)
      }
    }
    index += character.length
  }
  return { letters, at, ends }
}

/** U+FFFC stands for a picture or a formula, which the page has otherwise. */
const isLetter = (character: string): boolean =>
  character !== '\ufffc' && /[\p{L}\p{N}\p{M}\p{S}\p{Co}]/u.test(character)

/** How many letters stand before the offset. */
export const lettersBefore = ({ at }: Letters, offset: number): number => countBefore(at, offset)

/** How many of the numbers, which ascend, are less. */
export function countBefore(ascending: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
