/** Pictures inside the content (PDF 32000-1, 8.9.7): their keys and spaces are mostly abbreviated. */
import { PDFArray, PDFBool, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import type { Resources } from './shelf.js'

const FULL_KEYS: Readonly<Record<string, string>> = {
  W: 'Width',
  H: 'Height',
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  IM: 'ImageMask',
}

/** Its entries by their full keys, as far as they are asked for. `operation` reaches from `BI` to `EI`. */
export function readInlineImage(operation: Buffer, resources: Resources): ReadonlyMap<string, PDFObject> {
  const data = /\sID\s/.exec(operation.toString('latin1'))?.index ?? operation.length
  const written = operation.toString('latin1', 0, data)
  const entries = new Map<string, PDFObject>()
  for (const [, key, value] of written.matchAll(/\/(\w+)\s*(\/\w+|true|false|[\d.]+|\[[^\]]*\])/g)) {
    entries.set(FULL_KEYS[key!] ?? key!, spelledOut(value!, resources))
  }
  return entries
}

function spelledOut(written: string, resources: Resources): PDFObject {
  if (written === 'true' || written === 'false') return written === 'true' ? PDFBool.True : PDFBool.False
  if (/^[\d.]/.test(written)) return PDFNumber.of(Number(written))
  if (written.startsWith('/')) return spaceNamed(PDFName.of(written.slice(1)), resources)
  // `[/Indexed /DeviceRGB 255 <…>]`: what it is a palette of is all that counts.
  const list = PDFArray.withContext(resources.shelf.context)
  for (const [, name] of written.matchAll(/\/(\w+)/g)) list.push(spaceNamed(PDFName.of(name!), resources))
  return list
}

/** A space of the page by its name, or one that every page has. */
const spaceNamed = (name: PDFName, resources: Resources): PDFObject => resources.lookup('ColorSpace', name) ?? name
