/** The words behind `banxin mend`. */
import type { ParseArgsConfig } from 'node:util'
import type { FindingId } from '../model/finding.js'
import { nearestRule, ruleNamed } from '../model/proof-rules.js'
import { wrongUsage } from './wrong-usage.js'

export interface MendCommand {
  readonly name: 'mend'
  readonly inputs: readonly string[]
  /** The rules whose findings are mended; null: all. */
  readonly only: readonly FindingId[] | null
  readonly write: boolean
  readonly configFile: string | null
  readonly quiet: boolean
}

export const MEND: NonNullable<ParseArgsConfig['options']> = {
  only: { type: 'string', multiple: true },
  write: { type: 'boolean' },
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

export function mendCommand(
  values: Values,
  inputs: readonly string[],
  { configFile, quiet }: Pick<MendCommand, 'configFile' | 'quiet'>,
): MendCommand {
  return { name: 'mend', inputs, only: rulesOf(values.only), write: values.write === true, configFile, quiet }
}

/** `--only half-width,stray-character` says the same as `--only half-width --only stray-character`. */
function rulesOf(value: Values[string]): readonly FindingId[] | null {
  const names = (Array.isArray(value) ? value : []).flatMap((each) => String(each).split(/\s*[,，]\s*/u))
  return names.length === 0 ? null : names.filter((name) => name !== '').map(ruleOf)
}

function ruleOf(name: string): FindingId {
  const id = ruleNamed(name)
  if (id === null) throw wrongUsage('cli/unknown-rule', { rule: name, ...nearestRule(name) })
  return id
}
