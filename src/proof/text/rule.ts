/** What a rule of the text is: the whole book as it was written comes in, findings go out. */
import type { Book } from '../../model/book.js'
import type { BookConfig } from '../../model/config.js'
import { type Edit, type Facts, type Finding, type FindingId, finding } from '../../model/finding.js'
import type { Glossary } from '../../model/glossary.js'
import type { ProseBlock, ProseFile } from '../../model/prose.js'
import { TextPlaces } from './text-places.js'

/** The manuscript on the proofreader's desk. */
export interface ProofText {
  readonly config: BookConfig
  /** In reading order. */
  readonly files: readonly ProofFile[]
  /** The words of the house. */
  readonly glossary: Glossary
  /** What was made of it, and what was noticed on the way (`parse/…`). */
  readonly book: Book
  readonly noticed: readonly Finding[]
}

export interface ProofFile extends ProseFile {
  readonly places: TextPlaces
}

export interface TextRule {
  /** The findings it may make. */
  readonly ids: readonly FindingId[]
  check(text: ProofText): readonly Finding[]
}

export const proofFile = (file: ProseFile): ProofFile => ({ ...file, places: new TextPlaces(file) })

/** A stretch of a block's text, in units of that text. */
export interface Stretch {
  readonly file: ProofFile
  readonly block: ProseBlock
  readonly start: number
  readonly end: number
}

/** A finding about a stretch of text, with its place; `mended`: what should stand there instead. */
export function textFinding(id: FindingId, stretch: Stretch, facts: Facts = {}, mended?: string): Finding {
  const { file } = stretch
  const { start, end } = sourceOf(stretch)
  const edits: readonly Edit[] = mended === undefined ? [] : [{ file: file.path, start, end, text: mended }]
  return finding(id, facts, { place: file.places.placeOf(start, end), ...(edits.length > 0 ? { edits } : {}) })
}

/** Where the characters of a stretch stand in the text of the file: from the first to behind the last, marks between them included. */
export function sourceOf({ block, start, end }: Stretch): { readonly start: number; readonly end: number } {
  const last = Math.max(start, end - 1)
  const from = block.offsets[start] ?? block.end
  const until = end > start ? (block.offsets[last] ?? block.end - 1) + 1 : from
  return { start: from, end: Math.max(from, until) }
}
