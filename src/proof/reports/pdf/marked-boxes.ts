/** A stretch of a block on a page → boxes around its printed characters, one for each line. */
import type { PageStretch } from '../../../model/page-picture.js'
import type { Box } from '../../../preflight/geometry.js'
import { type FoundFragment, findFragments } from '../../layout/find-fragments.js'
import type { Glyph, ProofPage } from '../../layout/page-facts.js'
import { readable } from '../../layout/read-glyphs.js'

/** Of the type size, below and above the line: the square in which a 汉字 stands. */
const [BELOW, ABOVE] = [0.14, 0.9]
/** Ems by which characters of a line may be raised or lowered. */
const RAISED = 0.45

/** Of one page: its fragments are looked for once. */
export class MarkedBoxes {
  readonly #page: ProofPage
  #fragments: readonly FoundFragment[] | undefined

  constructor(page: ProofPage) {
    this.#page = page
  }

  /** None, when the page does not have the text. */
  of({ block, start, end }: PageStretch): readonly Box[] {
    const fragments = this.#page.page.layout?.fragments ?? []
    const index = fragments.findIndex((each) => each.block === block && each.text.length > start)
    const fragment = fragments[index]
    if (fragment === undefined) return []
    const before = readable(fragment.text.slice(0, start)).length
    const length = Math.max(1, readable(fragment.text.slice(start, end)).length)
    const glyphs = this.#found()[index]?.glyphs.slice(before, before + length) ?? []
    return lineBoxes(glyphs.filter((glyph) => glyph !== null))
  }

  #found(): readonly FoundFragment[] {
    const { glyphs, page, typeArea } = this.#page
    const texts = page.layout?.fragments.map(({ text }) => text) ?? []
    this.#fragments ??= findFragments(glyphs, texts, typeArea).fragments
    return this.#fragments
  }
}

function lineBoxes(glyphs: readonly Glyph[]): readonly Box[] {
  const lines: Glyph[][] = []
  for (const glyph of glyphs) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (line !== undefined && last !== undefined && isNext(last, glyph)) line.push(glyph)
    else lines.push([glyph])
  }
  return lines.map(boxAround)
}

/** On the same line; what stands left of its neighbour has begun a new one, or a cell beside. */
const isNext = (last: Glyph, { baseline, x }: Glyph): boolean =>
  Math.abs(last.baseline - baseline) < RAISED * last.size && x >= last.x - last.size / 2

function boxAround(glyphs: readonly Glyph[]): Box {
  return {
    left: Math.min(...glyphs.map(({ x }) => x)),
    right: Math.max(...glyphs.map(({ end }) => end)),
    bottom: Math.min(...glyphs.map(({ baseline, size }) => baseline - BELOW * size)),
    top: Math.max(...glyphs.map(({ baseline, size }) => baseline + ABOVE * size)),
  }
}
