/** What is noticed: one type for text, layout, build and configuration, and the ways a build can end. */
import type { FindingId } from './finding-ids.js'
import { FINDING_SEVERITIES } from './finding-ids.js'

export type { FindingId }

/** `error`: a reader would see broken, lost or doubled text. `warning`: a person decides. `note`: for the record. */
export type Severity = 'error' | 'warning' | 'note'

/** Where in the source. Lines and columns are 1-based; a 汉字 is one column (code points are counted). */
export interface Place {
  /** Path relative to the book's root, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** Values that the wording of a finding names, by the placeholder's name. */
export type Facts = Readonly<Record<string, string | number>>

/** A change to the text of one file that mends what was found. Offsets count UTF-16 units of its text without front matter. */
export interface Edit {
  readonly file: string
  readonly start: number
  readonly end: number
  /** Takes the place of what stands from `start` to before `end`. */
  readonly text: string
}

/** Something noticed. It carries no words: the catalogue in `messages/` has them, per language, by id. */
export interface Finding {
  readonly id: FindingId
  readonly severity: Severity
  readonly facts: Facts
  readonly place?: Place
  /** Page of the print edition, counted from 1 over all pages. */
  readonly page?: number
  /** What mends it mechanically and safely; left out: a person has to. */
  readonly edits?: readonly Edit[]
}

/** Makes a finding with the severity that its id has by default. */
export function finding(
  id: FindingId,
  facts: Facts = {},
  where: Pick<Finding, 'place' | 'page' | 'edits'> = {},
): Finding {
  return { id, severity: FINDING_SEVERITIES[id], facts, ...where }
}

/** What a stage returns: its value, and what it noticed on the way. */
export interface Outcome<T> {
  readonly value: T
  readonly findings: readonly Finding[]
}

export const ExitCode = {
  done: 0,
  buildFailed: 1,
  usage: 2,
  noBrowser: 3,
  textLost: 4,
  findings: 5,
  ourFault: 70,
  interrupted: 130,
} as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** Thrown when a stage can return no value. Carries what to tell the user and the exit code. */
export class BookError extends Error {
  readonly findings: readonly Finding[]
  readonly exitCode: ExitCode

  constructor(findings: Finding | readonly Finding[], exitCode: ExitCode = ExitCode.buildFailed) {
    const all = Array.isArray(findings) ? (findings as readonly Finding[]) : [findings as Finding]
    super(all.map((each) => each.id).join(', '))
    this.name = 'BookError'
    this.findings = all
    this.exitCode = exitCode
  }
}
