/** How far each code moves the pen, in ems (PDF 32000-1, 9.2.4, 9.6.3 and 9.7.4.3). */
import { PDFArray, type PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'

export type Widths = (code: number) => number

/** No font has more codes; a range of more is a mistake. */
const MOST_CODES = 0x10000
const PER_EM = 1000

/** Of a composite font: lists and ranges of character ids. */
export function compositeWidths(descendant: PDFDict): Widths {
  const known = new Map<number, number>()
  const usual = numberAt(descendant, 'DW') ?? PER_EM
  const list = itemsOf(descendant, 'W')
  for (let at = 0; at + 1 < list.length; ) {
    const first = asNumber(list[at])
    const next = list[at + 1]
    if (next instanceof PDFArray) {
      for (let i = 0; i < next.size(); i++) known.set(first + i, asNumber(next.lookup(i)))
      at += 2
    } else {
      const last = Math.min(asNumber(next), first + MOST_CODES)
      for (let id = first; id <= last; id++) known.set(id, asNumber(list[at + 2]))
      at += 3
    }
  }
  return (code) => (known.get(code) ?? usual) / PER_EM
}

/**
 * Of a simple font, by its codes from `FirstChar` on. `perEm` differs in Type 3 fonts, which bring a scale of their own. Readers know
 * the widths of fourteen fonts by heart (9.6.2.2); here half an em stands for what a font does not say.
 */
export function simpleWidths(font: PDFDict, perEm: number = PER_EM): Widths {
  const first = numberAt(font, 'FirstChar') ?? 0
  const widths = itemsOf(font, 'Widths').map(asNumber)
  const otherwise = widths.length === 0 ? perEm / 2 : 0
  return (code) => (widths[code - first] ?? otherwise) / perEm
}

/** Of vertical writing: how far a glyph moves the pen down, and where its top middle lies, as a rule (9.7.4.3). */
export function verticalMeasure(descendant: PDFDict): { readonly originAbove: number; readonly advance: number } {
  const [originAbove, advance] = itemsOf(descendant, 'DW2').map(asNumber)
  return { originAbove: (originAbove ?? 880) / PER_EM, advance: (advance ?? -PER_EM) / PER_EM }
}

function itemsOf(dictionary: PDFDict, key: string): (PDFObject | undefined)[] {
  const list = dictionary.lookup(PDFName.of(key))
  return list instanceof PDFArray ? list.asArray().map((item) => dictionary.context.lookup(item)) : []
}

function numberAt(dictionary: PDFDict, key: string): number | null {
  const value = dictionary.lookup(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : null
}

const asNumber = (object: PDFObject | undefined): number => (object instanceof PDFNumber ? object.asNumber() : 0)
