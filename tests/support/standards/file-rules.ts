/** Syntax of the file: ISO 19005-2, 6.1. The numbers are the clauses. */
import { inflateSync } from 'node:zlib'
import { PDFArray, type PDFDict, PDFHexString, PDFName, PDFNumber, PDFStream, PDFString } from '@cantoo/pdf-lib'
import { spacesOf } from './colour-use.js'
import { walk } from './content-walk.js'
import { dicts, name } from './open-pdf.js'
import type { Rule } from './rule.js'

export const FILE_RULES: readonly Rule[] = [
  {
    clause: '6.1.2',
    asks: 'the file begins with %PDF-1.n',
    breaks: ({ bytes }) => (/^%PDF-1\.[0-7][\r\n]/.test(bytes.toString('latin1', 0, 10)) ? [] : ['header']),
  },
  {
    clause: '6.1.2',
    asks: 'a comment of four bytes above 127 follows',
    breaks: ({ bytes }) => (/^%PDF-1\.\d\r?\n%[\x80-\xff]{4}/.test(bytes.toString('latin1', 0, 20)) ? [] : ['header']),
  },
  {
    clause: '6.1.3',
    asks: 'the trailer has an ID and no encryption',
    breaks: ({ document: { context } }) => {
      const { ID, Encrypt } = context.trailerInfo
      const isId = ID instanceof PDFArray && ID.size() === 2 && String(ID.get(0)).length >= 34
      return [...(isId ? [] : ['ID']), ...(Encrypt === undefined ? [] : ['Encrypt'])]
    },
  },
  {
    clause: '6.1.3',
    asks: 'nothing follows the last %%EOF',
    breaks: ({ bytes }) => (/%%EOF(\r\n|\r|\n)?$/.test(bytes.toString('latin1', bytes.length - 8)) ? [] : ['the end']),
  },
  {
    clause: '6.1.4',
    asks: 'the cross-reference table leads to every object',
    breaks: ({ bytes }) =>
      [...offsets(bytes)]
        .filter(({ at, number }) => !isObject(bytes, at, number))
        .map(({ number }) => `object ${number}`),
  },
  {
    clause: '6.1.6',
    asks: 'hexadecimal strings have an even number of digits',
    breaks: ({ objects, contents }) => [
      ...objects.flatMap((each) => (each instanceof PDFHexString ? [String(each).slice(1, -1)] : [])).filter(isOddHex),
      ...contents
        .flatMap((content) =>
          [...walk(content)].flatMap(({ operands }) =>
            [...operands.matchAll(/(?<!<)<([^<>]*)>(?!>)/g)].map(([, hex]) => hex!),
          ),
        )
        .filter(isOddHex),
    ],
  },
  {
    clause: '6.1.7',
    asks: 'the length of a stream is what it says, between line ends',
    breaks: ({ bytes }) =>
      [...offsets(bytes)].filter(({ at }) => !hasStatedLength(bytes, at)).map(({ number }) => `object ${number}`),
  },
  {
    clause: '6.1.7',
    asks: 'streams are in the file, with filters that are allowed',
    breaks: ({ objects }) =>
      objects.flatMap((each) => {
        if (!(each instanceof PDFStream)) return []
        const outside = ['F', 'FFilter', 'FDecodeParms'].filter((key) => each.dict.has(PDFName.of(key)))
        return [...outside, ...filters(each.dict).filter((filter) => !FILTERS.has(filter))]
      }),
  },
  {
    clause: '6.1.8',
    asks: 'names of fonts, inks and roles are UTF-8',
    breaks: (pdf) => {
      const fonts = dicts(pdf, 'Type', 'Font').flatMap((font) => font.get(PDFName.of('BaseFont')) ?? [])
      const inks = spacesOf(pdf, 'Separation').map((space) => space.get(1))
      const roles = dicts(pdf, 'Type', 'StructElem').flatMap((element) => element.get(PDFName.of('S')) ?? [])
      return [...fonts, ...inks, ...roles].filter((each) => each instanceof PDFName && !isUtf8(each)).map(String)
    },
  },
  {
    clause: '6.1.10',
    asks: 'pictures in content are not packed with LZW',
    breaks: ({ contents }) =>
      contents
        .flatMap((content) =>
          [...walk(content)].filter(({ operator, operands }) => operator === 'BI' && /\/LZW|\/Crypt/.test(operands)),
        )
        .map(() => 'BI'),
  },
  {
    clause: '6.1.13',
    asks: 'numbers, strings and names keep within the limits',
    breaks: ({ objects }) => objects.flatMap((each) => (isWithinLimits(each) ? [] : [String(each).slice(0, 60)])),
  },
  {
    clause: '6.1.13',
    asks: 'graphics states are saved no deeper than 28',
    breaks: ({ contents }) =>
      contents.flatMap((content) => (Math.max(0, ...depths(content)) > 28 ? ['a content stream'] : [])),
  },
  {
    clause: '6.1.13',
    asks: 'pages measure between 3 and 14,400 units',
    breaks: ({ pages }) =>
      pages
        .flatMap((page) => [page.getMediaBox(), page.getCropBox(), page.getBleedBox(), page.getTrimBox()])
        .filter(({ width, height }) => Math.min(width, height) < 3 || Math.max(width, height) > 14_400)
        .map(({ width, height }) => `${width} × ${height}`),
  },
]

