/**
 * PDF/A-2u and PDF/A-3u (ISO 19005-2 and ISO 19005-3, level U), as far as a program can check them: the clauses after those about syntax
 * and fonts, which have files of their own. What Chromium and we never write (forms, sound, layers, …) is checked to be absent.
 */
import { PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib'
import { isReadable, readIccProfile } from '../../../src/finish/standards/icc-profile.js'
import { decodeStream } from '../../../src/pdf/page-content.js'
import { coloursUsed, defaultSpaces, spacesOf } from './colour-use.js'
import { OPERATORS, walk } from './content-walk.js'
import { FILE_RULES } from './file-rules.js'
import { fontRules } from './font-rules.js'
import { dict, dicts, get, items, name, number, type OpenPdf } from './open-pdf.js'
import type { Rule } from './rule.js'
import { malformed, properties, xmpValue } from './xmp-facts.js'

export function pdfaRules(part: 2 | 3): readonly Rule[] {
  return [...FILE_RULES, ...GRAPHICS, ...fontRules('6.2.11'), ...ANNOTATIONS, ...METADATA, identified(part), ...ABSENT]
}

/** The intent that says what device colours mean; null: there is none of PDF/A. */
const intents = ({ catalog }: OpenPdf): readonly PDFDict[] =>
  items(catalog, 'OutputIntents').filter((each): each is PDFDict => each instanceof PDFDict)

export function outputProfile(pdf: OpenPdf, kind: string) {
  const intent = intents(pdf).find((each) => name(each, 'S') === kind)
  const stream = intent === undefined ? null : get(intent, 'DestOutputProfile')
  if (!(stream instanceof PDFStream)) return null
  const profile = readIccProfile(decodeStream(stream))
  return isReadable(profile) ? { ...profile, components: number(stream.dict, 'N') } : null
}

const GRAPHICS: readonly Rule[] = [
  {
    clause: '6.2.2',
    asks: 'content has known operators only, and resources of its own',
    breaks: ({ contents }) =>
      contents.flatMap((content) => [
        ...(content.owner.has(PDFName.of('Resources')) ? [] : ['no resources']),
        ...[...walk(content)].map(({ operator }) => operator).filter((operator) => !OPERATORS.has(operator)),
      ]),
  },
  {
    clause: '6.2.3',
    asks: 'one intent of PDF/A, with the profile of a press or a screen',
    breaks: (pdf) => {
      const profile = outputProfile(pdf, 'GTS_PDFA1')
      const fits = profile !== null && ['prtr', 'mntr'].includes(profile.deviceClass) && profile.version.major < 5
      return fits && intents(pdf).length === 1 && profile.components === COMPONENTS[profile.space] ? [] : ['intent']
    },
  },
  {
    clause: '6.2.4.2',
    asks: 'colours by a profile have one that can be read',
    breaks: (pdf) =>
      spacesOf(pdf, 'ICCBased').flatMap((space) => {
        const stream = space.lookup(1)
        const profile = stream instanceof PDFStream ? readIccProfile(decodeStream(stream)) : 'not-icc'
        if (!isReadable(profile)) return [profile]
        const components = number((stream as PDFStream).dict, 'N')
        return profile.version.major < 5 && components === COMPONENTS[profile.space] ? [] : [profile.space]
      }),
  },
  {
    clause: '6.2.4.3',
    asks: 'device colours are those of the intent',
    breaks: (pdf) => {
      const space = outputProfile(pdf, 'GTS_PDFA1')?.space
      const means: Readonly<Record<string, boolean>> = {
        DeviceGray: space !== undefined,
        DeviceRGB: space === 'RGB ',
        DeviceCMYK: space === 'CMYK',
      }
      const used = [...coloursUsed(pdf)].filter(([family]) => means[family] === false)
      return [...used.map(([family, where]) => `${family}: ${where}`), ...defaultSpaces(pdf)]
    },
  },
  {
    clause: '6.2.4.4',
    asks: 'an ink is shown in one way throughout',
    breaks: (pdf) => {
      const ways = new Map<string, Set<string>>()
      for (const space of spacesOf(pdf, 'Separation')) {
        const ink = String(space.get(1))
        ways.set(ink, (ways.get(ink) ?? new Set()).add(`${space.lookup(2)} ${written(space.lookup(3))}`))
      }
      return [...ways].filter(([, different]) => different.size > 1).map(([ink]) => ink)
    },
  },
  {
    clause: '6.2.5',
    asks: 'graphics states have no transfer functions and no halftones',
    breaks: (pdf) =>
      states(pdf).flatMap((state) => ['TR', 'TR2', 'HTP', 'HT'].filter((key) => state.has(PDFName.of(key)))),
  },
  {
    clause: '6.2.6',
    asks: 'rendering intents are the four that there are',
    breaks: ({ contents }) =>
      contents.flatMap((content) =>
        [...walk(content)]
          .filter(
            ({ operator, operands }) => operator === 'ri' && !/(Colorimetric|Perceptual|Saturation)/.test(operands),
          )
          .map(({ operands }) => operands),
      ),
  },
  {
    clause: '6.2.8',
    asks: 'pictures have no alternates, are not smoothed and not JPEG 2000',
    breaks: (pdf) =>
      dicts(pdf, 'Subtype', 'Image').flatMap((image) => [
        ...['Alternates', 'OPI'].filter((key) => image.has(PDFName.of(key))),
        ...(String(get(image, 'Interpolate')) === 'true' ? ['Interpolate'] : []),
        ...(name(image, 'Filter') === 'JPXDecode' ? ['JPXDecode'] : []),
      ]),
  },
  {
    clause: '6.2.9',
    asks: 'forms draw what is in the file, and no PostScript',
    breaks: (pdf) => [
      ...dicts(pdf, 'Subtype', 'Form').flatMap((form) =>
        ['OPI', 'PS', 'Ref'].filter((key) => form.has(PDFName.of(key))),
      ),
      ...dicts(pdf, 'Subtype', 'PS').map(() => 'PS'),
    ],
  },
  {
    clause: '6.2.10',
    asks: 'colours blend in the ways of PDF 1.7',
    breaks: (pdf) =>
      states(pdf).flatMap((state) => (BLENDS.has(name(state, 'BM') ?? 'Normal') ? [] : [name(state, 'BM')!])),
  },
]

const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 }

