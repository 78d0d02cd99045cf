/** `banxin impose`: puts the pages of a PDF on sheets and writes them, or says why not. */
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { imposePdf } from '../../impose/impose-pdf.js'
import { ExitCode } from '../../model/finding.js'
import type { ImposeCommand } from '../impose-arguments.js'
import { interruption } from '../interruption.js'
import { printNotices } from '../print-findings.js'
import { printFile } from '../summary.js'
import type { Terminal } from '../terminal.js'
import { refuseUnwritable, writeResults } from '../write-results.js'
import { wrongUsage } from '../wrong-usage.js'

/** A file is held in memory several times over. */
const MOST_BYTES = 1_000_000_000

export async function impose({ input, output, plan, quiet }: ImposeCommand, terminal: Terminal): Promise<ExitCode> {
  const signal = interruption()
  const folder = path.dirname(output)
  if (path.resolve(input) === path.resolve(output)) throw wrongUsage('impose/onto-itself', { path: input })
  const pdf = await readPdf(input)
  await refuseUnwritable(folder)
  const { value, findings } = await imposePdf(pdf, plan)
  signal.throwIfAborted()
  const written = await writeResults(folder, new Map([[path.basename(output), value]]))
  if (quiet) return ExitCode.done
  printNotices(findings, terminal)
  for (const file of written) await printFile(file, null, terminal)
  return ExitCode.done
}

async function readPdf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw wrongUsage('sources/not-found', { path: file })
    throw wrongUsage('sources/unreadable', { path: file, problem: error.code ?? error.message })
  })
  if (found.isDirectory()) throw wrongUsage('sources/not-a-file', { path: file })
  if (found.size > MOST_BYTES) {
    const [sizeMb, limitMb] = [found.size, MOST_BYTES].map((bytes) => Math.round(bytes / 1e6)) as [number, number]
    throw wrongUsage('sources/too-large', { path: file, sizeMb, limitMb })
  }
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw wrongUsage('sources/unreadable', { path: file, problem: error.code ?? error.message })
  })
}
