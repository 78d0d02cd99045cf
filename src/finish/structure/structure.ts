/**
 * The structure tree: as the browser tagged its pages, it comes in; as the book is built, it goes out. What reads aloud, reflows or
 * exports the PDF goes by it (PDF 32000-1, 14.7; PDF/UA-1, clause 7).
 */
import type { PDFDocument } from '@cantoo/pdf-lib'
import { isElement, type Kid, type StructElement } from './element.js'
import { closeHeadingGaps } from './headings.js'
import { joinPages } from './join-pages.js'
import { settleLanguages } from './languages.js'
import { entriesOnly, itemsOnly } from './lists.js'
import { nameElements } from './names.js'
import { oneFigure, pairReadings } from './pictures.js'
import { placeNotes } from './place-notes.js'
import { readTree } from './read-tree.js'
import { settleKids } from './settle-kids.js'
import { groupRows, settleCell } from './tables.js'
import { writeTree } from './write-tree.js'

/** Runs when content is settled: what was marked and paints only rules has become an artifact. */
export function settleStructure(pdf: PDFDocument): void {
  const document = readTree(pdf)
  if (document === null) return
  for (const settle of PASSES) settle(document, pdf)
  writeTree(pdf, document)
}

/** In running order: notes are placed among blocks, headings are counted in the order of reading. */
const PASSES: readonly ((document: StructElement, pdf: PDFDocument) => void)[] = [
  joinPages,
  (document) => settleLanguages(document),
  shapeElements,
  placeNotes,
  closeHeadingGaps,
  nameElements,
]

/** How elements of a type are built; each is shaped when those in it are. */
const SHAPES: Readonly<Record<string, (element: StructElement) => void>> = {
  L: itemsOnly,
  TOC: entriesOnly,
  Table: groupRows,
  TH: settleCell,
  TD: settleCell,
}
/** Those that may become another element, or several. */
const REPLACED: Readonly<Record<string, (element: StructElement) => Kid | readonly Kid[]>> = {
  Figure: oneFigure,
  Ruby: pairReadings,
}

function shapeElements(element: StructElement): void {
  for (const kid of element.kids) if (isElement(kid)) shapeElements(kid)
  // What gives way is settled with the one that it gives way to.
  if (element.type !== 'NonStruct') settleKids(element)
  element.kids = element.kids.flatMap((kid) => {
    if (!isElement(kid)) return [kid]
    return isEmpty(kid) ? [] : (REPLACED[kid.type]?.(kid) ?? [kid])
  })
  SHAPES[element.type]?.(element)
}

/** A cell without text still keeps its place in the table. */
const isEmpty = ({ type, kids }: StructElement): boolean => kids.length === 0 && type !== 'TD' && type !== 'TH'
