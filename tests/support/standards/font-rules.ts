/** Fonts: the same in ISO 19005-2, 6.2.11, and in ISO 14289-1, 7.21; the clause is what follows that number. */
import { PDFName } from '@cantoo/pdf-lib'
import { descendant, fontProgram, fontUse, readToUnicode, statedWidth } from './font-program.js'
import { dicts, get, name, type OpenPdf } from './open-pdf.js'
import type { Rule } from './rule.js'

export const fontRules = (clause: string): readonly Rule[] => [
  {
    clause: `${clause}.2`,
    asks: 'fonts say their kind and name',
    breaks: (pdf) =>
      dicts(pdf, 'Type', 'Font').flatMap((font) => {
        const kind = name(font, 'Subtype') ?? 'none'
        return KINDS.has(kind) && name(font, 'BaseFont') !== null ? [] : [kind]
      }),
  },
  {
    clause: `${clause}.3`,
    asks: 'codes are those of the glyphs, and the font program is told so',
    breaks: (pdf) =>
      composite(pdf).flatMap((font) => {
        const cidFont = descendant(font)!
        const maps = cidFont.has(PDFName.of('CIDToGIDMap')) || name(cidFont, 'Subtype') !== 'CIDFontType2'
        return maps && /^Identity-[HV]$/.test(name(font, 'Encoding') ?? '') ? [] : [fontName(font)]
      }),
  },
  {
    clause: `${clause}.4.1`,
    asks: 'fonts are in the file, with every glyph that is shown',
    breaks: (pdf) =>
      [...fontUse(pdf)].flatMap(([font, codes]) => {
        const program = descendant(font) === null ? null : fontProgram(descendant(font)!)
        return program !== null && Math.max(0, ...codes) < program.glyphs ? [] : [fontName(font)]
      }),
  },
  {
    clause: `${clause}.4.2`,
    asks: 'a list of the glyphs that are in the file is whole: none is given',
    breaks: (pdf) =>
      dicts(pdf, 'Type', 'FontDescriptor')
        .filter((each) => get(each, 'CIDSet') ?? get(each, 'CharSet'))
        .map(() => 'CIDSet'),
  },
  {
    clause: `${clause}.5`,
    asks: 'widths in the PDF are those in the font program',
    breaks: (pdf) =>
      composed(pdf).flatMap(([font, codes]) => {
        const [stated, program] = [statedWidth(descendant(font)!), fontProgram(descendant(font)!)!]
        return [...codes]
          .filter((glyph) => Math.abs(stated(glyph) - program.width(glyph)) > 1)
          .map((glyph) => `${fontName(font)}, glyph ${glyph}: ${stated(glyph)}, not ${program.width(glyph)}`)
      }),
  },
  {
    clause: `${clause}.7`,
    asks: 'every glyph that is shown has a text',
    breaks: (pdf) =>
      [...fontUse(pdf)].flatMap(([font, codes]) => {
        const texts = readToUnicode(font)
        const bad = [...codes].filter((code) => !isText(texts.get(code)))
        return bad.map((code) => `${fontName(font)}, glyph ${code}: ${JSON.stringify(texts.get(code))}`)
      }),
  },
  {
    clause: `${clause}.8`,
    asks: 'the glyph that stands for missing ones is not shown',
    breaks: (pdf) => [...fontUse(pdf)].filter(([, codes]) => codes.has(0)).map(([font]) => fontName(font)),
  },
]

const KINDS: ReadonlySet<string> = new Set(['Type0', 'CIDFontType0', 'CIDFontType2'])

const composite = (pdf: OpenPdf) => dicts(pdf, 'Subtype', 'Type0')

/** Fonts whose program can be read; that all can is a rule of its own. */
const composed = (pdf: OpenPdf) =>
  [...fontUse(pdf)].filter(([font]) => descendant(font) !== null && fontProgram(descendant(font)!) !== null)

const fontName = (font: Parameters<typeof descendant>[0]): string => name(font, 'BaseFont') ?? 'a font without name'

/** 6.2.11.7.2: not nothing, and no mark of byte order. */
const isText = (text: string | undefined): boolean =>
  text !== undefined && text !== '' && !/[\0\ufeff\ufffe]/.test(text)
