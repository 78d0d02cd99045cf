/** What the codes of the fonts of a page are copied as, and the code of their space. */
import { PDFDict, PDFName, type PDFPage, PDFStream } from '@cantoo/pdf-lib'
import { decodeStream } from '../../pdf/page-content.js'
import { readToUnicode } from '../../pdf/to-unicode.js'

export interface CopiedFont {
  /** Of a code as the content writes it: four hexadecimal digits, as Chromium writes for all fonts that are not of Type 3. */
  characterOf(code: string): string
  /** Null: the font has none. */
  readonly space: string | null
}

/** A font by its name in the resources of a page; null: it has none of that name. */
export type FontOf = (name: string) => CopiedFont | null

/** Each font is read once for the book. */
export function copiedFonts(): (page: PDFPage) => FontOf {
  const known = new Map<PDFDict, CopiedFont>()
  return (page) => {
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
    return (name) => {
      const dictionary = fonts?.lookup(PDFName.of(name))
      if (!(dictionary instanceof PDFDict)) return null
      const font = known.get(dictionary) ?? readFont(dictionary)
      known.set(dictionary, font)
      return font
    }
  }
}

function readFont(dictionary: PDFDict): CopiedFont {
  const stream = dictionary.lookup(PDFName.of('ToUnicode'))
  const characters = stream instanceof PDFStream ? readToUnicode(decodeStream(stream).toString('latin1')) : new Map()
  const [space] = [...characters].find(([, character]) => character === ' ') ?? []
  return {
    characterOf: (code) => characters.get(Number.parseInt(code, 16)) ?? '',
    space: space === undefined ? null : space.toString(16).padStart(4, '0'),
  }
}
