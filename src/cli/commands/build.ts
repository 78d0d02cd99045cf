/** `banxin build`: makes a book and writes it, or says why not. */
import path from 'node:path'
import { type BuildRequest, type BuildResult, buildBook } from '../../build.js'
import { terminalWords } from '../../messages/terminal.js'
import { BookError, ExitCode, type Finding } from '../../model/finding.js'
import type { Workshop } from '../../model/workshop.js'
import { locateInputs } from '../../sources/locate-inputs.js'
import { textForFrame } from '../../sources/read-text.js'
import type { BuildCommand } from '../arguments.js'
import { cacheFolder, NO_CACHE, openDiskCache } from '../disk-cache.js'
import { bookletName } from '../impose-arguments.js'
import { interruption } from '../interruption.js'
import { type FrameText, findingAsJson, printErrors, printNotices } from '../print-findings.js'
import { progressLine } from '../progress-line.js'
import { printSummary } from '../summary.js'
import type { Terminal } from '../terminal.js'
import { type Results, refuseUnwritable, writeResults } from '../write-results.js'

export async function build(command: BuildCommand, terminal: Terminal): Promise<ExitCode> {
  const { inputs, configFile, formats } = command
  const request: BuildRequest = { inputs, cwd: process.cwd(), configFile, formats }
  const signal = interruption()
  const progress = progressLine(command.quiet ? { ...terminal, columns: null } : terminal)
  const cache = command.useCache ? openDiskCache(cacheFolder()) : null
  const { browserPath, jobs } = command
  const workshop: Workshop = { cache: cache ?? NO_CACHE, browserPath, jobs, signal, report: progress.show }
  try {
    await refuseUnwritable(command.output)
    const { value, findings } = await buildBook(request, workshop)
    signal.throwIfAborted()
    progress.clear()
    const exitCode = verdict(findings, command)
    const written = exitCode === ExitCode.done ? await writeResults(command.output, resultsOf(value)) : []
    const frameText: FrameText = async (file) => value.sources.get(file) ?? null
    await tell(findings, command, terminal, frameText)
    if (exitCode !== ExitCode.done) sayWhyNotWritten(exitCode, terminal)
    else if (!command.quiet) await printSummary(value, written, terminal)
    return exitCode
  } catch (error) {
    progress.clear()
    const known = bookErrorOf(error, signal)
    await tell(known.findings, command, terminal, await framesFromDisk(request))
    if (known.exitCode !== ExitCode.interrupted && !command.json) sayWhyNotWritten(known.exitCode, terminal)
    return known.exitCode
  } finally {
    await cache?.trim()
  }
}

/** Whatever fails after Ctrl-C failed because of it. */
function bookErrorOf(error: unknown, signal: AbortSignal): BookError {
  if (signal.aborted) return signal.reason as BookError
  if (error instanceof BookError) return error
  throw error
}

/** Errors never come this far: the build throws them. */
function verdict(findings: readonly Finding[], { strict }: BuildCommand): ExitCode {
  const warned = strict && findings.some(({ severity }) => severity === 'warning')
  return warned ? ExitCode.findings : ExitCode.done
}

function resultsOf({ name, pdf, epub, booklet, cover }: BuildResult): Results {
  const results = new Map<string, Uint8Array>()
  if (pdf !== null) results.set(`${name}.pdf`, pdf)
  if (booklet !== null) results.set(bookletName(name), booklet)
  if (cover !== null) results.set(`${name}-cover.pdf`, cover)
  if (epub !== null) results.set(`${name}.epub`, epub)
  return results
}

async function tell(
  findings: readonly Finding[],
  { json, quiet }: BuildCommand,
  terminal: Terminal,
  frameText: FrameText,
): Promise<void> {
  if (json) {
    for (const finding of findings) terminal.answer(findingAsJson(finding, terminal.language))
    return
  }
  const isError = ({ severity }: Finding) => severity === 'error'
  if (!quiet)
    printNotices(
      findings.filter((each) => !isError(each)),
      terminal,
    )
  await printErrors(findings.filter(isError), terminal, frameText)
}

function sayWhyNotWritten(exitCode: ExitCode, terminal: Terminal): void {
  const words = terminalWords(terminal.language)
  if (exitCode === ExitCode.findings) terminal.say(words.strict)
  terminal.say(words.nothingWritten)
}

/** When no build came about, the lines around an error are read once more from the files. */
async function framesFromDisk({ inputs, cwd }: BuildRequest): Promise<FrameText> {
  const located = await locateInputs(inputs, cwd).catch(() => null)
  return async (file) => (located === null || path.isAbsolute(file) ? null : textForFrame(located.root, file))
}
