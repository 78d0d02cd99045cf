/** The words after `banxin` come in; a checked command goes out. Throws `BookError` (usage). */
import { availableParallelism } from 'node:os'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { nearestFact } from '../model/nearest-name.js'
import { DOCTOR, type DoctorCommand, doctorCommand } from './doctor-arguments.js'
import { IMPOSE, type ImposeCommand, imposeCommand } from './impose-arguments.js'
import { INIT, type InitCommand, initCommand } from './init-arguments.js'
import { MEND, type MendCommand, mendCommand } from './mend-arguments.js'
import { PROOF, type ProofCommand, proofCommand } from './proof-arguments.js'
import { badValue, wrongUsage } from './wrong-usage.js'

export interface BuildCommand {
  readonly name: 'build'
  readonly inputs: readonly string[]
  readonly output: string
  readonly formats: { readonly pdf: boolean; readonly epub: boolean; readonly booklet: boolean }
  readonly configFile: string | null
  readonly browserPath: string | null
  readonly jobs: number
  readonly useCache: boolean
  readonly strict: boolean
  readonly json: boolean
  readonly quiet: boolean
}

export interface CacheCommand {
  readonly name: 'cache'
  readonly action: 'path' | 'size' | 'clear'
}

export type Command =
  | BuildCommand
  | ProofCommand
  | MendCommand
  | ImposeCommand
  | InitCommand
  | DoctorCommand
  | CacheCommand
  | { readonly name: 'help' | 'version' | 'nothing' }

type Options = NonNullable<ParseArgsConfig['options']>

const COMMON: Options = {
  config: { type: 'string' },
  browser: { type: 'string' },
  lang: { type: 'string' },
  quiet: { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
}
const BUILD: Options = {
  output: { type: 'string', short: 'o' },
  pdf: { type: 'boolean' },
  epub: { type: 'boolean' },
  booklet: { type: 'boolean' },
  jobs: { type: 'string' },
  'no-cache': { type: 'boolean' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
}
const COMMANDS: Readonly<Record<string, Options>> = {
  build: BUILD,
  proof: PROOF,
  mend: MEND,
  impose: IMPOSE,
  init: INIT,
  doctor: DOCTOR,
  cache: {},
}

/** In the contract of the command line, and carried out by later versions. */
const LATER_COMMANDS = ['preview']

const CACHE_ACTIONS = ['path', 'size', 'clear'] as const
const MOST_JOBS = 16
/** More tabs than this gain nothing: the browser itself uses several cores. */
const USUAL_JOBS = Math.min(4, availableParallelism())

export function parseArguments(args: readonly string[]): Command {
  const first = args.find((arg) => !arg.startsWith('-'))
  const name = first !== undefined && first in COMMANDS ? first : undefined
  const options = { ...COMMON, ...(name === undefined ? BUILD : COMMANDS[name]) }
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  if (values.help === true) return { name: 'help' }
  if (values.version === true) return { name: 'version' }
  for (const token of tokens) if (token.kind === 'option') checkOption(token, options)
  checkLang(values.lang)
  const [command, ...rest] = positionals
  if (command === undefined) return { name: 'nothing' }
  if (LATER_COMMANDS.includes(command)) throw wrongUsage('cli/not-yet', { name: `banxin ${command}` })
  if (command === 'build') return buildCommand(values, rest)
  if (command === 'proof') return proofCommand(values, rest, commonOf(values))
  if (command === 'mend') return mendCommand(values, rest, commonOf(values))
  if (command === 'impose') return imposeCommand(values, rest)
  if (command === 'init') return initCommand(values, rest)
  if (command === 'doctor') return doctorCommand(values, rest)
  if (command === 'cache') return cacheCommand(rest)
  const allowed = Object.keys(COMMANDS)
  throw wrongUsage('cli/unknown-command', { command, allowed: allowed.join(', '), ...nearestFact(command, allowed) })
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, options: Options): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (option === undefined) {
    const known = Object.keys(options).map((each) => `--${each}`)
    throw wrongUsage('cli/unknown-option', { option: rawName, ...nearestFact(rawName, known) })
  }
  if (option.type === 'boolean' && value !== undefined) throw wrongUsage('cli/unwanted-value', { option: rawName })
  const swallowedOption = !inlineValue && value?.startsWith('-')
  if (option.type === 'string' && (!value || swallowedOption))
    throw wrongUsage('cli/missing-value', { option: rawName })
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

function buildCommand(values: Values, inputs: readonly string[]): BuildCommand {
  const booklet = values.booklet === true
  const neither = values.pdf !== true && values.epub !== true
  return {
    name: 'build',
    inputs,
    output: textOf(values.output) ?? 'out',
    // The booklet is made of the PDF and lies beside it.
    formats: { pdf: neither || values.pdf === true || booklet, epub: neither || values.epub === true, booklet },
    ...commonOf(values),
    useCache: values['no-cache'] !== true,
    strict: values.strict === true,
    json: values.json === true,
  }
}

function commonOf(values: Values): Pick<BuildCommand, 'configFile' | 'browserPath' | 'jobs' | 'quiet'> {
  return {
    configFile: textOf(values.config),
    browserPath: textOf(values.browser),
    jobs: values.jobs === undefined ? USUAL_JOBS : jobs(String(values.jobs)),
    quiet: values.quiet === true,
  }
}

function textOf(value: Values[string]): string | null {
  return typeof value === 'string' ? value : null
}

function jobs(written: string): number {
  const count = /^\d+$/.test(written) ? Number(written) : 0
  if (count >= 1 && count <= MOST_JOBS) return count
  throw badValue('--jobs', written, `1–${MOST_JOBS}`)
}

function cacheCommand([action = '', extra]: readonly string[]): CacheCommand {
  if (extra !== undefined) throw wrongUsage('cli/unwanted-argument', { argument: extra })
  const known = CACHE_ACTIONS.find((each) => each === action)
  if (known !== undefined) return { name: 'cache', action: known }
  throw badValue('banxin cache', action, CACHE_ACTIONS.join(', '))
}

function checkLang(lang: Values[string]): void {
  if (lang === undefined || lang === 'zh-CN' || lang === 'en') return
  throw badValue('--lang', String(lang), 'zh-CN, en')
}
