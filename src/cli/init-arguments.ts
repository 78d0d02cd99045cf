/** The options of `banxin init` come in as text; a checked command goes out. */
import type { ParseArgsConfig } from 'node:util'
import { TRIM_SIZES, trimSizeName } from '../config/trim-sizes.js'
import { nearestFact } from '../model/nearest-name.js'
import { type Answers, authorNames, oneLine, PROFILE_KINDS, type ProfileKind } from './scaffold/answers.js'
import { badValue, wrongUsage } from './wrong-usage.js'

export interface InitCommand {
  readonly name: 'init'
  readonly folder: string
  /** What need not be asked. */
  readonly known: Partial<Answers>
  readonly withLauncher: boolean
  readonly quiet: boolean
}

export const INIT = {
  title: { type: 'string' },
  author: { type: 'string', multiple: true },
  trim: { type: 'string' },
  profile: { type: 'string' },
  launcher: { type: 'boolean' },
} as const satisfies NonNullable<ParseArgsConfig['options']>

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

export function initCommand(values: Values, folders: readonly string[]): InitCommand {
  const [folder, extra] = folders
  if (folder === undefined) throw wrongUsage('cli/which-folder', {})
  if (extra !== undefined) throw wrongUsage('cli/unwanted-argument', { argument: extra })
  return {
    name: 'init',
    folder,
    known: {
      ...(values.title === undefined ? {} : { title: title(String(values.title)) }),
      ...(values.author === undefined
        ? {}
        : { authors: [values.author].flat().flatMap((each) => authorNames(String(each))) }),
      ...(values.trim === undefined ? {} : { trim: trim(String(values.trim)) }),
      ...(values.profile === undefined ? {} : { profile: profile(String(values.profile)) }),
    },
    withLauncher: values.launcher === true,
    quiet: values.quiet === true,
  }
}

function title(written: string): string {
  const line = oneLine(written)
  if (line === '') throw wrongUsage('cli/missing-value', { option: '--title' })
  return line
}

function trim(written: string): string {
  const name = trimSizeName(written)
  if (name !== undefined) return name
  const names = Object.keys(TRIM_SIZES)
  throw wrongUsage('config/unknown-trim-size', {
    value: written,
    allowed: names.join(', '),
    ...nearestFact(written, names),
  })
}

function profile(written: string): ProfileKind {
  const kind = PROFILE_KINDS.find((each) => each === written)
  if (kind === undefined) throw badValue('--profile', written, PROFILE_KINDS.join(', '))
  return kind
}
