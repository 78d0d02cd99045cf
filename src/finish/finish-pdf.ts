/**
 * The room of finishing: the PDF as the browser printed it comes in, the PDF that goes to the printer goes out. The same
 * bytes and the same facts give the same bytes.
 */
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { Finding, Outcome } from '../model/finding.js'
import { writeWithId } from '../pdf/document-id.js'
import { describeDocument } from './document-facts.js'
import { dropUnreachable } from './drop-unreachable.js'
import { paintPicturesInInks } from './inks/paint-pictures.js'
import { paintGradientsInInks } from './inks/shadings.js'
import { mixInInks } from './inks/transparency-groups.js'
import { writeOutline } from './outline.js'
import { setPageBoxes } from './page-boxes.js'
import { labelPages } from './page-labels.js'
import type { Finisher, PrintFinish } from './print-finish.js'
import { drawPrintersMarks } from './printers-marks/draw-marks.js'
import { tellReadingDirection } from './reading-direction.js'
import { rewriteContent } from './rewrite-content.js'
import { describeLinks } from './standards/describe-links.js'
import { leaveOutLinks } from './standards/leave-out-links.js'
import { writeOutputIntent } from './standards/output-intent.js'
import { settleStructure } from './structure/structure.js'
import { writeXmp } from './xmp.js'

/** In running order: what they leave behind of Chromium's own is swept up at the end. */
export const FINISHERS: readonly Finisher[] = [
  setPageBoxes,
  writeOutline,
  labelPages,
  describeDocument,
  tellReadingDirection,
  rewriteContent,
  paintGradientsInInks,
  mixInInks,
  paintPicturesInInks,
  settleStructure,
  drawPrintersMarks,
  leaveOutLinks,
  describeLinks,
  writeOutputIntent,
  writeXmp,
  dropUnreachable,
]

export async function finishPdf(printed: Uint8Array, finish: PrintFinish): Promise<Outcome<Uint8Array>> {
  // `Fastest`: it does not stop every hundred objects to wait for the next tick.
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const findings: Finding[] = []
  for (const apply of FINISHERS) findings.push(...((await apply(pdf, finish)) ?? []))
  return { value: writeWithId(pdf), findings }
}
