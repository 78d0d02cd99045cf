/**
 * A note stands at the foot of its page, behind everything else on it; a reader's voice shall say it where it is called. So it follows
 * the block of its first call. One at the end of its chapter (`EndNote` in our markup) stays there.
 */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib'
import { elementsIn, firstPage, isAnnotation, isElement, type StructElement } from './element.js'
import { HOLDS_BLOCKS, HOLDS_BOTH } from './types.js'

interface Place {
  readonly element: StructElement
  readonly parent: StructElement
}

/** A call, and the place that the note is to follow. */
interface Call {
  readonly target: string
  readonly block: Place
}

export function placeNotes(document: StructElement, pdf: PDFDocument): void {
  const notes: Place[] = []
  const calls: Call[] = []
  collect(document, null, { notes, calls, pdf })
  const called = notesByName(notes, targetsByPage(pdf, new Set(calls.map(({ target }) => target))))
  /** Where notes stand that have been moved: one may be called in another. */
  const moved = new Map<StructElement, StructElement>()
  for (const { target, block } of calls) {
    const note = called.get(target)
    if (note === undefined || moved.has(note.element)) continue
    const parent = moved.get(block.element) ?? block.parent
    note.parent.kids.splice(note.parent.kids.indexOf(note.element), 1)
    insertAfter({ element: block.element, parent }, note.element, moved)
    moved.set(note.element, parent)
  }
  for (const element of elementsIn(document)) if (element.type === 'EndNote') element.type = 'Note'
}

interface Found {
  readonly notes: Place[]
  readonly calls: Call[]
  readonly pdf: PDFDocument
}

/** Notes and calls below an element. `block`: where a note called here may stand; null: not yet known. */
function collect(parent: StructElement, block: Place | null, found: Found): void {
  const mayHoldNotes = HOLDS_BLOCKS.has(parent.type) || (HOLDS_BOTH.has(parent.type) && parent.type !== 'Note')
  for (const element of parent.kids) {
    // The entries of the contents refer to headings.
    if (!isElement(element) || element.type === 'TOC') continue
    const place = { element, parent }
    const standing = mayHoldNotes ? place : block
    if (element.type === 'Note') found.notes.push(place)
    const target = element.type === 'Reference' ? targetOf(element, found.pdf) : null
    if (target !== null && standing !== null) found.calls.push({ target, block: standing })
    collect(element, standing, found)
  }
}

function insertAfter(
  { element, parent }: Place,
  note: StructElement,
  moved: ReadonlyMap<StructElement, unknown>,
): void {
  let at = parent.kids.indexOf(element) + 1
  while (at < parent.kids.length && moved.has(parent.kids[at] as StructElement)) at++
  parent.kids.splice(at, 0, note)
}

/** The name of the destination that a call's link leads to. */
function targetOf(reference: StructElement, pdf: PDFDocument): string | null {
  for (const link of reference.kids) {
    if (!isElement(link)) continue
    for (const kid of link.kids) {
      if (!isAnnotation(kid)) continue
      const destination = pdf.context.lookup(kid.annotation, PDFDict).lookup(PDFName.of('Dest'))
      if (destination instanceof PDFName) return destination.decodeText()
    }
  }
  return null
}

/** The notes that are called have a named destination (12.3.2.3): by page, from its top to its foot. */
function targetsByPage(pdf: PDFDocument, names: ReadonlySet<string>): Map<PDFObject, string[]> {
  const pages = new Map<PDFObject, { name: string; y: number }[]>()
  const destinations = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const [key, value] of destinations?.entries() ?? []) {
    const name = key.decodeText()
    const destination = pdf.context.lookup(value)
    if (!names.has(name) || !(destination instanceof PDFArray)) continue
    const [page, y] = [destination.get(0), destination.lookup(3)]
    if (!(y instanceof PDFNumber)) continue
    pages.set(page, [...(pages.get(page) ?? []), { name, y: y.asNumber() }])
  }
  return new Map([...pages].map(([page, targets]) => [page, targets.sort((a, b) => b.y - a.y).map(({ name }) => name)]))
}

/** The notes of a page stand in the order of their destinations; where the two do not agree, the notes stay at its foot. */
function notesByName(notes: readonly Place[], targets: ReadonlyMap<PDFObject, readonly string[]>): Map<string, Place> {
  const byPage = new Map<PDFRef, Place[]>()
  for (const note of notes) {
    const page = firstPage(note.element)
    if (page !== null) byPage.set(page, [...(byPage.get(page) ?? []), note])
  }
  const called = new Map<string, Place>()
  for (const [page, names] of targets) {
    const standing = byPage.get(page as PDFRef) ?? []
    if (standing.length === names.length) for (const [at, name] of names.entries()) called.set(name, standing[at]!)
  }
  return called
}
