/** The text of the back cover, for both editions. */

/** A paragraph for each line that says something. */
export function linesOf(text: string | null): string[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '')
}
