/** A character of a printed block → the line of the manuscript on which it was typed. */
import type { Place } from '../../model/finding.js'
import type { FlowBlock } from '../../model/print.js'
import type { ProseBlock } from '../../model/prose.js'
import type { ProofFile } from '../text/rule.js'

/**
 * The printed text is not the typed one, character by character: marks were made full-width, spaces dropped, numbers put in. So a few
 * characters are looked for, where they are to be expected.
 */
export function linePlaces(files: readonly ProofFile[]) {
  const byPath = new Map(files.map((file) => [file.path, new FileLetters(file)]))
  return (unit: FlowBlock, start = 0, end = start): Place | undefined => {
    const place = unit.source?.place
    if (place === undefined) return undefined
    return byPath.get(place.file)?.placeOf(unit.text, place, start, end) ?? place
  }
}

/** Letters of a block: what no rule of punctuation changes. */
interface Letters {
  readonly text: string
  /** Where each stands in the text of the block. */
  readonly at: readonly number[]
}

/** How many letters are looked for, and in how many blocks from where the block begins: twelve are hardly found twice, three often are. */
const WINDOWS = [
  { letters: 12, blocks: 40 },
  { letters: 6, blocks: 40 },
  { letters: 3, blocks: 2 },
] as const
const MOST_LETTERS = WINDOWS[0].letters

class FileLetters {
  readonly #file: ProofFile
  readonly #known = new Map<ProseBlock, Letters>()

  constructor(file: ProofFile) {
    this.#file = file
  }

  placeOf(text: string, place: Place, start: number, end: number): Place | undefined {
    const { places, blocks } = this.#file
    const from = places.offsetOf(place.line, place.column)
    // A cut paragraph that was joined has its letters in the next block too.
    const first = blocks.findIndex((block) => block.end > from)
    if (first < 0) return undefined
    const before = lettersIn(text.slice(0, start))
    const wanted = lettersOf(text.slice(start, start + 4 * MOST_LETTERS)).slice(0, MOST_LETTERS)
    const reach = Math.max(1, lettersIn(text.slice(start, end)))
    if (wanted === '') return undefined
    for (const { letters, blocks: count } of WINDOWS) {
      if (wanted.length < letters && letters !== 3) continue
      let expected = before
      for (const block of blocks.slice(first, first + count)) {
        const own = this.#lettersOf(block)
        const at = findNear(own.text, wanted.slice(0, letters), expected)
        if (at >= 0) {
          const last = own.at[Math.min(at + reach - 1, own.at.length - 1)]!
          const one = block.offsets[own.at[at]!]!
          return places.placeOf(one, Math.max(one, block.offsets[last]!) + 1)
        }
        expected = Math.max(0, expected - own.text.length)
      }
    }
    return undefined
  }

  #lettersOf(block: ProseBlock): Letters {
    const known = this.#known.get(block)
    if (known !== undefined) return known
    const text = block.text ?? ''
    const at = [...text.matchAll(LETTERS)].flatMap(({ 0: run, index }) =>
      Array.from({ length: run.length }, (_, i) => index + i),
    )
    const letters = { text: lettersOf(text), at }
    this.#known.set(block, letters)
    return letters
  }
}

const LETTERS = /[\p{L}\p{N}]+/gu
const lettersOf = (text: string): string => text.match(LETTERS)?.join('') ?? ''
const lettersIn = (text: string): number => lettersOf(text).length

/** Where a piece stands nearest to `expected`; -1: nowhere. */
function findNear(text: string, piece: string, expected: number): number {
  let best = -1
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1))
    if (best < 0 || Math.abs(at - expected) < Math.abs(best - expected)) best = at
  return best
}
