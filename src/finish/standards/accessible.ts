/**
 * Whether the structure of a document is what PDF/UA-1 asks of it (ISO 14289-1): asked of the file itself, since some of it is for the
 * author to say, as what a picture shows. What the press and the finishers see to is tested, and not asked again.
 */
import { type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { type Finding, finding } from '../../model/finding.js'
import { type StructureElement, structureElements } from './structure-elements.js'

/** What keeps the file from calling itself accessible. */
export function accessProblems(pdf: PDFDocument): readonly Finding[] {
  const elements = structureElements(pdf)
  const silent = elements.filter((element) => NEEDS_WORDS.has(element.role) && !hasWords(element)).length
  const skipped = skippedHeading(elements)
  return [
    ...(elements.length === 0 ? [finding('print/no-structure')] : []),
    ...(silent > 0 ? [finding('print/picture-without-words', { count: silent })] : []),
    ...(skipped === null ? [] : [finding('print/heading-skips', skipped)]),
  ]
}

/** 7.3 and 7.7. */
const NEEDS_WORDS: ReadonlySet<string> = new Set(['Figure', 'Formula'])
const hasWords = ({ dictionary }: StructureElement): boolean =>
  ['Alt', 'ActualText'].some((key) => textOf(dictionary.lookup(PDFName.of(key))).trim() !== '')

const textOf = (object: PDFObject | undefined): string =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''

/** 7.4.2: the first heading is of level 1, and none is more than one level deeper than the one before it. */
function skippedHeading(
  elements: readonly StructureElement[],
): { readonly before: number; readonly level: number } | null {
  let before = 0
  for (const { role } of elements) {
    const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? Number.NaN)
    if (Number.isNaN(level)) continue
    if (level > before + 1) return { before, level }
    before = level
  }
  return null
}
