/** The questions of `banxin init`, on a terminal. Enter takes what stands in brackets; what is not understood is asked again. */
import { createInterface } from 'node:readline'
import { TRIM_SIZES, trimSizeName } from '../../config/trim-sizes.js'
import type { TerminalWords } from '../../messages/terminal-words.js'
import { fillIn } from '../../messages/word-finding.js'
import { BookError, ExitCode, finding } from '../../model/finding.js'
import { type Answers, authorNames, oneLine, PROFILE_KINDS } from './answers.js'

/** Where questions are put and answers come from. */
export interface Desk {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** Asks for what is not `known`. Throws `BookError` (interrupted) on Ctrl-C and at the end of the input. */
export async function askQuestions(
  known: Partial<Answers>,
  defaults: Answers,
  { init: words }: TerminalWords,
  desk: Desk,
): Promise<Answers> {
  const line = answerLine(desk)
  const ask = async <T>(question: string, usual: string, read: (answer: string) => T | null): Promise<T> => {
    for (;;) {
      const answer = oneLine(await line.ask(`${question}${usual === '' ? '' : ` [${usual}]`}${words.colon}`))
      const value = read(answer === '' ? usual : answer)
      if (value !== null) return value
      desk.output.write(`${fillIn(words.notUnderstood, { answer })}\n`)
    }
  }
  try {
    const trims = fillIn(words.trim, { sizes: Object.keys(TRIM_SIZES).join(words.comma) })
    return {
      title: known.title ?? (await ask(words.title, defaults.title, (answer) => answer || null)),
      authors: known.authors ?? (await ask(words.authors, '', authorNames)),
      trim: known.trim ?? (await ask(trims, defaults.trim, (answer) => trimSizeName(answer) ?? null)),
      profile:
        known.profile ??
        (await ask(words.profile, '1', (answer) => PROFILE_KINDS[Number(answer) - 1] ?? namedKind(answer))),
    }
  } finally {
    line.close()
  }
}

const namedKind = (answer: string) => PROFILE_KINDS.find((kind) => kind === answer.toLowerCase()) ?? null

function answerLine({ input, output }: Desk) {
  const line = createInterface({ input, output, terminal: 'isTTY' in input && input.isTTY === true })
  const answers = line[Symbol.asyncIterator]()
  line.on('SIGINT', () => {
    output.write('\n')
    line.close()
  })
  const ask = async (question: string): Promise<string> => {
    line.setPrompt(question)
    line.prompt()
    const { value, done } = await answers.next()
    if (done) throw new BookError(finding('build/interrupted'), ExitCode.interrupted)
    return value
  }
  return { ask, close: () => line.close() }
}
