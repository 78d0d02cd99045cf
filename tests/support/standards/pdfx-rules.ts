/**
 * PDF/X-4 (ISO 15930-7), as far as a program can check it. No free program does: the rules are put together from what makers of such files
 * say of it in public, and the clauses are as they cite them. A press's own preflight has the last word.
 */
import { PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib'
import { coloursUsed, defaultSpaces, spacesOf } from './colour-use.js'
import { FILE_RULES } from './file-rules.js'
import { fontRules } from './font-rules.js'
import { items, name, text } from './open-pdf.js'
import { outputProfile } from './pdfa-rules.js'
import type { Rule } from './rule.js'
import { xmpValue } from './xmp-facts.js'

export const PDFX_RULES: readonly Rule[] = [
  {
    clause: '6.1',
    asks: 'the file is of PDF 1.6 at the most',
    breaks: ({ bytes, catalog }) => [
      ...(/^%PDF-1\.[0-6]/.test(bytes.toString('latin1', 0, 9)) ? [] : ['header']),
      ...(catalog.has(PDFName.of('Version')) ? ['Version'] : []),
    ],
  },
  ...FILE_RULES.filter(({ clause }) => ['6.1.2', '6.1.3', '6.1.4', '6.1.7'].includes(clause)),
  ...fontRules('6.3').filter(({ clause }) => clause.startsWith('6.3.4')),
  {
    clause: '6.2.2',
    asks: 'one intent for a press, named and told of, with its profile in the file',
    breaks: (pdf) => {
      const [intent, ...others] = items(pdf.catalog, 'OutputIntents')
      const profile = outputProfile(pdf, 'GTS_PDFX')
      if (!(intent instanceof PDFDict) || others.length > 0 || profile === null) return ['intent']
      const unsaid = ['OutputConditionIdentifier', 'Info'].filter((key) => (text(intent, key) ?? '') === '')
      return profile.deviceClass === 'prtr' && profile.version.major < 5 ? unsaid : [...unsaid, profile.deviceClass]
    },
  },
  {
    clause: '6.4.3',
    asks: 'device colours are those of the press, or grey where it has black',
    breaks: (pdf) => {
      const space = outputProfile(pdf, 'GTS_PDFX')?.space
      const means: Readonly<Record<string, boolean>> = {
        DeviceGray: space === 'GRAY' || space === 'CMYK',
        DeviceRGB: space === 'RGB ',
        DeviceCMYK: space === 'CMYK',
      }
      const used = [...coloursUsed(pdf)].filter(([family]) => means[family] === false)
      return [...used.map(([family, where]) => `${family}: ${where}`), ...defaultSpaces(pdf)]
    },
  },
  {
    clause: '6.4.4',
    asks: 'an ink is shown in one way throughout',
    breaks: (pdf) => {
      const ways = new Map<string, Set<string>>()
      for (const space of spacesOf(pdf, 'Separation')) {
        ways.set(String(space.get(1)), (ways.get(String(space.get(1))) ?? new Set()).add(String(space.lookup(2))))
      }
      return [...ways].filter(([, different]) => different.size > 1).map(([ink]) => ink)
    },
  },
  {
    clause: '6.5',
    asks: 'each page has the box of its trim, within its bleed, within its sheet, and no other of the kind',
    breaks: ({ pages }) => pages.flatMap(({ node }, index) => (boxesNest(node) ? [] : [`page ${index + 1}`])),
  },
  {
    clause: '6.8',
    asks: 'it says whether inks overlap, in both places',
    breaks: ({ info, xmp }) => {
      const said = info === null ? null : name(info, 'Trapped')
      return (said === 'True' || said === 'False') && xmpValue(xmp, 'pdf:Trapped') === said ? [] : [String(said)]
    },
  },
  {
    clause: '6.9',
    asks: 'it says that it is PDF/X-4, and no more',
    breaks: ({ xmp }) => [
      ...(xmpValue(xmp, 'pdfxid:GTS_PDFXVersion') === 'PDF/X-4' ? [] : ['pdfxid']),
      ...(/pdfaid:|pdfuaid:/.exec(xmp) ?? []),
    ],
  },
  {
    clause: '6.10',
    asks: 'XMP has title, dates and identifiers, and agrees with the older dictionary',
    breaks: ({ info, xmp }) => [
      ...REQUIRED_IN_XMP.filter((property) => (xmpValue(xmp, property) ?? '') === ''),
      ...Object.entries(SAME)
        .filter(([key, property]) => text(info!, key) !== xmpValue(xmp, property))
        .map(([key]) => key),
      ...Object.entries(DATES)
        .filter(
          ([key, property]) =>
            (text(info!, key) ?? '').replace(/\D/g, '') !== (xmpValue(xmp, property) ?? '').replace(/\D/g, ''),
        )
        .map(([key]) => key),
    ],
  },
  {
    clause: '6.17',
    asks: 'nothing lies over the pages',
    breaks: ({ pages }) => pages.flatMap(({ node }) => items(node, 'Annots')).map(() => 'an annotation'),
  },
  {
    clause: '6.18',
    asks: 'nothing is done when it is opened, no forms, no files within the file',
    breaks: ({ catalog, objects }) => [
      ...['OpenAction', 'AA', 'AcroForm'].filter((key) => catalog.has(PDFName.of(key))),
      ...objects.flatMap((each) =>
        each instanceof PDFDict && ACTIONS.has(name(each, 'S') ?? '') ? [name(each, 'S')!] : [],
      ),
      ...objects.filter((each) => each instanceof PDFDict && each.has(PDFName.of('EF'))).map(() => 'EF'),
    ],
  },
  {
    clause: '6.2.5',
    asks: 'no transfer functions, no PostScript, no pictures elsewhere',
    breaks: ({ objects }) =>
      objects.flatMap((each) => {
        const own = each instanceof PDFStream ? each.dict : each
        return own instanceof PDFDict
          ? ['TR', 'TR2', 'HTP', 'OPI', 'Alternates', 'Ref'].filter((key) => isOwn(own, key))
          : []
      }),
  },
]

/** `Ref` stands in structure elements with another meaning; these have a kind of their own. */
const isOwn = (dictionary: PDFDict, key: string): boolean =>
  dictionary.has(PDFName.of(key)) && name(dictionary, 'Type') !== 'StructElem'

const REQUIRED_IN_XMP = [
  ...['dc:title', 'xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate'],
  ...['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass'],
]
const SAME = { Title: 'dc:title', Creator: 'xmp:CreatorTool', Producer: 'pdf:Producer' } as const
const DATES = { CreationDate: 'xmp:CreateDate', ModDate: 'xmp:ModifyDate' } as const
const ACTIONS: ReadonlySet<string> = new Set(['GoTo', 'URI', 'JavaScript', 'Launch', 'SubmitForm', 'Named'])

function boxesNest(page: PDFDict): boolean {
  const box = (key: string): readonly number[] => items(page, key).map((each) => Number(String(each)))
  const [media, bleed, trim] = ['MediaBox', 'BleedBox', 'TrimBox'].map(box) as [number[], number[], number[]]
  return trim.length === 4 && isWithin(trim, bleed) && isWithin(bleed, media) && !page.has(PDFName.of('ArtBox'))
}

const isWithin = (inner: readonly number[], outer: readonly number[]): boolean =>
  inner.every((edge, index) => (index < 2 ? edge >= outer[index]! - 0.001 : edge <= outer[index]! + 0.001))
