/** Classes that mean something behind `[words]`, headings and captions of tables: another one has no effect, and is mostly a slip of the pen. */
import type { Attributes } from '../model/book.js'
import { type Finding, finding, type Place } from '../model/finding.js'
import { nearestFact } from '../model/nearest-name.js'

export const SPAN_CLASSES = ['dots', 'name', 'work', 'upright', 'note-inline', 'warichu'] as const
const HEADING_CLASSES = ['unnumbered'] as const
const TABLE_CLASSES = ['turned'] as const

interface Where {
  readonly place: Place
  note(finding: Finding): void
}

export const noteSpanClasses = (attributes: Attributes, where: Where): void =>
  noteUnknown(attributes, SPAN_CLASSES, where)

export const noteTableClasses = (attributes: Attributes, where: Where): void =>
  noteUnknown(attributes, TABLE_CLASSES, where)

function noteUnknown({ classes }: Attributes, known: readonly string[], { place, note }: Where): void {
  for (const name of classes) {
    if (!known.includes(name)) note(finding('parse/class-unknown', { name, ...nearestFact(name, known) }, { place }))
  }
}

/** Web sites put classes of their own on headings: only what is nearly ours is reported. */
export function noteHeadingClasses({ classes }: Attributes, { place, note }: Where): void {
  const known: readonly string[] = HEADING_CLASSES
  for (const name of classes) {
    const near = known.includes(name) ? {} : nearestFact(name, known)
    if (near.nearest !== undefined) note(finding('parse/class-unknown', { name, ...near }, { place }))
  }
}
