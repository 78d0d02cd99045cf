/** The italic that browsers draw for a letter that stands alone in `<mi>` (MathML Core 4.2 and Appendix C.1, italic mappings). */

/** Runs of letters whose italics follow one another as they do (Unicode, Mathematical Alphanumeric Symbols). */
const RUNS: readonly (readonly [first: number, last: number, italic: number])[] = [
  [0x41, 0x5a, 0x1d434],
  [0x61, 0x7a, 0x1d44e],
  [0x391, 0x3a9, 0x1d6e2],
  [0x3b1, 0x3c9, 0x1d6fc],
]

/** Letters whose italics stand elsewhere. */
const OTHERS: Readonly<Record<string, string>> = {
  h: '\u210e',
  ı: '\u{1d6a4}',
  ȷ: '\u{1d6a5}',
  ϴ: '\u{1d6f3}',
  '∇': '\u{1d6fb}',
  '∂': '\u{1d715}',
  ϵ: '\u{1d716}',
  ϑ: '\u{1d717}',
  ϰ: '\u{1d718}',
  ϕ: '\u{1d719}',
  ϱ: '\u{1d71a}',
  ϖ: '\u{1d71b}',
}

export function italicOf(character: string): string | undefined {
  const other = OTHERS[character]
  if (other !== undefined) return other
  const code = character.codePointAt(0)!
  const run = RUNS.find(([first, last]) => code >= first && code <= last)
  return run && String.fromCodePoint(run[2] + code - run[0])
}
