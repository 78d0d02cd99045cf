/** Findings → workflow commands of GitHub Actions: on standard output they become annotations of the lines that a change touches. */
import type { Language } from '../../messages/catalogue.js'
import { wordFinding } from '../../messages/word-finding.js'
import type { Finding, Place, Severity } from '../../model/finding.js'
import type { ReportedPath } from './book-folder.js'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

export function githubCommands(findings: readonly Finding[], pathOf: ReportedPath, language: Language): string {
  return findings.map((each) => `${commandFor(each, pathOf, language)}\n`).join('')
}

function commandFor(finding: Finding, pathOf: ReportedPath, language: Language): string {
  const { id, severity, place } = finding
  const { message, hint } = wordFinding(finding, language)
  const properties = [...(place === undefined ? [] : placed(place, pathOf)), ['title', id] as const]
  const written = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',')
  return `::${COMMANDS[severity]} ${written}::${escaped(hint === undefined ? message : `${message}\n${hint}`)}`
}

/** Columns count only where the stretch is within one line; GitHub drops an annotation that has them and several lines. */
function placed(
  { file, line, column, endLine = line, endColumn }: Place,
  pathOf: ReportedPath,
): (readonly [string, string | number])[] {
  const lines = [
    ['file', pathOf(file)],
    ['line', line],
    ['endLine', endLine],
  ] as const
  if (endLine !== line) return [...lines]
  // The last column of GitHub is the last that is meant, not the one behind it.
  return [...lines, ['col', column], ['endColumn', Math.max(column, (endColumn ?? column) - 1)]]
}

/** A message is one line: what a manuscript holds must not begin a command of its own. */
const escaped = (text: string): string => text.replace(/[%\r\n]/g, percent)
const escapedProperty = (text: string): string => text.replace(/[%\r\n:,]/g, percent)
const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
