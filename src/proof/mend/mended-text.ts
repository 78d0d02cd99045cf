/**
 * A text on which repairs are made in several rounds, since one repair may bring the next to light (a joined paragraph shows the half-width
 * mark at its joint). It remembers what it was, so that all rounds together are one list of changes to the original.
 */
import type { FindingId } from '../../model/finding.js'

/** A repair, and the rules that ask for it. Offsets count UTF-16 units. */
export interface Repair {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly ids: ReadonlySet<FindingId>
}

/** Text of the original that stays. */
interface Kept {
  readonly from: number
  readonly to: number
}
/** Text that was put there; empty where something was taken away. */
interface Put {
  readonly text: string
  readonly ids: ReadonlySet<FindingId>
}
type Piece = Kept | Put

const isPut = (piece: Piece): piece is Put => 'ids' in piece
const lengthOf = (piece: Piece): number => (isPut(piece) ? piece.text.length : piece.to - piece.from)

export class MendedText {
  readonly original: string
  #pieces: readonly Piece[]

  constructor(original: string) {
    this.original = original
    this.#pieces = [{ from: 0, to: original.length }]
  }

  /** As it is after the repairs so far. */
  get text(): string {
    return this.#pieces.map((piece) => (isPut(piece) ? piece.text : this.original.slice(piece.from, piece.to))).join('')
  }

  /** Makes repairs to the text as it is now: in rising order, none over another. */
  mend(repairs: readonly Repair[]): void {
    const reader = new PieceReader(this.#pieces)
    const made: Piece[] = []
    let at = 0
    for (const { start, end, text, ids } of repairs) {
      made.push(...reader.take(start - at))
      const earlier = reader.take(end - start).filter(isPut)
      made.push({ text, ids: new Set([...earlier.flatMap((put) => [...put.ids]), ...ids]) })
      at = end
    }
    this.#pieces = [...made, ...reader.rest()]
  }

  /** All repairs so far, as changes to the original. */
  changes(): readonly Repair[] {
    const changes: Repair[] = []
    let [start, text, ids] = [0, '', new Set<FindingId>()]
    for (const piece of [...this.#pieces, { from: this.original.length, to: this.original.length }]) {
      if (isPut(piece)) {
        text += piece.text
        for (const id of piece.ids) ids.add(id)
        continue
      }
      if (this.original.slice(start, piece.from) !== text) changes.push({ start, end: piece.from, text, ids })
      ;[start, text, ids] = [piece.to, '', new Set()]
    }
    return changes
  }
}

/** Gives out pieces from the first to the last, cut where asked. */
class PieceReader {
  readonly #pieces: readonly Piece[]
  #next = 0
  /** Units of the next piece that were given out. */
  #given = 0

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces
  }

  /** The next units; what is empty goes with what follows it. */
  take(units: number): Piece[] {
    const taken: Piece[] = []
    for (let left = units; left > 0; ) {
      const piece = this.#pieces[this.#next]!
      const length = Math.min(left, lengthOf(piece) - this.#given)
      taken.push(part(piece, this.#given, length))
      left -= length
      this.#given += length
      if (this.#given === lengthOf(piece)) this.#step()
    }
    return taken
  }

  rest(): Piece[] {
    const piece = this.#pieces[this.#next]
    if (piece === undefined) return []
    const opened = part(piece, this.#given, lengthOf(piece) - this.#given)
    return [opened, ...this.#pieces.slice(this.#next + 1)]
  }

  #step(): void {
    this.#next += 1
    this.#given = 0
  }
}

function part(piece: Piece, at: number, length: number): Piece {
  if (isPut(piece)) return { text: piece.text.slice(at, at + length), ids: piece.ids }
  return { from: piece.from + at, to: piece.from + at + length }
}
