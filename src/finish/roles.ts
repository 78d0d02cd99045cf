/** Chromium tags with roles of PDF 2.0 in a file of an older version: a role map tells older readers what they are. */
import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** ISO 32000-2, Annex M: the nearest role of PDF 1.7 for each new one. */
const NEAREST_ROLES = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  FENote: 'Note',
  Aside: 'Sect',
  Title: 'P',
}

export function mapRoles(pdf: PDFDocument): void {
  const tree = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  tree?.set(PDFName.of('RoleMap'), pdf.context.obj(NEAREST_ROLES))
}
