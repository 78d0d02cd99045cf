/**
 * The door of the room: any PDF comes in; the sheets of a booklet go out, fronts and backs in turn, to be printed on both sides,
 * folded and bound. Pages keep their size, cut to their TrimBox; what that box lets bleed is kept at the three edges that are cut.
 */
import { type PDFDocument, ReadingDirection } from '@cantoo/pdf-lib'
import { type Finding, finding, type Outcome } from '../model/finding.js'
import type { Binding, ImpositionPlan } from '../model/imposition.js'
import { mm } from '../model/units.js'
import { writeWithId } from '../pdf/document-id.js'
import { chooseSheet, marksReach } from './choose-sheet.js'
import { drawSheets, flipEdge } from './draw-sheets.js'
import { type Imposition, imposeOrder } from './order.js'
import { placePages } from './placement.js'
import { annotationProblems, loadPdf, sourcePages } from './source-pages.js'

/** Throws `BookError` when the file cannot be imposed: encrypted, damaged, pages of several sizes, pages too large. */
export async function imposePdf(pdf: Uint8Array, plan: ImpositionPlan): Promise<Outcome<Uint8Array>> {
  const source = await loadPdf(pdf)
  const all = sourcePages(source)
  const pages = plan.pages === null ? all : all.slice(plan.pages.first - 1, plan.pages.last)
  const page = pages[0]!.trim
  const bleed = mm(Math.max(...pages.map((each) => each.bleed)))
  const sheet = chooseSheet({ ...page, bleed }, plan)
  const binding = plan.binding ?? bindingOf(source)
  const order = imposeOrder(pages.length, { ...plan, binding })
  const sides = placePages(order.sheets, { sheet: sheet.value, page, plan })
  const drawn = await drawSheets(source, pages, {
    sides,
    sheet: sheet.value,
    marks: plan.marks ? marksReach(bleed) : null,
  })
  const instructions = [
    finding(flipEdge(sheet.value) === 'short' ? 'impose/flip-short-edge' : 'impose/flip-long-edge', {
      sheets: order.sheets.length,
      sheet: sheet.value.name,
    }),
    ...bindingNotes(order, plan),
  ]
  return { value: writeWithId(drawn), findings: [...sheet.findings, ...annotationProblems(pages), ...instructions] }
}

/** A document that is read from right to left says so (PDF 32000-1, table 150), and has its spine on the right. */
function bindingOf(source: PDFDocument): Binding {
  return source.catalog.getViewerPreferences()?.getReadingDirection() === ReadingDirection.R2L ? 'right' : 'left'
}

/** What whoever folds and binds must know. */
function bindingNotes({ signatures, blanks }: Imposition, plan: ImpositionPlan): readonly Finding[] {
  const notes: Finding[] = []
  if (blanks > 0) {
    notes.push(finding(plan.padding === 'end' ? 'impose/blanks-last' : 'impose/blanks-before-cover', { count: blanks }))
  }
  if (plan.nup === 4) notes.push(finding('impose/cut-and-stack'))
  const [count, pages, last] = [signatures.length, signatures[0]!, signatures.at(-1)!]
  if (count > 1) notes.push(finding('impose/signatures', { count, pages, last }))
  return notes
}
