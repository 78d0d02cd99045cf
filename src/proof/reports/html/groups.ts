/** Findings → the lines of the list: many alike are one that opens. */
import type { Finding, FindingId, Severity } from '../../../model/finding.js'

/** A finding with its number in the report, from 1. */
export interface NumberedFinding {
  readonly number: number
  readonly finding: Finding
}

export interface FindingGroup {
  readonly id: FindingId
  readonly severity: Severity
  readonly members: readonly NumberedFinding[]
  /** Few enough to be shown at once. */
  readonly isOpen: boolean
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'note']
const FEW = 8

/** By rule and severity: the gravest first, and within it in the order of the text. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const byKey = new Map<string, Finding[]>()
  for (const each of findings) {
    const key = `${GRAVITY.indexOf(each.severity)} ${each.id}`
    const alike = byKey.get(key)
    if (alike === undefined) byKey.set(key, [each])
    else alike.push(each)
  }
  const lists = [...byKey.values()].sort((a, b) => GRAVITY.indexOf(a[0]!.severity) - GRAVITY.indexOf(b[0]!.severity))
  let number = 0
  return lists.map((alike) => ({
    id: alike[0]!.id,
    severity: alike[0]!.severity,
    members: alike.map((finding) => ({ number: ++number, finding })),
    isOpen: alike.length <= FEW,
  }))
}
