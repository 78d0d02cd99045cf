/** Offsets in the text of a file → places that an editor can go to. */
import type { Place } from '../../model/finding.js'
import type { ProseFile } from '../../model/prose.js'

export class TextPlaces {
  readonly #file: ProseFile
  /** Where each line begins. */
  readonly #starts: readonly number[]

  constructor(file: ProseFile) {
    this.#file = file
    const starts = [0]
    for (let feed = file.text.indexOf('\n'); feed >= 0; feed = file.text.indexOf('\n', feed + 1)) starts.push(feed + 1)
    this.#starts = starts
  }

  /** From the character at `start` to behind the one before `end`. */
  placeOf(start: number, end: number): Place {
    const from = this.#spot(start)
    const to = this.#spot(Math.max(start, end))
    return { file: this.#file.path, ...from, endLine: to.line, endColumn: to.column }
  }

  /** Where the place stands in the text; what is not in it is put at the nearest end. */
  offsetOf(line: number, column: number): number {
    const index = line - 1 - this.#file.firstLine
    if (index < 0) return 0
    const start = this.#starts[index]
    if (start === undefined) return this.#file.text.length
    const { text } = this.#file
    const end = this.#starts[index + 1] ?? text.length
    let offset = start
    for (let left = column - 1; left > 0 && offset < end; left--) offset += text.codePointAt(offset)! > 0xffff ? 2 : 1
    return offset
  }

  /** The line of the file on which the offset stands. */
  lineOf(offset: number): number {
    return this.#spot(offset).line
  }

  #spot(offset: number): { readonly line: number; readonly column: number } {
    let [low, high] = [0, this.#starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle
    }
    return {
      line: this.#file.firstLine + low + 1,
      column: charactersBetween(this.#file.text, this.#starts[low]!, offset) + 1,
    }
  }
}

/** Counted without copies: a paragraph may be as long as a chapter, and have findings all over. */
function charactersBetween(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; count++) at += text.codePointAt(at)! > 0xffff ? 2 : 1
  return count
}
