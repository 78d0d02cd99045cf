/**
 * Findings → the repairs that are made in one round. Letters stay as they are and where they are; what would change one, or take away what a
 * reader sees, is left to a person.
 */
import type { Edit, Finding, Severity } from '../../model/finding.js'
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
    const isMended = isWhole(edits) && edits.every((edit) => isPossible(edit, files, lists))
    if (isMended) for (const edit of edits) lists.get(edit.file)!.add(edit, id)
    return isMended
  })
  return { mended, repairs: new Map([...lists].map(([file, { repairs }]) => [file, repairs])) }
}

const isWhole = (edits: readonly Edit[]): boolean =>
  edits.length > 0 && edits.every((edit, at) => edits.slice(at + 1).every((other) => !meet(edit, other)))

function isPossible(edit: Edit, files: ReadonlyMap<string, Mendable>, lists: ReadonlyMap<string, RepairList>): boolean {
  const file = files.get(edit.file)
  if (file === undefined || edit.start < file.from) return false
  return keepsWhatIsRead(file.text.slice(edit.start, edit.end), edit.text) && lists.get(edit.file)!.hasRoomFor(edit)
}

/** Marks may become other marks, but not nothing; letters stay. A radical is the same letter as the 汉字 that it looks like. */
function keepsWhatIsRead(before: string, after: string): boolean {
  const vanishes = !SEEN.test(after) && SEEN.test(before)
  return !vanishes && lettersOf(before) === lettersOf(after)
}

/** What is neither white nor without shape. */
const SEEN = /[^\s\p{C}]/u

/** Letters, numerals, and pictures in the line; full-width letters count as what they are, and the zero of 二〇一五 as a zero. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('〇', '0')
    .replace(/[^\p{L}\p{N}\p{M}\p{So}\p{Sc}]/gu, '')
