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
  const isWhole = form.label === 'heading' || (form.label === 'line' && form.kind === 'postscript')
  if (isWhole)
    return signedLength(blocks, index, Number.POSITIVE_INFINITY) ?? runLength(blocks, index, Number.POSITIVE_INFINITY)
  const run = runLength(blocks, index, LONGEST_FRONT_NOTE + 1)
  const signed = signedLength(blocks, index, LONGEST_FRONT_NOTE)
  if (form.kind !== 'remark' && run <= LONGEST_FRONT_NOTE && frontsSections(blocks, index, run)) return signed ?? run
  return signed ?? (form.label === 'line' ? Math.min(run, 1) : 0)
}

/** Blocks up to the next heading, thematic break or note; not more than `most`, for a text may be all labels and one run. */
function runLength(blocks: readonly Block[], index: number, most: number): number {
  let length = 0
  while (length < most && isOfRun(blocks[index + 1 + length])) length++
  return length
}

/** Blocks up to the first signature in the run. */
function signedLength(blocks: readonly Block[], index: number, most: number): number | null {
  for (let length = 1; length <= most && isOfRun(blocks[index + length]); length++) {
    if (signatureOf(blocks[index + length]!) !== null) return length
  }
  return null
}

const ENDS_RUN: ReadonlySet<Block['type']> = new Set(['heading', 'thematic-break', 'editors-note'])
const isOfRun = (block: Block | undefined): boolean => block !== undefined && !ENDS_RUN.has(block.type)

/** The note stands before the first section: right under the title, or under nothing, and a heading below ends it. */
function frontsSections(blocks: readonly Block[], index: number, run: number): boolean {
  const next = blocks[index + 1 + run]
  if (next?.type !== 'heading' || next.role === 'numbered') return false
  const title = blocks[0]!
  return index === 0 || (index === 1 && title.type === 'heading' && next.level > title.level)
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