const written = (object: unknown): string =>
  object instanceof PDFStream ? decodeStream(object).toString('latin1') : String(object)

const BLENDS: ReadonlySet<string> = new Set(
  `Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion
   Hue Saturation Color Luminosity`.split(/\s+/),
)

/** Graphics states, as resources name them: their own `Type` is often left out. */
const states = (pdf: OpenPdf): readonly PDFDict[] =>
  pdf.contents.flatMap(({ resources }) => {
    const named = resources === null ? null : dict(resources, 'ExtGState')
    return named === null ? [] : named.keys().flatMap((key) => dict(named, key.decodeText()) ?? [])
  })

const annotations = (pdf: OpenPdf): readonly PDFDict[] =>
  pdf.pages.flatMap((page) => items(page.node, 'Annots')).filter((each): each is PDFDict => each instanceof PDFDict)

const [HIDDEN, PRINTED] = [1 | 2 | 32 | 256, 4]

const ANNOTATIONS: readonly Rule[] = [
  {
    clause: '6.3.1',
    asks: 'what lies over a page is a link',
    breaks: (pdf) =>
      annotations(pdf)
        .map((each) => name(each, 'Subtype') ?? '')
        .filter((kind) => kind !== 'Link'),
  },
  {
    clause: '6.3.2',
    asks: 'it is printed and not hidden',
    breaks: (pdf) =>
      annotations(pdf)
        .map((each) => number(each, 'F') ?? 0)
        .filter((flags) => (flags & HIDDEN) !== 0 || (flags & PRINTED) === 0)
        .map(String),
  },
  {
    clause: '6.5.1',
    asks: 'actions open a place or an address',
    breaks: (pdf) =>
      pdf.objects.flatMap((each) => {
        const action = each instanceof PDFDict ? dict(each, 'A') : null
        return action === null || ['GoTo', 'URI'].includes(name(action, 'S') ?? 'GoTo') ? [] : [name(action, 'S')!]
      }),
  },
]

