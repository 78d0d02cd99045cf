/** What pages share, read once: fonts, colour spaces and the content of forms. */
import { type PDFContext, PDFDict, PDFName, type PDFObject, type PDFStream } from '@cantoo/pdf-lib'
import { decodeStream } from '../../pdf/page-content.js'
import { type ColourSpace, readColourSpace } from '../colour/colour-space.js'
import { type PrintedFont, readFont } from '../fonts/printed-font.js'

/** Bytes. */
const SMALL_FORM = 65_536

export class Shelf {
  private readonly fonts = new Map<PDFDict, PrintedFont>()
  private readonly spaces = new Map<PDFObject, ColourSpace>()

  private readonly forms = new Map<PDFStream, Buffer>()

  constructor(readonly context: PDFContext) {}

  /** Small forms stand on every page, as printer's marks do; large ones mostly on one. */
  form(form: PDFStream): Buffer {
    const content = this.forms.get(form) ?? decodeStream(form)
    if (content.length <= SMALL_FORM) this.forms.set(form, content)
    return content
  }

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
