/** Which colour spaces a file draws with: in content streams, pictures, shadings and transparency groups. */
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { walk } from './content-walk.js'
import { dict, entries, get, name, type OpenPdf } from './open-pdf.js'

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ g: 'DeviceGray', G: 'DeviceGray', rg: 'DeviceRGB', RG: 'DeviceRGB', k: 'DeviceCMYK', K: 'DeviceCMYK' },
}

/** Families of colour spaces with where each is used; one that stands in for another (a spot ink's) counts as used. */
export function coloursUsed(pdf: OpenPdf): ReadonlyMap<string, string> {
  const used = new Map<string, string>()
  const use = (space: PDFObject | null | undefined, where: string): void => {
    for (const family of families(space)) if (!used.has(family)) used.set(family, where)
  }
  for (const content of pdf.contents) {
    const spaces = content.resources === null ? null : dict(content.resources, 'ColorSpace')
    for (const { operator, operands } of walk(content)) {
      const device = OPERATORS[operator]
      if (device !== undefined) used.set(device, `${operands}${operator}`)
      if (operator !== 'cs' && operator !== 'CS') continue
      const key = /\/(\S+)/.exec(operands)![1]!
      use((spaces === null ? null : get(spaces, key)) ?? PDFName.of(key), `${key} ${operator}`)
    }
  }
  for (const object of pdf.objects) {
    const dictionary = object instanceof PDFStream ? object.dict : object
    if (!(dictionary instanceof PDFDict)) continue
    if (name(dictionary, 'Subtype') === 'Image') use(get(dictionary, 'ColorSpace'), 'a picture')
    if (dictionary.has(PDFName.of('ShadingType'))) use(get(dictionary, 'ColorSpace'), 'a shading')
    if (name(dictionary, 'S') === 'Transparency') use(get(dictionary, 'CS'), 'a group')
  }
  return used
}

export function families(space: PDFObject | null | undefined): readonly string[] {
  if (space instanceof PDFName) return [space.decodeText()]
  if (!(space instanceof PDFArray)) return []
  const family = space.lookup(0, PDFName).decodeText()
  // Lookup tables and patterns have a space of their own below, inks the one that shows them where they are not.
  const below = { Indexed: 1, Pattern: 1, Separation: 2, DeviceN: 2 }[family]
  return [family, ...(below === undefined ? [] : families(space.lookup(below)))]
}

/** Named spaces of a kind, as arrays. */
export function spacesOf(pdf: OpenPdf, family: string): readonly PDFArray[] {
  return pdf.objects.filter(
    (object): object is PDFArray =>
      object instanceof PDFArray && object.size() > 1 && object.get(0) === PDFName.of(family),
  )
}

/** Spaces that a content stream declares for `DeviceGray` and its kin: they would change what the families mean. */
export const defaultSpaces = (pdf: OpenPdf): readonly string[] =>
  pdf.contents.flatMap(({ resources }) =>
    entries(resources === null ? null : dict(resources, 'ColorSpace'))
      .map(([key]) => key)
      .filter((key) => key.startsWith('Default')),
  )