/** The schemas of 2005 that we write from (XMP Specification, September 2005). */
const PREDEFINED: Readonly<Record<string, readonly string[]>> = {
  'http://purl.org/dc/elements/1.1/': [
    'format',
    'title',
    'creator',
    'language',
    'description',
    'publisher',
    'rights',
    'identifier',
  ],
  'http://ns.adobe.com/pdf/1.3/': ['Producer', 'Keywords', 'PDFVersion'],
  'http://ns.adobe.com/xap/1.0/': ['CreatorTool', 'CreateDate', 'ModifyDate', 'MetadataDate'],
  'http://ns.adobe.com/xap/1.0/mm/': ['DocumentID', 'InstanceID', 'VersionID', 'RenditionClass'],
  'http://www.aiim.org/pdfa/ns/id/': ['part', 'conformance'],
  'http://www.aiim.org/pdfa/ns/extension/': ['schemas'],
}

const METADATA: readonly Rule[] = [
  {
    clause: '6.6.2.1',
    asks: 'the catalogue has XMP, which is well-formed and not compressed',
    breaks: ({ catalog, xmp }) => {
      const stream = get(catalog, 'Metadata')
      const header = /<\?xpacket begin[^?]*\?>/.exec(xmp)?.[0] ?? 'bytes='
      const compressed = stream instanceof PDFStream && stream.dict.has(PDFName.of('Filter'))
      const fault = malformed(xmp)
      return [
        ...(/\b(bytes|encoding)=/.test(header) ? ['packet header'] : []),
        ...(compressed ? ['compressed'] : []),
        ...(fault === null ? [] : [fault]),
      ]
    },
  },
  {
    clause: '6.6.2.3',
    asks: 'properties are of 2005, or described by a schema',
    breaks: ({ xmp }) => {
      const described = new Set(
        [...xmp.matchAll(/<pdfaSchema:namespaceURI>(.*?)<[\s\S]*?<pdfaProperty:name>(.*?)</g)].map(
          ([, uri, local]) => `${uri}${local}`,
        ),
      )
      return properties(xmp)
        .filter(
          ({ namespace = '', local }) =>
            !(PREDEFINED[namespace]?.includes(local) ?? described.has(`${namespace}${local}`)),
        )
        .map(({ prefix, local }) => `${prefix}:${local}`)
    },
  },
]

const identified = (part: 2 | 3): Rule => ({
  clause: '6.6.4',
  asks: `the file says that it is PDF/A-${part}u`,
  breaks: ({ xmp }) =>
    xmpValue(xmp, 'pdfaid:part') === String(part) && xmpValue(xmp, 'pdfaid:conformance') === 'U' ? [] : ['pdfaid'],
})

/** Keys that must not stand in the catalogue or on a page. */
const absent = (clause: string, where: 'catalog' | 'pages', ...keys: readonly string[]): Rule => ({
  clause,
  asks: `no ${keys.join(', ')}`,
  breaks: ({ catalog, pages }) =>
    (where === 'catalog' ? [catalog] : pages.map(({ node }) => node)).flatMap((each) =>
      keys.filter((key) => each.has(PDFName.of(key))),
    ),
})

const ABSENT: readonly Rule[] = [
  absent('6.4', 'catalog', 'AcroForm', 'NeedsRendering'),
  absent('6.5.2', 'catalog', 'AA', 'OpenAction'),
  absent('6.5.2', 'pages', 'AA'),
  absent('6.9', 'catalog', 'OCProperties'),
  absent('6.10', 'pages', 'PresSteps'),
  absent('6.11', 'catalog', 'Requirements'),
  {
    clause: '6.8',
    asks: 'no files within the file',
    breaks: ({ objects }) =>
      objects.filter((each) => each instanceof PDFDict && each.has(PDFName.of('EF'))).map(() => 'EF'),
  },
]