const FILTERS: ReadonlySet<string> = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode'.split(' '),
)

function filters(stream: PDFDict): readonly string[] {
  const filter = stream.lookup(PDFName.of('Filter'))
  if (filter instanceof PDFArray) return filter.asArray().map((each) => (each as PDFName).decodeText())
  const only = name(stream, 'Filter')
  return only === null ? [] : [only]
}

const isOddHex = (digits: string): boolean => digits.replace(/\s/g, '').length % 2 === 1 || /[^0-9a-f\s]/i.test(digits)

function isUtf8(written: PDFName): boolean {
  const bytes = Buffer.from(written.asBytes())
  return Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes)
}

function isWithinLimits(object: unknown): boolean {
  if (object instanceof PDFNumber) return Math.abs(object.asNumber()) <= 2_147_483_647
  if (object instanceof PDFString || object instanceof PDFHexString) return object.asBytes().length <= 32_767
  return !(object instanceof PDFName) || object.asBytes().length <= 127
}

function* depths(content: Parameters<typeof walk>[0]): Generator<number> {
  for (const { depth } of walk(content)) yield depth
}

interface Offset {
  readonly number: number
  readonly at: number
}

/** Objects that stand for themselves, by the cross-reference stream that the end of the file names (PDF 32000-1, 7.5.8). */
function* offsets(bytes: Buffer): Generator<Offset> {
  const end = bytes.toString('latin1', bytes.lastIndexOf('startxref'))
  const start = Number(/^startxref\s+(\d+)/.exec(end)?.[1])
  const head = bytes.toString('latin1', start, start + 2000)
  const field = (pattern: RegExp): number[] => (pattern.exec(head)?.[1] ?? '').trim().split(/\s+/).map(Number)
  const [kind, place, rest] = field(/\/W \[([^\]]*)\]/) as [number, number, number]
  const [length] = field(/\/Length (\d+)/) as [number]
  const data = start + head.indexOf('stream\n') + 7
  const table = inflateSync(bytes.subarray(data, data + length))
  const index = /\/Index \[/.test(head) ? field(/\/Index \[([^\]]*)\]/) : [0, table.length / (kind + place + rest)]
  let row = 0
  for (let range = 0; range < index.length; range += 2) {
    for (let i = 0; i < index[range + 1]!; i++, row += kind + place + rest) {
      if (table.readUIntBE(row, kind) === 1)
        yield { number: index[range]! + i, at: table.readUIntBE(row + kind, place) }
    }
  }
}

const isObject = (bytes: Buffer, at: number, number: number): boolean =>
  bytes.toString('latin1', at, at + 20).startsWith(`${number} 0 obj\n`) && bytes[at - 1] === 0x0a

/** True for objects that are no streams. */
function hasStatedLength(bytes: Buffer, at: number): boolean {
  const end = bytes.indexOf('endobj', at)
  const stream = bytes.indexOf('\nstream\n', at)
  if (stream === -1 || stream > end) return true
  const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(bytes.toString('latin1', at, stream))?.[1] ?? Number.NaN)
  const after = stream + 8 + length
  return bytes.toString('latin1', after, after + 18) === '\nendstream\nendobj\n'
}
