/**
 * The room of preflight (印前检查): the finished bytes of a print edition come in, what a press would object to goes out. It reads the
 * file as a stranger would, and takes nobody's word for what finishing did.
 */
import type { Outcome } from '../model/finding.js'
import type { Check, PreflightEdition } from './check.js'
import { checkBlankPages } from './checks/blank-pages.js'
import { checkBleed } from './checks/bleed.js'
import { checkBoxes } from './checks/boxes.js'
import { checkColours } from './checks/colours.js'
import { checkCutText } from './checks/cut-text.js'
import { checkFonts } from './checks/fonts.js'
import { checkGlyphs } from './checks/glyphs.js'
import { checkHairlines } from './checks/hairlines.js'
import { checkInk } from './checks/ink.js'
import { checkResolution } from './checks/resolution.js'
import { checkRichBlack } from './checks/rich-black.js'
import { checkTransparency } from './checks/transparency.js'
import { checkWholeness } from './checks/whole-file.js'
import { readPrintedFile } from './read-printed-file.js'
import { type PrintSummary, summarise } from './summarise.js'

/** In the order in which they are told. */
export const CHECKS: readonly Check[] = [
  checkWholeness,
  checkFonts,
  checkGlyphs,
  checkBoxes,
  checkCutText,
  checkBleed,
  checkColours,
  checkRichBlack,
  checkInk,
  checkResolution,
  checkHairlines,
  checkTransparency,
  checkBlankPages,
]

export async function preflight(pdf: Uint8Array, edition: PreflightEdition): Promise<Outcome<PrintSummary>> {
  const file = await readPrintedFile(pdf)
  return { value: summarise(file), findings: CHECKS.flatMap((check) => [...check(file, edition)]) }
}
