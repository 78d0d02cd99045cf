/**
 * Which blocks of a chapter stand in one document of the e-book. A reading system lays out a whole document before it shows a page of it,
 * and some refuse long ones: readers on Adobe's engine stop at some 300 KB, and calibre cuts at 260 KB for them (its `flow_size`).
 */
import type { Block, Heading } from '../../model/book.js'

/** Bytes of markup; what a document has beside its text (its head, marks of pages, longer links) must fit under the 260 KB too. */
export const LONGEST_DOCUMENT = 200_000

/** A block, or a heading, as far as cutting needs to know it. */
export interface CutBlock {
  readonly source: Block
  /** Of its markup and of the notes that it calls. */
  readonly bytes: number
}

/** A section with its heading first among its blocks. */
export interface CutSection<Of extends CutBlock> {
  readonly heading: Heading | null
  readonly blocks: readonly Of[]
  readonly sections: readonly CutSection<Of>[]
}

interface Piece<Of extends CutBlock> {
  readonly blocks: readonly Of[]
  readonly bytes: number
  /** It begins a page whatever stands before it. */
  readonly opensPage: boolean
}

/** The documents of a chapter, each with its blocks: cut before headings, between blocks where none is near, and never inside a block. */
export function cutChapter<Of extends CutBlock>(chapter: CutSection<Of>): (readonly Of[])[] {
  return cutSection(chapter).map(({ blocks }) => blocks)
}

function cutSection<Of extends CutBlock>(section: CutSection<Of>): Piece<Of>[] {
  const own = section.blocks.map((block) => ({ blocks: [block], bytes: block.bytes, opensPage: false }))
  const below = section.sections.flatMap((each, index) => {
    const [first, ...others] = cutSection(each)
    if (first === undefined) return []
    return [{ ...first, opensPage: index > 0 && opensPage(each, section) }, ...others]
  })
  return joined([...joined(own), ...below])
}

/** In a compilation each contributor, and each article of one, begins a page. The parts of an article (一、, 二、) do not. */
function opensPage<Of extends CutBlock>({ heading }: CutSection<Of>, above: CutSection<Of>): boolean {
  if (heading === null || heading.role === 'numbered') return false
  return heading.role === 'contributor' || above.heading?.role === 'contributor'
}

/** Neighbours stand in one document as long as it is short; where several are needed, they are made about as long as each other. */
function joined<Of extends CutBlock>(pieces: readonly Piece<Of>[]): Piece<Of>[] {
  const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0)
  const wanted = bytes / Math.max(1, Math.ceil(bytes / LONGEST_DOCUMENT))
  const documents: Gathered<Of>[] = []
  for (const piece of pieces) {
    const last = documents.at(-1)
    if (last !== undefined && !piece.opensPage && belongs(piece, last, wanted)) {
      last.blocks.push(...piece.blocks)
      last.bytes += piece.bytes
    } else documents.push({ ...piece, blocks: [...piece.blocks] })
  }
  return documents
}

interface Gathered<Of extends CutBlock> extends Piece<Of> {
  readonly blocks: Of[]
  bytes: number
}

function belongs<Of extends CutBlock>(piece: Piece<Of>, before: Piece<Of>, wanted: number): boolean {
  if (opensText(before.blocks.at(-1))) return true
  return before.bytes + piece.bytes <= LONGEST_DOCUMENT && before.bytes + piece.bytes / 2 <= wanted
}

/** Nothing that only introduces what follows stands alone on a page. */
const opensText = (block: CutBlock | undefined): boolean =>
  block?.source.type === 'heading' || block?.source.type === 'byline'
