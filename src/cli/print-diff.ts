/** The repairs to a file → a unified diff: bytes that `patch` takes where a program reads it, and something to look at where a person does. */
import { type DiffLine, diffHunks, type Hunk } from '../proof/mend/diff-hunks.js'
import type { Repair } from '../proof/mend/mended-text.js'
import { fileLines, hunkLine, unifiedDiff } from '../proof/mend/unified-diff.js'
import type { Terminal } from './terminal.js'

export interface Diffed {
  readonly file: string
  readonly text: string
  readonly repairs: readonly Repair[]
}

/** As many as `patch` and Git expect. */
const CONTEXT = 3

export function printDiff({ file, text, repairs }: Diffed, { answer, paint }: Terminal): void {
  if (paint === null) answer(unifiedDiff(file, hunksOf(text, repairs, CONTEXT)).replace(/\n$/, ''))
  else {
    for (const line of fileLines(named(file))) answer(paint('bold', line))
    // Paragraphs are long, so each change stands for itself, under its own rules.
    for (const hunk of hunksOf(text, repairs, 0)) {
      answer(paint('cyan', hunkLine(hunk)))
      for (const line of hunk.lines) answer(painted(line, paint))
    }
  }
}

/** Lines that end in a carriage return alone are lines to a reader all the same. */
function hunksOf(text: string, repairs: readonly Repair[], context: number): readonly Hunk[] {
  if (text.includes('\n')) return diffHunks(text, repairs, context)
  const fed = repairs.map((each) => ({ ...each, text: each.text.replaceAll('\r', '\n') }))
  return diffHunks(text.replaceAll('\r', '\n'), fed, context)
}

type Paint = NonNullable<Terminal['paint']>

/** What goes or comes stands out of its line: a 汉字 may differ from a radical in nothing but its code. */
function painted({ mark, text, changed }: DiffLine, paint: Paint): string {
  const line = text.replace(/\r?\n$/, '')
  const colour = mark === '+' ? 'green' : 'red'
  const part = (from: number, to: number) => (from < to ? paint(colour, named(line.slice(from, to))) : '')
  if (mark === ' ') return ` ${named(line)}`
  let [shown, at] = [paint(colour, mark), 0]
  for (const [start, end] of changed) {
    shown += part(at, start) + paint('inverse', part(start, Math.min(end, line.length)))
    at = end
  }
  return shown + part(at, line.length)
}

/** What has no shape, or would steer the terminal, is shown by its name. */
const named = (text: string): string =>
  text.replace(
    /[\u0000-\u0008\u000b-\u001f\p{Cf}\p{Co}\u007f-\u009f]/gu,
    (character) => `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
  )
