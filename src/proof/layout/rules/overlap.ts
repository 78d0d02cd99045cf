/** Nothing is printed over something else. */
import type { Finding } from '../../../model/finding.js'
import { type Box, heightOf, intersection, widthOf } from '../../../preflight/geometry.js'
import type { Glyph, ProofPage, ProofPages, SetBlock } from '../page-facts.js'
import { blockFinding, type LayoutRule } from '../rule.js'

/** Share of the smaller of two characters that lies on the other. Strokes of neighbours touch now and then. */
const COVERED = 0.2
/** Points: side of the squares in which neighbours are looked for; no character of a text is larger. */
const SQUARE = 24

export const overlap: LayoutRule = {
  ids: ['layout/overlap'],
  *check(pages) {
    const owner = new Map(pages.blocks.flatMap((block) => block.glyphs.map((glyph) => [glyph, block] as const)))
    for (const page of pages.pages) {
      if (page.page.flow?.fullPage !== true) yield* onPage(pages, page, owner)
    }
  },
}

type Owners = ReadonlyMap<Glyph, SetBlock>
type Inked = Glyph & { readonly ink: Box }

/** Each pair of blocks once. */
function* onPage(pages: ProofPages, { number, glyphs }: ProofPage, owner: Owners): Generator<Finding> {
  const squares = new Map<number, Inked[]>()
  const told = new Set<SetBlock | undefined>()
  for (const glyph of glyphs) {
    if (glyph.ink === null || pages.faceOf(glyph.font) === 'math') continue
    const inked = glyph as Inked
    const block = owner.get(glyph)
    const key = squareOf(inked.ink)
    for (const other of around(squares, key)) {
      if (isOver(inked, other, block === owner.get(other))) {
        const lower = owner.get(other) ?? block
        if (lower !== undefined && !told.has(lower)) {
          told.add(lower)
          const upper = block?.unit.text ?? glyph.character
          yield blockFinding(pages, 'layout/overlap', { unit: lower.unit, page: number }, { other: short(upper) })
        }
      }
    }
    const square = squares.get(key)
    if (square === undefined) squares.set(key, [inked])
    else square.push(inked)
  }
}

const short = (text: string): string => Array.from(text).slice(0, 12).join('')
const ACROSS = 4096
const squareOf = ({ left, bottom }: Box): number => Math.floor(bottom / SQUARE) * ACROSS + Math.floor(left / SQUARE)

function* around(squares: ReadonlyMap<number, Inked[]>, key: number): Generator<Inked> {
  for (const row of [-ACROSS, 0, ACROSS]) for (const column of [-1, 0, 1]) yield* squares.get(key + row + column) ?? []
}

/** In one line of one block, letters may lean over one another. */
function isOver(one: Inked, other: Inked, isOneBlock: boolean): boolean {
  if (isOneBlock && (Math.abs(one.baseline - other.baseline) < 0.5 * one.size || one.size !== other.size)) return false
  const shared = intersection(one.ink, other.ink)
  const [width, height] = [widthOf(shared), heightOf(shared)]
  if (width <= 0 || height <= 0) return false
  const smaller = Math.min(area(one.ink), area(other.ink))
  return smaller > 0 && width * height > COVERED * smaller
}

const area = (box: Box): number => widthOf(box) * heightOf(box)
