/** How far an editor's note reaches, and who signed it. */
import type { Block, Inline } from '../../model/book.js'
import { letterCount } from '../../typography/characters.js'
import { dropText } from './inline-cut.js'
import { plainLine } from './lines.js'
import type { NoteKind } from './note-labels.js'

/** How the label stands: as a heading, on a line of its own, or at the head of the note's first paragraph. */
export interface LabelForm {
  readonly label: 'heading' | 'line' | 'head'
  readonly kind: NoteKind
}

/** A note in front of a compilation is short; a longer run has the article in it. */
const LONGEST_FRONT_NOTE = 8

/** The number of blocks after the label's that belong to the note. */
export function noteReach(blocks: readonly Block[], index: number, form: LabelForm): number {
  const run = runLength(blocks, index)
  const signed = signedLength(blocks.slice(index + 1, index + 1 + run))
  if (form.label === 'heading') return signed ?? run
  if (form.label === 'line' && form.kind === 'postscript') return signed ?? run
  if (form.kind !== 'remark' && run <= LONGEST_FRONT_NOTE && frontsSections(blocks, index, run)) return signed ?? run
  if (signed !== null && signed <= LONGEST_FRONT_NOTE) return signed
  return form.label === 'line' ? Math.min(run, 1) : 0
}

/** Blocks up to the next heading, thematic break or note. */
function runLength(blocks: readonly Block[], index: number): number {
  let end = index + 1
  while (end < blocks.length && !ENDS_RUN.has(blocks[end]!.type)) end++
  return end - index - 1
}

const ENDS_RUN: ReadonlySet<Block['type']> = new Set(['heading', 'thematic-break', 'editors-note'])

/** The note stands before the first section: right under the title, or under nothing, and a heading below ends it. */
function frontsSections(blocks: readonly Block[], index: number, run: number): boolean {
  const next = blocks[index + 1 + run]
  if (next?.type !== 'heading' || next.role === 'numbered') return false
  const [title, ...others] = blocks.slice(0, index)
  if (title === undefined) return true
  return title.type === 'heading' && others.length === 0 && next.level > title.level
}

function signedLength(run: readonly Block[]): number | null {
  const at = run.findIndex((block) => signatureOf(block) !== null)
  return at < 0 ? null : at + 1
}

const DASHED = /^(?:—{1,2}|――|--?-?|─{1,2})[\s\u3000]*(?=\S)(?!.*[。，；])/u
const HOUSE =
  /^[（(]?(?:本[刊报報社网網台]|《.{1,12}》)?(?:编辑部|編輯部|编者|編者|编辑|編輯|编委会|編委會|编辑组|编写组|編集部|編者|편집부|편집자)[^。，；：]{0,12}[）)]?$/u
const LONGEST_SIGNATURE = 30

/** Units of the dashes before a signature, 0 for one without; null: the block is no signature. */
function signatureOf(block: Block): number | null {
  const text = plainLine(block)
  if (text === null || letterCount(text) > LONGEST_SIGNATURE) return null
  const dashed = DASHED.exec(text)
  if (dashed) return dashed[0].length
  return HOUSE.test(text) ? 0 : null
}

/** The last block as the signature when it is one; leading dashes are drawn by the layout. */
export function withSignature(all: readonly Block[]): { blocks: readonly Block[]; signature: readonly Inline[] } {
  const last = all.at(-1)
  const dashes = last === undefined ? null : signatureOf(last)
  if (last?.type !== 'paragraph' || dashes === null || all.length < 2) return { blocks: all, signature: [] }
  return { blocks: all.slice(0, -1), signature: dropText(last.children, dashes) }
}
