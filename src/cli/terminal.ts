/** The terminal that the program was started from: where it prints, how wide it is, whether it has colours. */
import { styleText } from 'node:util'
import type { Language } from '../messages/catalogue.js'

export interface Terminal {
  readonly language: Language
  /** Standard error: progress, summary, errors. */
  readonly say: (text: string) => void
  /** Standard output: what other programs read. */
  readonly answer: (text: string) => void
  /** Null: no live line, standard error is not a terminal. */
  readonly columns: number | null
  readonly colour: (style: 'red' | 'yellow' | 'cyan' | 'dim' | 'bold', text: string) => string
}

export function openTerminal(language: Language): Terminal {
  const { stderr, stdout, env } = process
  // A reader that went away (`| head`) is no fault of the book.
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe)
  const coloured = stderr.isTTY && !env.NO_COLOR && env.TERM !== 'dumb'
  return {
    language,
    say: (text) => void stderr.write(`${text}\n`),
    answer: (text) => void stdout.write(`${text}\n`),
    columns: stderr.isTTY && env.TERM !== 'dumb' ? stderr.columns || 80 : null,
    colour: (style, text) => (coloured ? styleText(style, text) : text),
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
