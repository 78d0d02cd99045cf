/** What pages share, read once: fonts, colour spaces and the content of forms. */
import { type PDFContext, PDFDict, PDFName, type PDFObject, type PDFStream } from '@cantoo/pdf-lib'
import { decodeStream } from '../../pdf/page-content.js'
import { type ColourSpace, readColourSpace } from '../colour/colour-space.js'
import { type PrintedFont, readFont } from '../fonts/printed-font.js'

export class Shelf {
  private readonly fonts = new Map<PDFDict, PrintedFont>()
  private readonly spaces = new Map<PDFObject, ColourSpace>()

  constructor(readonly context: PDFContext) {}

  font(dictionary: PDFDict): PrintedFont {
    const font = this.fonts.get(dictionary) ?? readFont(dictionary)
    this.fonts.set(dictionary, font)
    return font
  }

  space(object: PDFObject | undefined): ColourSpace {
    const known = object === undefined ? undefined : this.spaces.get(object)
    if (known !== undefined) return known
    const space = readColourSpace(object, this.context)
    if (object !== undefined) this.spaces.set(object, space)
    return space
  }
}

/** The names that a content stream may use (PDF 32000-1, 7.8.3). */
export class Resources {
  /** A device has another space here: `DefaultRGB` for `DeviceRGB` (8.6.5.6). */
  readonly redefinesDevices: boolean

  constructor(
    private readonly dictionary: PDFDict | undefined,
    readonly shelf: Shelf,
  ) {
    const spaces = dictionary?.lookup(PDFName.of('ColorSpace'))
    this.redefinesDevices = spaces instanceof PDFDict && [...DEFAULTS.values()].some((name) => spaces.has(name))
  }

  /** Its object; undefined: there is no such name. */
  lookup(category: string, name: PDFName): PDFObject | undefined {
    const entries = this.dictionary?.lookup(PDFName.of(category))
    return entries instanceof PDFDict ? entries.lookup(name) : undefined
  }

  font(name: PDFName): PrintedFont | null {
    const font = this.lookup('Font', name)
    return font instanceof PDFDict ? this.shelf.font(font) : null
  }

  space(name: PDFName): ColourSpace {
    const redefined = DEFAULTS.get(name)
    const own = this.lookup('ColorSpace', redefined ?? name) ?? this.lookup('ColorSpace', name)
    return this.shelf.space(own ?? name)
  }
}

const DEFAULTS = new Map(
  (['Gray', 'RGB', 'CMYK'] as const).map((each) => [PDFName.of(`Device${each}`), PDFName.of(`Default${each}`)]),
)

/** The content of the forms of one page: one that is drawn in many places is unpacked once. */
export class FormContents {
  private readonly contents = new Map<PDFStream, Buffer>()

  of(form: PDFStream): Buffer {
    const content = this.contents.get(form) ?? decodeStream(form)
    this.contents.set(form, content)
    return content
  }
}
