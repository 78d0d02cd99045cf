/**
 * Findings → the repairs that are made in one round. Letters stay as they are and where they are; what would change one, or take away what a
 * reader sees, is left to a person.
 */
import type { Edit, Finding, FindingId, Severity } from '../../model/finding.js'
import type { Repair } from './mended-text.js'
import { meet, RepairList } from './repair-list.js'

/** A text that may be mended. */
export interface Mendable {
  readonly text: string
  /** What stands before is not in the file as it is read, such as a heading that its front matter gives. */
  readonly from: number
}

/** What is mended, and by which repairs to each file, in rising order. */
export interface Round {
  readonly mended: readonly Finding[]
  readonly repairs: ReadonlyMap<string, readonly Repair[]>
}

const BY_GRAVITY: readonly Severity[] = ['error', 'warning', 'note']

/**
 * The repairs of the gravest findings that have any; the others wait for a later round, when they may no longer be true, or when more is known
 * of them: what a mark is, the whole paragraph tells, so that one has to be joined first. Where repairs meet, the one that is told first is
 * made (the earlier in the text; at one place, that of the rule that runs earlier). A finding is mended wholly or not at all.
 */
export function safeRepairs(findings: readonly Finding[], files: ReadonlyMap<string, Mendable>): Round {
  for (const gravity of BY_GRAVITY) {
    const round = repairsOf(
      findings.filter(({ severity }) => severity === gravity),
      files,
    )
    if (round.mended.length > 0) return round
  }
  return { mended: [], repairs: new Map() }
}

function repairsOf(findings: readonly Finding[], files: ReadonlyMap<string, Mendable>): Round {
  const lists = new Map([...files.keys()].map((file) => [file, new RepairList()]))
  const mended = findings.filter(({ id, edits = [] }) => {
    const isSafe = REWORDS.has(id) ? hasPlace : keepsWhatIsRead
    const isMended =
      isWhole(edits) &&
      edits.every((edit) => isSafe(edit, files.get(edit.file)) && lists.get(edit.file)!.hasRoomFor(edit))
    if (isMended) for (const edit of edits) lists.get(edit.file)!.add(edit, id)
    return isMended
  })
  return { mended, repairs: new Map([...lists].map(([file, { repairs }]) => [file, repairs])) }
}

/** The glossary of the book says which word stands instead of which: its author has decided. */
const REWORDS: ReadonlySet<FindingId> = new Set<FindingId>(['text/term', 'text/name'])

const isWhole = (edits: readonly Edit[]): boolean =>
  edits.length > 0 && edits.every((edit, at) => edits.slice(at + 1).every((other) => !meet(edit, other)))

const hasPlace = (edit: Edit, file: Mendable | undefined): file is Mendable =>
  file !== undefined && edit.start >= file.from

/** Marks may become other marks, but not nothing; letters stay. A radical is the same letter as the 汉字 that it looks like. */
function keepsWhatIsRead(edit: Edit, file: Mendable | undefined): boolean {
  if (!hasPlace(edit, file)) return false
  const before = file.text.slice(edit.start, edit.end)
  const vanishes = !SEEN.test(edit.text) && SEEN.test(before)
  return !vanishes && lettersOf(before) === lettersOf(edit.text)
}

/** What is neither white nor without shape. */
const SEEN = /[^\s\p{C}]/u

/** Letters, numerals, and pictures in the line; full-width letters count as what they are, and the zero of 二〇一五 as a zero. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('〇', '0')
    .replace(/[^\p{L}\p{N}\p{M}\p{So}\p{Sc}]/gu, '')
