/** `banxin impose`: puts the pages of a PDF on sheets and writes them, or says why not. */
import path from 'node:path'
import { imposePdf } from '../../impose/impose-pdf.js'
import { ExitCode } from '../../model/finding.js'
import type { ImposeCommand } from '../impose-arguments.js'
import { interruption } from '../interruption.js'
import { printNotices } from '../print-findings.js'
import { readPdf } from '../read-pdf.js'
import { printFile } from '../summary.js'
import type { Terminal } from '../terminal.js'
import { refuseUnwritable, writeResults } from '../write-results.js'
import { wrongUsage } from '../wrong-usage.js'

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
