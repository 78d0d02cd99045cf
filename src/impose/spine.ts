/** The back of a perfect-bound block (书脊): how many leaves there are, and how thick they are together. */
import { SIGNATURE } from '../model/imposition.js'
import type { PaperStock } from '../model/paper.js'
import { type Mm, mm } from '../model/units.js'

export interface Spine {
  /** Leaves of two pages each, blank ones included. */
  readonly leaves: number
  readonly width: Mm
}

/** Folded sheets give leaves in pairs. */
const LEAVES_OF_A_SHEET = SIGNATURE.step / 2
/** Bulk is what a gram fills (ISO 534, 松厚度): g/m² × cm³/g are micrometres. */
const MICROMETRES_PER_MM = 1000
/** No guillotine cuts finer. */
const TENTH = 10

/**
 * The spine of that many pages: leaves × grammage × bulk. Nothing is added for glue, nor for the cover's own board, which lies
 * around the width: both are the binder's to say.
 */
export function spineOf(pages: number, { grammage, bulk }: PaperStock): Spine {
  const leaves = Math.ceil(pages / SIGNATURE.step) * LEAVES_OF_A_SHEET
  const thickness = (leaves * grammage * bulk) / MICROMETRES_PER_MM
  return { leaves, width: mm(Math.round(thickness * TENTH) / TENTH) }
}
