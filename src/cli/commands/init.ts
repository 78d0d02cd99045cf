/** `banxin init`: makes the folder of a new book, which can be built at once. */
import path from 'node:path'
import { terminalWords } from '../../messages/terminal.js'
import { fillIn } from '../../messages/word-finding.js'
import { ExitCode } from '../../model/finding.js'
import type { InitCommand } from '../init-arguments.js'
import { interruption } from '../interruption.js'
import { type Answers, oneLine } from '../scaffold/answers.js'
import { askQuestions } from '../scaffold/ask.js'
import { bookFiles } from '../scaffold/book-files.js'
import { refuseNonEmpty, writeFolder } from '../scaffold/write-folder.js'
import type { Terminal } from '../terminal.js'

export async function init({ folder, known, withLauncher, quiet }: InitCommand, terminal: Terminal): Promise<ExitCode> {
  await refuseNonEmpty(folder)
  const words = terminalWords(terminal.language)
  const defaults: Answers = { title: titleOf(folder) ?? words.init.untitled, authors: [], trim: 'A5', profile: 'none' }
  const mayAsk = process.stdin.isTTY && process.stderr.isTTY && !quiet
  const desk = { input: process.stdin, output: process.stderr }
  const answers = mayAsk ? await askQuestions(known, defaults, words, desk) : { ...defaults, ...known }
  const files = await bookFiles(answers, terminal.language, withLauncher)
  await writeFolder(folder, files, interruption())
  if (!quiet) {
    terminal.say(fillIn(words.init.made, { folder, files: files.map(({ path }) => path).join(words.comma) }))
    terminal.say(fillIn(words.init.next, { folder: /\s/.test(folder) ? `"${folder}"` : folder }))
  }
  return ExitCode.done
}

/** The folder's own name is as good a beginning as any. */
const titleOf = (folder: string): string | null => oneLine(path.basename(path.resolve(folder))) || null
