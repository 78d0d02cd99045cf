/** A full-width mark carries its own space (CLREQ 3.1.6): one typed beside it would open a hole. */
import type { Edits, LineOfText } from './line-of-text.js'

export function clearSpaces(line: LineOfText, index: number, edits: Edits): void {
  for (const step of [-1, 1]) {
    for (let i = index + step; line.free(i) === ' '; i += step) edits.set(i, '')
  }
}
