/** `banxin proof`: finds what is wrong in a book, and says so where it was asked to. */

import path from 'node:path'
import { type BookError, ExitCode, type Finding } from '../../model/finding.js'
import type { Workshop } from '../../model/workshop.js'
import { reportedPath } from '../../proof/reports/book-folder.js'
import { githubCommands } from '../../proof/reports/github.js'
import { proofHtml } from '../../proof/reports/html/proof-html.js'
import { proofJson } from '../../proof/reports/json.js'
import { annotatePdf } from '../../proof/reports/pdf/annotate-pdf.js'
import { proofSarif } from '../../proof/reports/sarif.js'
import { type Proof, proofBook } from '../../proof-book.js'
import { VERSION } from '../../version.js'
import { cacheFolder, openDiskCache } from '../disk-cache.js'
import { interruption } from '../interruption.js'
import { printProof } from '../print-proof.js'
import { progressLine } from '../progress-line.js'
import type { ProofCommand, ProofFormat } from '../proof-arguments.js'
import type { Terminal } from '../terminal.js'
import { refuseUnwritable, writeResults } from '../write-results.js'
import { comments } from './comments.js'

export async function proof(command: ProofCommand, terminal: Terminal): Promise<ExitCode> {
  if (command.comments !== null) return comments(command, command.comments, terminal)
  const { inputs, configFile, textOnly, updateBaseline, browserPath, jobs } = command
  const signal = interruption()
  const progress = progressLine(command.quiet ? { ...terminal, columns: null } : terminal)
  const cache = openDiskCache(cacheFolder())
  const workshop: Workshop = { cache, browserPath, jobs, signal, report: progress.show }
  try {
    await refuseUnwritable(command.output)
    const pictures = command.formats.includes('html')
    const request = {
      inputs,
      cwd: process.cwd(),
      configFile,
      textOnly,
      pictures,
      updateBaseline,
      galley: command.galley ?? undefined,
    }
    const { value, findings } = await proofBook(request, workshop)
    signal.throwIfAborted()
    progress.clear()
    if (value.baseline !== null) {
      const { path: file, text } = value.baseline
      await writeResults(path.dirname(file), new Map([[path.basename(file), new TextEncoder().encode(text)]]))
      terminal.say(file)
      return ExitCode.done
    }
    const reports = await reportsOf(value, findings, command, terminal)
    if (value.galley !== null) reports.set(`${value.name}.galley.pdf`, value.galley)
    if (reports.size > 0) {
      for (const file of await writeResults(command.output, reports)) if (!command.quiet) terminal.say(file)
    }
    if (command.formats.includes('github')) {
      const commands = githubCommands(findings, reportedPath(value.folder, process.cwd()), terminal.language)
      if (commands !== '') terminal.answer(commands.trimEnd())
    }
    if (command.formats.includes('terminal')) {
      const { sources, paged } = value
      const pages = paged?.pages.length ?? null
      printProof({ findings, sources, pages, inputs, seconds: performance.now() / 1000 }, terminal)
    }
    return verdict(findings, command)
  } catch (error) {
    progress.clear()
    if (signal.aborted) return (signal.reason as BookError).exitCode
    throw error
  } finally {
    await cache.trim()
  }
}

/** A report as text or bytes, by the format that asks for it; null: it shows pages, and there are none. */
const REPORTS: Readonly<
  Partial<
    Record<
      ProofFormat,
      (value: Proof, findings: readonly Finding[], terminal: Terminal) => string | Promise<Uint8Array> | null
    >
  >
> = {
  json: (_, findings, { language }) => proofJson(findings, language),
  sarif: ({ files, folder }, findings, { language }) =>
    proofSarif({ findings, files, pathOf: reportedPath(folder, process.cwd()), version: VERSION }, language),
  html: ({ title, lang, files, paged, drawn }, findings, { language }) => {
    const pages = paged === null || drawn === null ? null : { pages: paged.pages, drawn }
    return proofHtml({ title, lang, files, findings, pages }, language)
  },
  pdf: ({ files, printed }, findings, { language }) =>
    printed === null ? null : annotatePdf({ ...printed, findings, files }, language),
}

async function reportsOf(
  value: Proof,
  findings: readonly Finding[],
  { formats }: ProofCommand,
  terminal: Terminal,
): Promise<Map<string, Uint8Array>> {
  const reports = new Map<string, Uint8Array>()
  for (const format of formats) {
    const report = await REPORTS[format]?.(value, findings, terminal)
    if (report === undefined || report === null) continue
    reports.set(`${value.name}.proof.${format}`, typeof report === 'string' ? new TextEncoder().encode(report) : report)
  }
  return reports
}

function verdict(findings: readonly Finding[], { failOn }: ProofCommand): ExitCode {
  const failing = findings.some(
    ({ severity }) => failOn !== 'never' && (severity === 'error' || (severity === 'warning' && failOn === 'warning')),
  )
  return failing ? ExitCode.findings : ExitCode.done
}
