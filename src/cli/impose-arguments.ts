/** The options of `banxin impose` come in as text; a checked command goes out. */
import path from 'node:path'
import type { ParseArgsConfig } from 'node:util'
import { type ImpositionPlan, isSignature, MOST_CREEP, MOST_GUTTER } from '../model/imposition.js'
import { nearestFact } from '../model/nearest-name.js'
import { SHEET_NAMES, type Sheet, sheetNamed } from '../model/paper.js'
import { type Mm, mm } from '../model/units.js'
import { badValue, wrongUsage } from './wrong-usage.js'

export interface ImposeCommand {
  readonly name: 'impose'
  readonly input: string
  readonly output: string
  readonly plan: ImpositionPlan
  readonly quiet: boolean
}

export const IMPOSE = {
  output: { type: 'string', short: 'o' },
  sheet: { type: 'string' },
  style: { type: 'string' },
  binding: { type: 'string' },
  signature: { type: 'string' },
  pad: { type: 'string' },
  nup: { type: 'string' },
  gutter: { type: 'string' },
  creep: { type: 'string' },
  marks: { type: 'boolean' },
} as const satisfies NonNullable<ParseArgsConfig['options']>

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

export function imposeCommand(values: Values, files: readonly string[]): ImposeCommand {
  const [input, extra] = files
  if (input === undefined) throw wrongUsage('impose/no-file', {})
  if (extra !== undefined) throw wrongUsage('cli/unwanted-argument', { argument: extra })
  const written = (option: keyof typeof IMPOSE): string | null =>
    typeof values[option] === 'string' ? values[option] : null
  return {
    name: 'impose',
    input,
    output: written('output') ?? path.join(path.dirname(input), bookletName(path.parse(input).name)),
    plan: {
      pages: null,
      style: oneOf('--style', written('style'), ['saddle', 'perfect']),
      sheet: sheet(written('sheet')),
      binding: written('binding') === null ? null : oneOf('--binding', written('binding'), ['left', 'right'] as const),
      signature: signature(written('signature')),
      padding: oneOf('--pad', written('pad'), ['end', 'before-cover']),
      nup: oneOf('--nup', written('nup'), ['2', '4']) === '4' ? 4 : 2,
      gutter: length('--gutter', written('gutter'), MOST_GUTTER),
      creep: length('--creep', written('creep'), MOST_CREEP),
      marks: values.marks === true,
    },
    quiet: values.quiet === true,
  }
}

export function bookletName(name: string): string {
  return `${name}-booklet.pdf`
}

/** The first is meant when the option is left out. */
function oneOf<T extends string>(option: string, value: string | null, allowed: readonly [T, ...T[]]): T {
  if (value === null) return allowed[0]
  const known = allowed.find((each) => each === value)
  if (known === undefined) throw badValue(option, value, allowed.join(', '))
  return known
}

function sheet(value: string | null): Sheet | null {
  if (value === null) return null
  const known = sheetNamed(value)
  if (known !== undefined) return known
  const facts = { value, allowed: SHEET_NAMES.join(', '), ...nearestFact(value, SHEET_NAMES) }
  throw wrongUsage('impose/unknown-sheet', facts)
}

function signature(value: string | null): number | null {
  if (value === null) return null
  if (/^\d+$/.test(value) && isSignature(Number(value))) return Number(value)
  throw wrongUsage('impose/bad-signature', { value })
}

function length(option: string, value: string | null, most: number): Mm {
  if (value === null) return mm(0)
  const millimetres = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN
  if (millimetres <= most) return mm(millimetres)
  throw badValue(option, value, `0–${most}`)
}
