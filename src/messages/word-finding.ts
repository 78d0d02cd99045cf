/** A finding comes in, words for an editor go out: the only door between ids and language. */
import type { Facts, Finding } from '../model/finding.js'
import type { FindingId } from '../model/finding-ids.js'
import type { FindingWords, Language, Wording } from './catalogue.js'
import { en } from './en.js'
import { zhCN } from './zh-CN.js'

const CATALOGUES: Readonly<Record<Language, FindingWords>> = { 'zh-CN': zhCN, en }

/** Puts a finding into words. A hint is left out when the finding lacks a fact that it names. */
export function wordFinding(finding: Finding, language: Language): Wording {
  const { message, hint, names = {} } = CATALOGUES[language][finding.id]
  const facts = named(finding.facts, names)
  const worded = { message: fillIn(message, facts) }
  if (hint === undefined || placeholders(hint).some((name) => !(name in facts))) return worded
  return { ...worded, hint: fillIn(hint, facts) }
}

function named(facts: Facts, names: NonNullable<Wording['names']>): Facts {
  const words = Object.entries(names).map(([fact, byValue]) => [fact, byValue[facts[fact]!] ?? facts[fact]!] as const)
  return { ...facts, ...Object.fromEntries(words) }
}

/** What a rule tells of, for a list of many findings: its message with the facts left open. */
export function nameRule(id: FindingId, language: Language): string {
  return CATALOGUES[language][id].message.replace(/\{\w+\}/g, '…')
}

/** Names of the `{fact}` placeholders of a template. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
}

/** Replaces each `{fact}` in one pass, so braces inside a fact stay as they are. */
export function fillIn(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(facts[name] ?? placeholder))
}
