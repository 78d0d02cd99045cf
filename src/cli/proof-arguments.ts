/** The words behind `banxin proof`. */
import type { ParseArgsConfig } from 'node:util'
import { GALLEY_LEADING, LEAST_LEADING, MOST_LEADING } from '../proof/galley/galley-page.js'
import { badValue, wrongUsage } from './wrong-usage.js'

/** Reports that are written into files, and the one for the terminal. */
export const PROOF_FORMATS = ['terminal', 'json', 'html', 'sarif', 'github', 'pdf'] as const
export type ProofFormat = (typeof PROOF_FORMATS)[number]
const FAIL_ON = ['error', 'warning', 'never'] as const

export interface ProofCommand {
  readonly name: 'proof'
  readonly inputs: readonly string[]
  readonly output: string
  readonly formats: readonly ProofFormat[]
  /** Distance of its lines, in type sizes; null: no galley is made. */
  readonly galley: number | null
  readonly textOnly: boolean
  readonly updateBaseline: boolean
  readonly failOn: (typeof FAIL_ON)[number]
  /** An annotated PDF whose comments are read back; null: none. */
  readonly comments: string | null
  readonly configFile: string | null
  readonly browserPath: string | null
  readonly jobs: number
  readonly quiet: boolean
}

export const PROOF: NonNullable<ParseArgsConfig['options']> = {
  output: { type: 'string', short: 'o' },
  format: { type: 'string', multiple: true },
  galley: { type: 'boolean' },
  leading: { type: 'string' },
  'text-only': { type: 'boolean' },
  'update-baseline': { type: 'boolean' },
  'fail-on': { type: 'string' },
  against: { type: 'string' },
  comments: { type: 'string' },
  jobs: { type: 'string' },
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** What is common to commands that read a book. */
type Common = Pick<ProofCommand, 'configFile' | 'browserPath' | 'jobs' | 'quiet'>

export function proofCommand(values: Values, inputs: readonly string[], common: Common): ProofCommand {
  const textOnly = values['text-only'] === true
  // In the contract of the command line, and carried out by a later version.
  if (values.against !== undefined) throw wrongUsage('cli/not-yet', { name: 'banxin proof --against' })
  if (textOnly && values.galley === true) throw wrongUsage('cli/needs-pages', { option: '--galley' })
  return {
    name: 'proof',
    inputs,
    output: textOf(values.output) ?? 'out',
    formats: withPages(formatsOf(values.format), textOnly),
    galley: values.galley === true ? leadingOf(textOf(values.leading)) : null,
    textOnly,
    updateBaseline: values['update-baseline'] === true,
    failOn: failOn(textOf(values['fail-on']) ?? 'error'),
    comments: textOf(values.comments),
    ...common,
  }
}

const textOf = (value: Values[string]): string | null => (typeof value === 'string' ? value : null)

/** `--format json,html` says the same as `--format json --format html`. */
function formatsOf(value: Values[string]): readonly ProofFormat[] {
  const written = (Array.isArray(value) ? value : []).flatMap((each) => String(each).split(','))
  if (written.length === 0) return ['terminal']
  return [...new Set(written.map(formatOf))]
}

/** Of the lines of the galley. */
function leadingOf(written: string | null): number {
  const leading = Number(written ?? GALLEY_LEADING)
  if (leading >= LEAST_LEADING && leading <= MOST_LEADING) return leading
  throw badValue('--leading', written ?? '', `${LEAST_LEADING}–${MOST_LEADING}`)
}

/** Without pages there is no PDF to write into. */
function withPages(formats: readonly ProofFormat[], textOnly: boolean): readonly ProofFormat[] {
  if (!textOnly || !formats.includes('pdf')) return formats
  throw wrongUsage('cli/needs-pages', { option: '--format pdf' })
}

function formatOf(written: string): ProofFormat {
  const known = PROOF_FORMATS.find((each) => each === written)
  if (known !== undefined) return known
  throw badValue('--format', written, PROOF_FORMATS.join(', '))
}

function failOn(written: string): ProofCommand['failOn'] {
  const known = FAIL_ON.find((each) => each === written)
  if (known !== undefined) return known
  throw badValue('--fail-on', written, FAIL_ON.join(', '))
}
