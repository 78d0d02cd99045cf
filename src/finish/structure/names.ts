/**
 * Elements that others refer to have names in the document (PDF 32000-1, 14.7.2): header cells (14.8.5.7), and every note
 * (PDF/UA-1, 7.9). Chromium names cells by a count of all that it ever showed, which is another in each run.
 */
import { PDFArray, type PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib'
import { elementsIn, type StructElement } from './element.js'

const HEADERS = PDFName.of('Headers')
const counted = (word: string, count: number): string => `${word}${`${count}`.padStart(8, '0')}`

export function nameElements(document: StructElement): void {
  const elements = [...elementsIn(document)]
  const renamed = new Map<string, string>()
  let notes = 0
  for (const element of elements) {
    if (element.type === 'Note') element.id = counted('note', ++notes)
    else if (element.id !== null) {
      const name = counted('cell', renamed.size + 1)
      renamed.set(element.id, name)
      element.id = name
    }
  }
  if (renamed.size > 0)
    for (const { attributes } of elements) for (const each of attributes) renameHeaders(each, renamed)
}

/** A cell may name headers that are no more; an empty list says nothing. */
function renameHeaders(attributes: PDFDict, renamed: ReadonlyMap<string, string>): void {
  const headers = attributes.lookup(HEADERS)
  if (!(headers instanceof PDFArray)) return
  const names = headers.asArray().flatMap((each) => {
    const name = each instanceof PDFString ? renamed.get(each.asString()) : undefined
    return name === undefined ? [] : [PDFString.of(name)]
  })
  attributes.delete(HEADERS)
  if (names.length > 0) attributes.set(HEADERS, attributes.context.obj(names))
}
