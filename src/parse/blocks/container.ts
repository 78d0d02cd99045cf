/** `::: NAME` … `:::`: editor's notes, and what is set apart with a layout of its own. */
import type { EditorsNote, Inline } from '../../model/book.js'
import { finding, type Place } from '../../model/finding.js'
import { openingOf } from '../alert-label.js'
import { type BlockRun, firstLine, NO_SPOT, past, type ReadBlock } from '../block-run.js'
import { editorsLabel, editorsNoteKind, splitSignature } from '../editors-note.js'
import { figureGroup } from '../figure-group.js'
import type { Spot } from '../places.js'
import type { Reading } from '../reading.js'
import type { ContainerOpening } from '../syntax/container.js'

/** Containers with a layout of their own, and `passage`, which is for its attributes alone; others are kept and get a warning. */
const KNOWN_CONTAINERS: ReadonlySet<string> = new Set([
  'figure',
  'epigraph',
  'verse',
  'letter',
  'box',
  'signature',
  'passage',
])
/** Of these, the ones whose lines are the author's. */
const LINED_CONTAINERS: ReadonlySet<string> = new Set(['verse', 'signature'])
/** Of these, the ones that somebody may sign. */
const SIGNED_CONTAINERS: ReadonlySet<string> = new Set(['epigraph', 'verse', 'letter', 'box'])

export const readContainer: ReadBlock = (run, token, after) => {
  const { reading } = run
  const { name, title, attributes, isClosed } = openingOf(token.meta!.opening as ContainerOpening, reading.lang)
  const { spot, place } = run.placeFrom(token, token.markup, after)
  const inside = past(spot, token.markup)
  const kind = editorsNoteKind(name)
  if (title !== null) noteTitleBraces(title, place, reading)
  if (!isClosed) reading.note(finding('parse/container-unclosed', { name }, { place }))
  if (kind) return [readEditorsNote(run, { kind, title, id: attributes.id ?? '', place }, inside)]
  if (!KNOWN_CONTAINERS.has(name)) {
    reading.note(finding('parse/container-unknown', { name, known: [...KNOWN_CONTAINERS].join(', ') }, { place }))
  }
  const signature = SIGNED_CONTAINERS.has(name) ? takeSignature(run) : []
  const lines = LINED_CONTAINERS.has(name) ? 1 : 0
  run.verses += lines
  const blocks = run.readUntil('container_close', inside)
  run.verses -= lines
  if (name === 'figure') return [figureGroup({ name, title, attributes, blocks, place }, reading.note)]
  return [{ type: 'container', label: null, name, title, attributes, blocks, signature, place }]
}

interface EditorsNoteOpening extends Pick<EditorsNote, 'kind' | 'id'> {
  readonly title: string | null
  readonly place: Place
}

function readEditorsNote(run: BlockRun, { kind, title, id, place }: EditorsNoteOpening, after: Spot): EditorsNote {
  const signature = takeSignature(run)
  const blocks = run.readUntil('container_close', after)
  return { type: 'editors-note', kind, id, ...editorsLabel(title, kind, run.reading.lang), blocks, signature, place }
}

/** Takes the signature off the last paragraph of the container that was just opened. */
function takeSignature(run: BlockRun): readonly Inline[] {
  const { level } = run.peek(-1)!
  const close = run.distanceTo('container_close', level)
  const inline = run.peek(close - 2)
  if (run.peek(close - 1)?.type !== 'paragraph_close' || inline?.type !== 'inline') return []
  const split = run.peek(close - 3)!.level === level + 1 ? splitSignature(inline.children ?? []) : null
  const isAll = split?.body.length === 0 && close === 3
  if (!split || isAll) return []
  inline.children = [...split.body]
  const line = inline.map?.[0] ?? 0
  return run.inlines(inline, run.reading.lines.find(line, firstLine(inline.content), NO_SPOT), split.signature)
}

/** `::: box 名字 {#x`: attributes that could not be read off the end of the title. */
function noteTitleBraces(title: string, place: Place, { note }: Reading): void {
  const mark = /(?:^|\s)(\{[#.]\p{L}[^{}]{0,200}\}?)$/u.exec(title.slice(-220))?.[1]
  if (mark === undefined) return
  if (mark.endsWith('}')) note(finding('parse/attributes-unread', { mark }, { place }))
  else note(finding('parse/mark-unclosed', { mark, end: '}' }, { place }))
}
