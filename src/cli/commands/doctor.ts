/** `banxin doctor`: says whether everything is there that a book needs, and what to do where it is not. */
import { terminalWords } from '../../messages/terminal.js'
import { wordFinding } from '../../messages/word-finding.js'
import { ExitCode, type Finding, type Severity } from '../../model/finding.js'
import { plain } from '../columns.js'
import { examine } from '../doctor/examine.js'
import type { DoctorCommand } from '../doctor-arguments.js'
import { findingAsJson } from '../print-findings.js'
import type { Terminal } from '../terminal.js'

const MARKS: Readonly<Record<Severity, string>> = { note: '✓', warning: '–', error: '✗' }

export async function doctor({ browserPath, json }: DoctorCommand, terminal: Terminal): Promise<ExitCode> {
  const words = terminalWords(terminal.language)
  const findings = await examine({ browserPath, folder: process.cwd() })
  const exitCode = verdict(findings)
  if (json) for (const each of findings) terminal.answer(findingAsJson(each, terminal.language))
  else {
    for (const each of findings) terminal.answer(line(each, terminal))
    terminal.answer(exitCode === ExitCode.done ? words.doctor.well : words.doctor.unwell)
  }
  return exitCode
}

function verdict(findings: readonly Finding[]): ExitCode {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.some(({ id }) => id.startsWith('browser/'))) return ExitCode.noBrowser
  return errors.length > 0 ? ExitCode.buildFailed : ExitCode.done
}

function line(finding: Finding, { language }: Terminal): string {
  const { message, hint } = wordFinding(finding, language)
  const cure = hint === undefined ? '' : `\n    ${terminalWords(language).hint}${plain(hint)}`
  return `${MARKS[finding.severity]} ${plain(message)}${cure}`
}
