/** The options of `banxin doctor` come in as text; a checked command goes out. */
import type { ParseArgsConfig } from 'node:util'
import { wrongUsage } from './wrong-usage.js'

export interface DoctorCommand {
  readonly name: 'doctor'
  readonly browserPath: string | null
  readonly json: boolean
}

export const DOCTOR = { json: { type: 'boolean' } } as const satisfies NonNullable<ParseArgsConfig['options']>

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

export function doctorCommand(values: Values, [extra]: readonly string[]): DoctorCommand {
  if (extra !== undefined) throw wrongUsage('cli/unwanted-argument', { argument: extra })
  return {
    name: 'doctor',
    browserPath: typeof values.browser === 'string' ? values.browser : null,
    json: values.json === true,
  }
}
