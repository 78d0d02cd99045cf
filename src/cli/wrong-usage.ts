/** What the command line says about itself when it was used wrongly. */
import { BookError, ExitCode, type Facts, finding } from '../model/finding.js'
import type { FindingId } from '../model/finding-ids.js'

export function wrongUsage(id: FindingId, facts: Facts): BookError {
  return new BookError(finding(id, facts), ExitCode.usage)
}

export function badValue(option: string, value: string, allowed: string): BookError {
  return wrongUsage('cli/bad-value', { option, value, allowed })
}
