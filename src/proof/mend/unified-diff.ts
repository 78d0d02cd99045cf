/** Hunks → the text of a unified diff, as `patch -p1` reads it; behind each @@ stand the rules. */
import type { DiffLine, Hunk } from './diff-hunks.js'

const NO_LINE_FEED = '\\ No newline at end of file\n'

export function unifiedDiff(file: string, hunks: readonly Hunk[]): string {
  if (hunks.length === 0) return ''
  return `${fileLines(file).join('\n')}\n${hunks.map((hunk) => `${hunkLine(hunk)}\n${hunk.lines.map(lineOf).join('')}`).join('')}`
}

export const fileLines = (file: string): readonly [string, string] => [`--- a/${file}`, `+++ b/${file}`]

export const hunkLine = ({ before, after, ids }: Hunk): string =>
  `@@ -${before.line},${before.count} +${after.line},${after.count} @@ ${ids.join(' ')}`

const lineOf = ({ mark, text }: DiffLine): string => `${mark}${text}${text.endsWith('\n') ? '' : `\n${NO_LINE_FEED}`}`
