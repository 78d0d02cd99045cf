/**
 * The conservation check that ends every build: the text of the Book is the text that was composed, and what was composed
 * is what stands on the pages and in the documents of the EPUB. White space does not count; everything else does, in its order.
 */
import type { Block, Book, Note } from '../model/book.js'
import { leavesOf, leavesOfBlocks } from '../model/book-leaves.js'
import { type Finding, finding, type Place } from '../model/finding.js'
import type { Flow, FlowLayout } from '../model/print.js'

/** Characters of a passage that a message shows. */
const SHOWN = 24

/** A flow of the print edition, or a document of the e-book. */
type Composed = Pick<Flow, 'blocks'>

/** What of the Book an edition lacks or changed when it was composed. */
export function checkComposed(book: Book, pieces: readonly Composed[]): Finding[] {
  const composed = new Map<unknown, string>()
  for (const piece of pieces) for (const [source, text] of textBySource(piece)) composed.set(source, text)
  const textOf = (sources: readonly unknown[]) => sources.map((source) => composed.get(source) ?? '').join('')
  const blocks = leavesOf(book).map(({ source, text }) => ({ text, place: source.place, found: textOf([source]) }))
  // An edition records a note as one text, or its blocks one by one.
  const notes = Object.values(book.notes).map((note) => {
    const leaves = leavesOfBlocks(note.blocks)
    const text = leaves.map((leaf) => leaf.text).join('')
    return { text, place: note.place, found: textOf([note, ...leaves.map(({ source }) => source)]) }
  })
  return [...blocks, ...notes].flatMap(({ text, place, found }) =>
    difference(withoutMarks(strip(text)), withoutMarks(found), place),
  )
}

/** A note that is called from two flows stands in both, so texts are gathered flow by flow. */
function textBySource({ blocks }: Composed): Map<unknown, string> {
  const texts = new Map<unknown, string>()
  for (const { text, source } of blocks) if (source !== null) texts.set(source, (texts.get(source) ?? '') + text)
  return texts
}

/** What of a flow its pages lack, changed or moved. `numbers`: of its pages over all pages; plates may stand between. */
export function checkPages(flow: Flow, layout: FlowLayout, numbers: readonly number[]): Finding[] {
  const printed = flow.blocks.map(() => '')
  const firstPages = flow.blocks.map(() => numbers[0])
  layout.pages.forEach((page, index) => {
    for (const { block, text } of page.fragments) {
      if (printed[block] === '') firstPages[block] = numbers[index]
      printed[block] += text
    }
  })
  const wrong = flow.blocks.flatMap(({ text, source }, index) =>
    difference(text, printed[index]!, source?.place ?? null, firstPages[index]),
  )
  return wrong.length > 0 ? wrong : checkOrder(flow, layout, numbers)
}

/**
 * Blocks come in the order of the text; notes are left out, for they stand at the foot of the page of their call or under its table. The
 * cells of a row that runs over pages go on side by side; the text runs past turned tables.
 */
function checkOrder(flow: Flow, layout: FlowLayout, numbers: readonly number[]): Finding[] {
  let last = -1
  const begun = new Set<number>()
  for (const [index, page] of layout.pages.entries()) {
    if (page.isTurned) continue
    for (const { block } of page.fragments) {
      const unit = flow.blocks[block]!
      if (unit.source !== null && (isNote(unit.source) || (isTable(unit.source) && begun.has(block)))) continue
      begun.add(block)
      if (block < last)
        return [
          finding(
            'build/text-moved',
            { text: excerpt(unit.text) },
            { ...where(unit.source?.place ?? null), page: numbers[index]! },
          ),
        ]
      last = block
    }
  }
  return []
}

const isTable = (source: Block | Note): boolean => 'type' in source && source.type === 'table'
const isNote = (source: object): boolean => !('type' in source)

function difference(wanted: string, found: string, place: Place | null, page?: number): Finding[] {
  if (wanted === found) return []
  const shorter = Math.min(wanted.length, found.length)
  let prefix = 0
  while (prefix < shorter && wanted[prefix] === found[prefix]) prefix += 1
  let suffix = 0
  while (suffix < shorter - prefix && wanted.at(-1 - suffix) === found.at(-1 - suffix)) suffix += 1
  const missing = wanted.slice(prefix, wanted.length - suffix)
  const added = found.slice(prefix, found.length - suffix)
  const at = { ...where(place), ...(page === undefined ? {} : { page }) }
  return missing === ''
    ? [finding('build/text-added', { text: excerpt(added) }, at)]
    : [finding('build/text-lost', { text: excerpt(missing) }, at)]
}

const where = (place: Place | null) => (place === null ? {} : { place })
const strip = (text: string): string => text.replace(/\s+/gu, '')
/** Note marks are the edition's, not the Book's. */
const withoutMarks = (text: string): string => text.replace(/\[\d+\]/gu, '')
export const excerpt = (text: string): string =>
  [...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join('')}…` : text
