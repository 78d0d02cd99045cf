/**
 * The fixtures of the rules of a proof: `tests/proof/rules/RULE.txt`, named for the rule. Above the first case stands what the rule looks for and
 * what it lets pass, for the documentation, in both languages. A case is a manuscript, what its proof says of it, and, behind `+++`, what it is
 * after the safe repairs:
 *
 *     en: A paragraph stops …
 *     zh: 一段话…
 *
 *     === 一段话从词语中间被切开
 *     …把它换成一台新的柴油发
 *
 *     动机，…
 *     ---
 *     text/paragraph-cut 1:31
 *     +++
 *     …把它换成一台新的柴油发动机，…
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { FindingId } from '../../src/model/finding.js'

/** What lies beside each manuscript: a glossary, for the cases that name it. */
export const BESIDE = { 'terms.yaml': readFileSync(new URL('../proof/rules/terms.yaml', import.meta.url), 'utf8') }

/** Of those files, the ones that a manuscript names. */
export const filesBeside = (text: string): readonly (readonly [path: string, text: string])[] =>
  Object.entries(BESIDE).filter(([path]) => text.includes(path))

export interface RuleCase {
  readonly title: string
  readonly text: string
  /** `id line:column`, in the order in which they are told; empty: the text is right. */
  readonly said: readonly string[]
  /** Null: the case says nothing of repairs. */
  readonly mended: string | null
}

export interface RuleFixture {
  /** `half-width.txt` */
  readonly file: string
  readonly rule: FindingId
  readonly about: { readonly en: string; readonly zh: string }
  readonly cases: readonly RuleCase[]
}

const FOLDER = new URL('../proof/rules/', import.meta.url)

export function readRuleFixtures(): readonly RuleFixture[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map(readFixture)
}

function readFixture(file: string): RuleFixture {
  const [head = '', ...cases] = readFileSync(new URL(file, FOLDER), 'utf8').split(/^=== /m)
  const about = (language: string) => new RegExp(`^${language}: (.*)$`, 'm').exec(head)?.[1] ?? ''
  return {
    file,
    rule: `text/${file.replace(/\.txt$/, '')}` as FindingId,
    about: { en: about('en'), zh: about('zh') },
    cases: cases.map(readCase),
  }
}

/** The line between a manuscript and what is said of it; front matter has such lines too. */
const SAID = /^---\n(?=[a-z]+\/[\w-]+ \d|\+\+\+|\s*(?![\s\S]))/m

function readCase(part: string): RuleCase {
  const [title = '', ...lines] = part.split('\n')
  const [text = '', rest = ''] = lines.join('\n').split(SAID)
  const [said = '', mended = null] = rest.split(/^\+\+\+$/m)
  const list = said.split('\n').filter((line) => line !== '')
  return { title, text, said: list, mended: mended === null ? null : `${mended.trim()}\n` }
}

/** Ids that a case is told. */
export const idsIn = ({ said }: RuleCase): readonly string[] => said.map((line) => line.split(' ')[0]!)
