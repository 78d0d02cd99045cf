/**
 * Notes of a chapter. They are counted through the chapter, in however many documents it stands, and each document holds
 * every note that it calls: a reading system pops up only what stands beside the call.
 */
import type { Note } from '../../model/book.js'
import type { FlowBlock } from '../../model/print.js'
import { attributeList, element } from '../markup.js'

/** A place from which a note is called. */
export interface NoteCall {
  readonly note: string
  /** Unique in the chapter. */
  readonly id: string
}

export interface Rendered {
  readonly markup: string
  /** The texts in it, in reading order. */
  readonly units: readonly FlowBlock[]
  readonly calls: readonly NoteCall[]
}

/** The numbers of the notes that a chapter has called so far. */
export class NoteNumbers {
  readonly #notes = new Map<string, { readonly number: number; calls: number }>()

  /** From 1, in the order of the first calls. */
  of(note: string): number {
    return this.#numbered(note).number
  }

  call(note: string): NoteCall {
    const known = this.#numbered(note)
    known.calls += 1
    return { note, id: `note-call-${known.number}${known.calls === 1 ? '' : `-${known.calls}`}` }
  }

  #numbered(note: string) {
    const known = this.#notes.get(note) ?? { number: this.#notes.size + 1, calls: 0 }
    this.#notes.set(note, known)
    return known
  }
}

export function renderNoteCall({ id }: NoteCall, number: number): string {
  const attributes = attributeList({
    class: 'note-call',
    id,
    href: `#note-${number}`,
    'epub:type': 'noteref',
    role: 'doc-noteref',
  })
  return `<a${attributes}>[${number}]</a>`
}

interface NoteRenderer {
  readonly numbers: NoteNumbers
  note(id: string): { readonly note: Note; render(): Rendered } | null
}

/** The notes that `calls` of one document ask for, with those that they call themselves, in the order of their numbers. */
export function renderNotes(
  calls: readonly NoteCall[],
  { numbers, note: find }: NoteRenderer,
): Omit<Rendered, 'calls'> {
  const callsOf = new Map<string, string[]>()
  const add = ({ note, id }: NoteCall) => void callsOf.set(note, [...(callsOf.get(note) ?? []), id])
  for (const call of calls) add(call)
  const notes: { note: Note; number: number; body: Rendered; backs: readonly string[] }[] = []
  // A note may call another: the map grows while it is walked.
  for (const id of callsOf.keys()) {
    const found = find(id)
    if (found === null) continue
    const body = found.render()
    for (const call of body.calls) add(call)
    notes.push({ note: found.note, number: numbers.of(id), body, backs: [] })
  }
  const whole = notes
    .map((each) => ({ ...each, backs: callsOf.get(each.note.id)! }))
    .sort((one, other) => one.number - other.number)
  return {
    markup: whole.map(({ number, body, backs }) => renderNote(number, body.markup, backs)).join('\n'),
    units: whole.flatMap(({ note, number, body, backs }) => [
      { text: `[${number}]`, source: note },
      ...backs.slice(1).map((_, index) => ({ text: laterMark(number, index + 2), source: null })),
      ...body.units,
    ]),
  }
}

/** The way back to a call that is not the document's first of this note. */
const laterMark = (number: number, count: number): string => `[${number}-${count}]`

function renderNote(number: number, body: string, [first, ...later]: readonly string[]): string {
  const marks = [
    backLink(first!, `[${number}]`),
    ...later.map((id, index) => backLink(id, laterMark(number, index + 2))),
  ]
  const back = `${marks.join(' ')} `
  // The mark opens the first paragraph; before any other block it stands alone.
  const opening = /^<p(?:\s[^>]*)?>/
  const content = opening.test(body) ? body.replace(opening, (tag) => tag + back) : `<p>${back}</p>${body}`
  const attributes = attributeList({
    class: 'footnote',
    id: `note-${number}`,
    'epub:type': 'footnote',
    role: 'doc-footnote',
  })
  return element('aside', attributes, content)
}

const backLink = (call: string, mark: string): string =>
  element('a', attributeList({ class: 'note-mark', role: 'doc-backlink', href: `#${call}` }), mark)
