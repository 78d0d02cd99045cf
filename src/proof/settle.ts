/** What was found → what is told: as grave as the book sees it, without what it knows, in the order of its text. */
import type { BookConfig } from '../model/config.js'
import type { Finding, Place } from '../model/finding.js'
import { withoutKnown } from './baseline.js'
import { withoutIgnored } from './text/ignores.js'
import type { ProofFile } from './text/rule.js'

export interface Judgement {
  readonly files: readonly ProofFile[]
  readonly rules: BookConfig['proof']['rules']
  /** The text of the baseline, and where the book names it; null: it has none. */
  readonly baseline: { readonly text: string; readonly place: Place } | null
}

export function settle(findings: readonly Finding[], { files, rules, baseline }: Judgement): readonly Finding[] {
  const grave = withoutIgnored(findings, files).flatMap((each): Finding[] => {
    const severity = rules[each.id] ?? each.severity
    return severity === 'off' ? [] : [{ ...each, severity }]
  })
  const told =
    baseline === null ? grave : withoutKnown(grave, { baseline: baseline.text, place: baseline.place, files })
  const order = new Map(files.map(({ path }, index) => [path, index]))
  // A sort that keeps the order of equals: at one place, rules tell in the order in which they run.
  return [...told].sort((a, b) => compare(rankOf(a, order), rankOf(b, order)))
}

/** By file, line and column; what has a page and no place comes behind, by its page. */
function rankOf({ place, page }: Finding, order: ReadonlyMap<string, number>): readonly number[] {
  if (place === undefined) return [order.size + 1, page ?? 0, 0]
  return [order.get(place.file) ?? order.size, place.line, place.column]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}
