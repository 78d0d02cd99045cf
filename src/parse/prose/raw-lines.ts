/** The lines of a text, and where the content of a run of text stands on them: behind the marks of lists, quotes and headings. */

/** Where the lines of a run's content begin. */
export interface LocatedRun {
  readonly content: string
  /** Offset into the file's text of a place in the content. */
  offsetAt(at: number): number
}

export class RawLines {
  readonly #text: string
  /** Where each line begins, and one more for the end. */
  readonly #starts: readonly number[]
  /** The marks that were passed on a line: what follows stands behind them. */
  #passed = { line: -1, offset: 0 }

  constructor(text: string) {
    this.#text = text
    const starts = [0]
    for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1)
    starts.push(text.length + 1)
    this.#starts = starts
  }

  /** The content that follows on this line stands behind this mark. */
  pass(line: number, mark: string): void {
    const from = this.#from(line)
    const found = this.#text.indexOf(mark, from)
    if (found >= 0 && found < this.#end(line)) this.#passed = { line, offset: found + mark.length }
  }

  /** From the first line to the end of the last one before `endLine`. */
  span(line: number, endLine: number): { readonly start: number; readonly end: number } {
    const start = this.#starts[line] ?? this.#text.length
    return { start, end: Math.max(start, this.#end(Math.max(line, endLine - 1))) }
  }

  /** Finds the lines of a run's content, the first of them on this line or below. */
  locate(content: string, line: number): LocatedRun {
    let start = 0
    const pieces = content.split('\n').map((text, index): Piece => {
      const units = this.#unitsOf(text, line + index)
      const piece = { start, units }
      start += text.length + 1
      // The next cell of a row stands behind this one.
      this.#passed = { line: line + index, offset: units.end }
      return piece
    })
    return { content, offsetAt: offsetFinder(pieces) }
  }

  /** Where the units of one line of content stand: all beside each other, or with what was left out between them (`\|` in cells). */
  #unitsOf(text: string, line: number): Units {
    const from = this.#from(line)
    const found = this.#text.indexOf(text, from)
    if (found >= 0 && found + text.length <= this.#end(line)) {
      return { at: (index) => found + index, end: found + text.length }
    }
    let last = from - 1
    const offsets = text.split('').map((unit) => {
      const next = this.#text.indexOf(unit, last + 1)
      if (next >= 0 && next < this.#end(line)) last = next
      return Math.max(from, last)
    })
    return { at: (index) => offsets[index] ?? last + 1, end: last + 1 }
  }

  #from(line: number): number {
    return this.#passed.line === line ? this.#passed.offset : (this.#starts[line] ?? this.#text.length)
  }

  #end(line: number): number {
    return (this.#starts[line + 1] ?? this.#text.length + 1) - 1
  }
}

/** Offsets in the text of the file. */
interface Units {
  at(index: number): number
  readonly end: number
}

/** A line of a run's content; `start`: where it begins in the content. */
interface Piece {
  readonly start: number
  readonly units: Units
}

/** Offsets are asked for in rising order, so the line is found by going on from the last one. */
function offsetFinder(pieces: readonly Piece[]): LocatedRun['offsetAt'] {
  let line = 0
  return (at) => {
    if (at < pieces[line]!.start) line = 0
    while (line + 1 < pieces.length && pieces[line + 1]!.start <= at) line += 1
    return pieces[line]!.units.at(at - pieces[line]!.start)
  }
}
