/** Nothing is printed in other inks than those of the edition, and nothing is left in the colours of a screen. */
import { type Finding, finding } from '../../model/finding.js'
import type { ColourMode, Inks } from '../../model/inks.js'
import type { Check } from '../check.js'
import { BLACK_INK, type Paint, PROCESS_INKS } from '../colour/paint.js'
import { type Mark, marksOnPage } from '../printed-file.js'

/** The plates of an edition; null: it is for the screen, and has none. */
const PLATES: Readonly<Record<ColourMode, (inks: Inks) => readonly string[] | null>> = {
  black: () => [BLACK_INK],
  spot: ({ accent }) => [BLACK_INK, accent.name],
  cmyk: () => PROCESS_INKS,
  rgb: () => null,
}

export const checkColours: Check = function* ({ pages }, { print: { inks } }) {
  const plates = PLATES[inks.mode](inks)
  if (plates === null) return
  const strays = new Map<string, number[]>()
  for (const page of pages) {
    const marks = marksOnPage(page)
    const { number } = page
    if (marks.some((mark) => mark.paints.some((paint) => isLight(paint, mark, inks.mode)))) {
      yield finding('print/colour-left', { page: number }, { page: number })
    }
    for (const ink of inksOf(marks)) {
      if (!plates.includes(ink)) strays.set(ink, [...(strays.get(ink) ?? []), number])
    }
  }
  yield* strayInks(strays)
}

/** Pictures of a four-colour edition keep their colours, by a profile; text is printed in inks. */
function isLight({ family, isCalibrated, isWhite }: Paint, { kind }: Mark, mode: ColourMode): boolean {
  if (family !== 'rgb' || isWhite) return false
  return mode !== 'cmyk' || kind === 'text' || !isCalibrated
}

function inksOf(marks: readonly Mark[]): Set<string> {
  const inks = new Set<string>()
  for (const { paints } of marks) for (const paint of paints) for (const ink in paint.inks) inks.add(ink)
  return inks
}

function* strayInks(strays: ReadonlyMap<string, readonly number[]>): Generator<Finding> {
  for (const [ink, [page, ...others]] of strays) {
    yield finding('print/extra-ink', { ink, page: page!, pages: others.length + 1 }, { page: page! })
  }
}
