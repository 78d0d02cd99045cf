/** `banxin mend`: shows what can be repaired mechanically in the texts of a book, and repairs it when told to. */

import { mendBook } from '../../mend-book.js'
import { terminalWords } from '../../messages/terminal.js'
import { fillIn } from '../../messages/word-finding.js'
import { ExitCode, type FindingId } from '../../model/finding.js'
import { interruption } from '../interruption.js'
import type { MendCommand } from '../mend-arguments.js'
import { printDiff } from '../print-diff.js'
import type { Terminal } from '../terminal.js'
import { writeMended } from '../write-mended.js'

export async function mend(
  { inputs, configFile, only, write, quiet }: MendCommand,
  terminal: Terminal,
): Promise<ExitCode> {
  const signal = interruption()
  const { value, findings } = await mendBook({ inputs, cwd: process.cwd(), configFile, only })
  // From here on Ctrl-C waits until all files are written: it would leave some mended and some not.
  signal.throwIfAborted()
  if (write) await writeMended(value.files)
  for (const file of value.files) {
    if (!write) printDiff(file, terminal)
    else if (!quiet) terminal.say(file.file)
  }
  if (!quiet) sum(value.mended, findings.length, { terminal, write })
  return ExitCode.done
}

function sum(
  mended: ReadonlyMap<FindingId, number>,
  left: number,
  { terminal, write }: { readonly terminal: Terminal; readonly write: boolean },
): void {
  const { mend: words, comma } = terminalWords(terminal.language)
  const counts = [...mended].sort(([, a], [, b]) => b - a)
  const count = counts.reduce((all, [, each]) => all + each, 0)
  const rules = counts.map(([id, each]) => `${id} ${each}`).join(comma)
  terminal.say(count === 0 ? words.nothing : fillIn(write ? words.written : words.shown, { count, rules }))
  if (left > 0) terminal.say(fillIn(words.left, { count: left }))
}
