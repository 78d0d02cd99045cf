/** Text of a printed page → where it stands in the manuscript as it is now. */
import type { Place } from '../../model/finding.js'
import { lettersOf } from '../on-page/letters.js'
import type { ProofFile } from '../text/rule.js'
import type { MarkedText } from './marked-text.js'

export interface FoundSource {
  readonly place: Place
  /** All of it stands there still; false: the text has changed since, and this is the nearest that is left of it. */
  readonly isSame: boolean
}

interface LetterPlace {
  readonly file: ProofFile
  /** In the text of the file. */
  readonly start: number
  readonly end: number
}

/** Letters before and behind by which the place is known, the most first; what follows them is worth less. */
const CONTEXTS = [16, 10, 6] as const
/** Letters that are not found twice by chance. */
const SURE = 6

/** The letters of a whole book, in reading order. */
export class BookLetters {
  readonly #letters: string
  readonly #places: readonly LetterPlace[]

  constructor(files: readonly ProofFile[]) {
    const places: LetterPlace[] = []
    let all = ''
    for (const file of files) {
      for (const { text, offsets } of file.blocks) {
        const { letters, at, ends } = lettersOf(text)
        all += letters
        for (const [index, unit] of at.entries())
          places.push({ file, start: offsets[unit]!, end: offsets[ends[index]! - 1]! + 1 })
      }
    }
    this.#letters = all
    this.#places = places
  }

  /** `progress`: how far into the book the page is, from 0 to 1: of several places that nearest to it is meant. Null: nowhere. */
  find(text: MarkedText, progress: number): FoundSource | null {
    const [before, marked, behind] = [text.before, text.marked, text.behind].map((each) => lettersOf(each).letters) as [
      string,
      string,
      string,
    ]
    for (const context of CONTEXTS) {
      const left = before.slice(-context)
      // A page ends in a folio and begins with a head: on one of the sides the text of the book may not go on.
      for (const [from, to] of [
        [left, behind.slice(0, context)],
        [left, ''],
        ['', behind.slice(0, context)],
      ] as const) {
        const pattern = from + marked + to
        const at = pattern.length < SURE ? -1 : this.#nearest(pattern, progress)
        if (at >= 0) return this.#found(at + from.length, marked.length, true)
      }
    }
    return this.#nearby(before + marked + behind, before.length, progress)
  }

  /** A piece of the text, as near to the mark as can be. */
  #nearby(text: string, mark: number, progress: number): FoundSource | null {
    const starts = Array.from({ length: Math.max(0, text.length - SURE + 1) }, (_, index) => index)
    starts.sort((a, b) => Math.abs(a + SURE / 2 - mark) - Math.abs(b + SURE / 2 - mark))
    for (const start of starts) {
      const at = this.#nearest(text.slice(start, start + SURE), progress)
      if (at >= 0) return this.#found(at, SURE, false)
    }
    return null
  }

  #nearest(pattern: string, progress: number): number {
    const expected = progress * this.#letters.length
    let best = -1
    for (let at = this.#letters.indexOf(pattern); at >= 0; at = this.#letters.indexOf(pattern, at + 1))
      if (best < 0 || Math.abs(at - expected) < Math.abs(best - expected)) best = at
    return best
  }

  #found(at: number, length: number, isSame: boolean): FoundSource | null {
    const first = this.#places[Math.min(at, this.#places.length - 1)]
    if (first === undefined) return null
    const last = this.#places[at + length - 1]
    const { file, start } = first
    // A sign between two characters means the place before the second.
    const end = length === 0 || last === undefined || last.file !== file ? start : last.end
    return { place: file.places.placeOf(start, end), isSame }
  }
}
