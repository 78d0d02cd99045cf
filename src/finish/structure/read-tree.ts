/** The structure tree as the browser wrote it → plain objects. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Kid, StructElement } from './element.js'
import { readMarks } from './marks.js'
import { forgottenMarks } from './parent-tree.js'

const [S, K, PG, ALT, LANG, ID, ATTRIBUTES, MCID, OBJ] = ['S', 'K', 'Pg', 'Alt', 'Lang', 'ID', 'A', 'MCID', 'Obj'].map(
  (key) => PDFName.of(key),
) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName]

/** The document's element; null when the file is not tagged. */
export function readTree(pdf: PDFDocument): StructElement | null {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (root === undefined) return null
  const forgotten = forgottenMarks(pdf)
  const [document] = kidsOf(root, null, forgotten)
  return document !== undefined && 'kids' in document ? document : null
}

/** `page`: of the element that holds them, unless they name their own. */
function kidsOf(holder: PDFDict, page: PDFRef | null, isForgotten: (page: PDFRef, mcid: number) => boolean): Kid[] {
  const kids = holder.lookup(K)
  const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids]
  const found: Kid[] = []
  for (const each of list) {
    const kid = readKid(holder.context.lookup(each), page, isForgotten)
    if (kid !== null) found.push(kid)
  }
  return found
}

function readKid(
  kid: PDFObject | undefined,
  page: PDFRef | null,
  isForgotten: (page: PDFRef, mcid: number) => boolean,
): Kid | null {
  if (kid instanceof PDFNumber) return contentOf(page, kid.asNumber(), isForgotten)
  if (!(kid instanceof PDFDict)) return null
  const own = kid.get(PG)
  const kidsPage = own instanceof PDFRef ? own : page
  const type = kid.get(S)
  if (type instanceof PDFName) return readElement(kid, type, kidsPage, isForgotten)
  const [annotation, mcid] = [kid.get(OBJ), kid.lookup(MCID)]
  if (annotation instanceof PDFRef) return { page: kidsPage, annotation }
  return mcid instanceof PDFNumber ? contentOf(kidsPage, mcid.asNumber(), isForgotten) : null
}

const contentOf = (
  page: PDFRef | null,
  mcid: number,
  isForgotten: (page: PDFRef, mcid: number) => boolean,
): Kid | null => (page === null || isForgotten(page, mcid) ? null : { page, mcid })

function readElement(
  element: PDFDict,
  type: PDFName,
  page: PDFRef | null,
  isForgotten: (page: PDFRef, mcid: number) => boolean,
): StructElement {
  const marks = readMarks(textOf(element.lookup(LANG)))
  return {
    type: marks.type ?? type.decodeText(),
    kids: kidsOf(element, page, isForgotten),
    lang: marks.lang,
    alt: element.lookup(ALT) ?? null,
    id: textOf(element.lookup(ID)),
    attributes: attributesOf(element),
    isContinued: marks.isContinued,
    runsOn: marks.runsOn,
  }
}

const textOf = (value: PDFObject | undefined): string | null =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null

/** One dictionary for each owner (14.7.5): Chromium writes one for each attribute. */
function attributesOf(element: PDFDict): PDFDict[] {
  const given = element.lookup(ATTRIBUTES)
  const list = given instanceof PDFArray ? given.asArray() : given === undefined ? [] : [given]
  const byOwner = new Map<PDFObject | undefined, PDFDict>()
  for (const each of list) {
    const attributes = element.context.lookup(each)
    if (!(attributes instanceof PDFDict)) continue
    const owner = attributes.get(PDFName.of('O'))
    const known = byOwner.get(owner)
    if (known === undefined) byOwner.set(owner, attributes)
    else for (const [key, value] of attributes.entries()) known.set(key, value)
  }
  return [...byOwner.values()]
}
