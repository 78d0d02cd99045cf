/** What a content stream does, operator by operator, with the font and the marks that hold at each. */
import { PDFDict } from '@cantoo/pdf-lib'
import { readOperations } from '../../../src/pdf/content-stream.js'
import { dict, get, type OpenContent } from './open-pdf.js'

export interface Step {
  readonly operator: string
  /** As written, the operator left out. */
  readonly operands: string
  /** Names of the marks around it, from the outside; `#` and a number where it belongs to the structure. */
  readonly marks: readonly string[]
  /** Saved graphics states. */
  readonly depth: number
  /** The dictionary of the font that is set. */
  readonly font: PDFDict | null
}

export function* walk({ bytes, resources }: OpenContent): Generator<Step> {
  const fonts = resources === null ? null : dict(resources, 'Font')
  const saved: (PDFDict | null)[] = []
  let marks: readonly string[] = []
  let font: PDFDict | null = null
  for (const { operator, start, end } of readOperations(bytes)) {
    const operands = bytes.toString('latin1', start, end - operator.length)
    if (operator === 'q') saved.push(font)
    if (operator === 'Q') font = saved.pop() ?? null
    if (operator === 'Tf') font = fontOf(fonts, operands)
    if (operator === 'BDC' || operator === 'BMC') marks = [...marks, markOf(operands)]
    yield { operator, operands, marks, depth: saved.length, font }
    if (operator === 'EMC') marks = marks.slice(0, -1)
  }
}

function fontOf(fonts: PDFDict | null, operands: string): PDFDict | null {
  const key = /\/(\S+)/.exec(operands)?.[1]
  const font = fonts === null || key === undefined ? null : get(fonts, key)
  return font instanceof PDFDict ? font : null
}

function markOf(operands: string): string {
  const content = /\/MCID\s+(\d+)/.exec(operands)?.[1]
  return content === undefined ? /\/(\S+)/.exec(operands)![1]! : `#${content}`
}

/** The bytes of the strings among operands: `(…)` with escapes, and `<…>` (PDF 32000-1, 7.3.4). */
export function stringsIn(operands: string): readonly Buffer[] {
  const tokens = operands.matchAll(/<([0-9A-Fa-f\s]*)>|\(((?:\\[\s\S]|\((?:\\[\s\S]|[^\\()])*\)|[^\\()])*)\)/g)
  return [...tokens].map(([, hex, literal]) =>
    hex === undefined ? unescaped(literal!) : Buffer.from(hex.replace(/\s/g, ''), 'hex'),
  )
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (literal: string): Buffer =>
  Buffer.from(
    literal.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code)
        ? String.fromCharCode(Number.parseInt(code, 8))
        : (ESCAPES[code] ?? code.replace(/[\r\n]/g, '')),
    ),
    'latin1',
  )

export const SHOWS_TEXT: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])
export const PAINTS: ReadonlySet<string> = new Set([
  ...SHOWS_TEXT,
  ...['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'BI', 'Do'],
])
/** Of PDF 32000-1, annex A. */
export const OPERATORS: ReadonlySet<string> = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S
   SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/),
)
