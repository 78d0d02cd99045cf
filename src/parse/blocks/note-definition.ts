/** `[^label]: …`, the text of a note. */
import type { Inline } from '../../model/book.js'
import { finding } from '../../model/finding.js'
import { past, type ReadBlock } from '../block-run.js'

/** A definition that is no note stays where it is, mark and all. */
export const readNoteDefinition: ReadBlock = (run, token, after) => {
  const { plan, reading } = run
  const label = String(token.meta?.label)
  const mark = `[^${label}]:`
  const { spot, place } = run.placeFrom(token, mark, after)
  const blocks = run.readUntil('note_close', past(spot, mark))
  if (plan.kept.has(token)) {
    reading.notes.push({ id: reading.noteId(label)!, blocks, place })
    return []
  }
  const isDouble = plan.labels.includes(label)
  reading.note(finding(isDouble ? 'parse/note-defined-twice' : 'parse/note-unused', { label }, { place }))
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph')
    return [{ type: 'paragraph', children: [{ type: 'text', value: mark }], place }, ...blocks]
  return [{ ...first, children: withPrefix(`${mark} `, first.children), place }, ...rest]
}

function withPrefix(prefix: string, children: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = children
  return first?.type === 'text'
    ? [{ type: 'text', value: prefix + first.value }, ...rest]
    : [{ type: 'text', value: prefix }, ...children]
}
