/**
 * Whether the structure of a document is what PDF/UA-1 asks of it (ISO 14289-1). Asked of the file is only what an author may have left
 * out; what the press and the finishers see to is tested, and not asked again.
 */
import { type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { type Finding, finding } from '../../model/finding.js'
import { type StructureElement, structureElements } from './structure-elements.js'

/** What keeps the file from calling itself accessible: pictures and formulas without a description (7.3 and 7.7). */
export function accessProblems(pdf: PDFDocument): readonly Finding[] {
  const silent = structureElements(pdf).filter((element) => NEEDS_WORDS.has(element.role) && !hasWords(element))
  return silent.length === 0 ? [] : [finding('print/picture-without-words', { count: silent.length })]
}

const NEEDS_WORDS: ReadonlySet<string> = new Set(['Figure', 'Formula'])
const hasWords = ({ dictionary }: StructureElement): boolean =>
  ['Alt', 'ActualText'].some((key) => textOf(dictionary.lookup(PDFName.of(key))).trim() !== '')

const textOf = (object: PDFObject | undefined): string =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
