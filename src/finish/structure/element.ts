/** The structure tree (PDF 32000-1, 14.7) as plain objects while it is put right. */
import type { PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib'

export interface StructElement {
  /** The structure type: `P`, `TH`, `NonStruct`. */
  type: string
  kids: Kid[]
  /** Null: that of its parent. */
  lang: string | null
  /** What is said in place of a picture. */
  readonly alt: PDFObject | null
  /** Unique in the document; null: nobody asks for it. */
  id: string | null
  /** Owner, and what it says: `Table`, `Scope`. */
  readonly attributes: PDFDict[]
  /** A piece of what began on an earlier page. */
  readonly isContinued: boolean
  /** Goes on on a later page. */
  readonly runsOn: boolean
}

/** A sequence of marked content of a page (14.6), by its number there. */
export interface MarkedContent {
  readonly page: PDFRef
  readonly mcid: number
}

/** An annotation that belongs to an element: the area of a link that is clicked. */
export interface OwnedAnnotation {
  readonly page: PDFRef | null
  readonly annotation: PDFRef
}

export type Kid = StructElement | MarkedContent | OwnedAnnotation

export const isElement = (kid: Kid): kid is StructElement => 'kids' in kid
export const isContent = (kid: Kid): kid is MarkedContent => 'mcid' in kid
export const isAnnotation = (kid: Kid): kid is OwnedAnnotation => 'annotation' in kid

export const newElement = (type: string, kids: Kid[] = []): StructElement => ({
  type,
  kids,
  ...{ lang: null, alt: null, id: null, attributes: [] },
  ...{ isContinued: false, runsOn: false },
})

/** All elements below, each before its own. */
export function* elementsIn(element: StructElement): Generator<StructElement> {
  for (const kid of element.kids) {
    if (!isElement(kid)) continue
    yield kid
    yield* elementsIn(kid)
  }
}

/** The page on which an element begins; null: it shows nothing. */
export function firstPage(element: StructElement): PDFRef | null {
  for (const kid of element.kids) {
    const page = isElement(kid) ? firstPage(kid) : kid.page
    if (page !== null) return page
  }
  return null
}
