/** The terminal that the program was started from: where it prints, how wide it is, whether it has colours. */
import { styleText } from 'node:util'
import type { Language } from '../messages/catalogue.js'

type Style = 'red' | 'green' | 'yellow' | 'cyan' | 'dim' | 'bold' | 'inverse'

export interface Terminal {
  readonly language: Language
  /** Standard error: progress, summary, errors. */
  readonly say: (text: string) => void
  /** Standard output: what other programs read. */
  readonly answer: (text: string) => void
  /** Null: no live line, standard error is not a terminal. */
  readonly columns: number | null
  readonly colour: (style: Style, text: string) => string
  /** The same for standard output where a person reads it; null: a file or a program does, and takes every character as it is. */
  readonly paint: ((style: Style, text: string) => string) | null
}

export function openTerminal(language: Language): Terminal {
  const { stderr, stdout, env } = process
  // A reader that went away (`| head`) is no fault of the book.
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe)
  const hasColours = !env.NO_COLOR && env.TERM !== 'dumb'
  const colourIf = (coloured: boolean) => (style: Style, text: string) => (coloured ? styleText(style, text) : text)
  return {
    language,
    say: (text) => void stderr.write(`${text}\n`),
    answer: (text) => void stdout.write(`${text}\n`),
    columns: stderr.isTTY && env.TERM !== 'dumb' ? stderr.columns || 80 : null,
    colour: colourIf(stderr.isTTY && hasColours),
    paint: stdout.isTTY ? colourIf(hasColours) : null,
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
