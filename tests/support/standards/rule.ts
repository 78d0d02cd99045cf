/** Rules of a standard that a program can check, each by its clause, and which of them a file breaks. */
import type { OpenPdf } from './open-pdf.js'

export interface Rule {
  /** As `6.1.3`; a clause with several demands has several rules. */
  readonly clause: string
  /** What the standard asks, in short. */
  readonly asks: string
  /** What in the file goes against it; nothing: it is kept. */
  readonly breaks: (pdf: OpenPdf) => Iterable<string>
}

/** Each broken rule once, with the first thing that breaks it: empty for a good file. */
export function brokenRules(pdf: OpenPdf, rules: readonly Rule[]): readonly string[] {
  return rules.flatMap(({ clause, asks, breaks }) => {
    const found = [...breaks(pdf)]
    return found.length === 0 ? [] : [`${clause} ${asks} (${found.length}: ${found[0]})`]
  })
}
