/** Findings → the JSON that CLI.md fixes: one entry for each place, nothing gathered. */

import type { Language } from '../../messages/catalogue.js'
import { wordFinding } from '../../messages/word-finding.js'
import type { Finding } from '../../model/finding.js'

/** The version of the shape; a key more does not change it. */
export const PROOF_JSON_VERSION = 1

export function proofJson(findings: readonly Finding[], language: Language): string {
  const entries = findings.map((finding) => {
    const { id, severity, place, page } = finding
    return { id, severity, ...wordFinding(finding, language), place, page }
  })
  return `${JSON.stringify({ version: PROOF_JSON_VERSION, findings: entries }, null, 2)}\n`
}
