/** `banxin proof --comments FILE.pdf`: lists what an editor has written into a PDF of the book. */
import { ExitCode } from '../../model/finding.js'
import { commentsJson } from '../../proof/comments/read-comments.js'
import { bookComments } from '../../proof-comments.js'
import { printComments } from '../print-comments.js'
import type { ProofCommand } from '../proof-arguments.js'
import { readPdf } from '../read-pdf.js'
import type { Terminal } from '../terminal.js'
import { refuseUnwritable, writeResults } from '../write-results.js'

/** With `--format json` into `NAME.comments.json`; else on the terminal. */
export async function comments(
  { inputs, configFile, formats, output, quiet }: ProofCommand,
  file: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const pdf = await readPdf(file)
  const found = await bookComments({ inputs, cwd: process.cwd(), configFile }, pdf)
  if (formats.includes('json')) {
    await refuseUnwritable(output)
    const report = new TextEncoder().encode(commentsJson(found.comments))
    const written = await writeResults(output, new Map([[`${found.name}.comments.json`, report]]))
    for (const each of written) if (!quiet) terminal.say(each)
  }
  if (formats.includes('terminal')) printComments(found.comments, found.sources, terminal)
  return ExitCode.done
}
