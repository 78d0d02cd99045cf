/**
 * The printing condition that the colours of the file are meant for (PDF 32000-1, 14.11.5), with its profile: the one the printer
 * gave, else one of our own where the inks allow it.
 */
import { type PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { encodeStream } from '../../pdf/page-content.js'
import type { PrintFinish } from '../print-finish.js'
import { COMPONENTS, isReadable, readIccProfile } from './icc-profile.js'
import { ownProfile } from './own-profiles.js'
import { isArchival } from './standard-names.js'

export function writeOutputIntent(pdf: PDFDocument, { print, outputProfile }: PrintFinish): void {
  const bytes = outputProfile ?? ownProfile(print)
  const profile = bytes === null ? 'not-icc' : readIccProfile(bytes)
  // That a profile which the book names can be read was asked before the book was laid out.
  if (bytes === null || !isReadable(profile)) return
  const { context } = pdf
  const stream = encodeStream(context.obj({ N: COMPONENTS[profile.space] }), Buffer.from(bytes))
  const intent: PDFDict = context.obj({ Type: 'OutputIntent', S: intentOf(print) })
  const condition = PDFHexString.fromText(profile.description ?? UNNAMED)
  intent.set(
    PDFName.of('OutputConditionIdentifier'),
    outputProfile === null ? PDFHexString.fromText(UNNAMED) : condition,
  )
  intent.set(PDFName.of('Info'), condition)
  intent.set(PDFName.of('DestOutputProfile'), context.register(stream))
  pdf.catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]))
}

/** What a condition is called that no registry knows (table 365). */
const UNNAMED = 'Custom'

/** An intent of PDF/X is for a press; that of PDF/A may be for a screen (ISO 15930-7, 6.2.2; ISO 19005-2, 6.2.3). */
const intentOf = ({ standard, inks }: PrintFinish['print']): string =>
  isArchival(standard) || inks.mode === 'rgb' ? 'GTS_PDFA1' : 'GTS_PDFX'
