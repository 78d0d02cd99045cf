/** Findings with a place in the source → where on the pages they show. */
import type { Finding } from '../../model/finding.js'
import type { PageStretch } from '../../model/page-picture.js'
import type { Page } from '../../model/print.js'
import type { ProseBlock } from '../../model/prose.js'
import type { ProofFile } from '../text/rule.js'
import { countBefore } from './letters.js'
import { matchStretch, type TextRange } from './match-stretch.js'
import { type PrintedBlock, printedBlocks } from './printed-blocks.js'

export interface Spot {
  readonly page: number
  /** Null: the page as a whole. */
  readonly stretch: PageStretch | null
}

/** A finding that goes over more blocks is marked on the first of them. */
const MOST_BLOCKS = 12

export function spotsOf(
  findings: readonly Finding[],
  files: readonly ProofFile[],
  pages: readonly Page[],
): ReadonlyMap<Finding, readonly Spot[]> {
  const printed = printedBlocks(pages)
  const byPath = new Map(files.map((file) => [file.path, file]))
  return new Map(
    findings.map((each) => {
      const file = each.place === undefined ? undefined : byPath.get(each.place.file)
      const found = file === undefined ? [] : spotsIn(file, each, printed.get(file.path) ?? [])
      const own = each.page === undefined ? found : found.filter(({ page }) => page === each.page)
      if (own.length > 0 || each.page === undefined) return [each, own]
      return [each, [{ page: each.page, stretch: null }]]
    }),
  )
}

/** The findings with the page on which they show first, where they had none. */
export function withPages(
  findings: readonly Finding[],
  spots: ReadonlyMap<Finding, readonly Spot[]>,
): { readonly findings: readonly Finding[]; readonly spots: ReadonlyMap<Finding, readonly Spot[]> } {
  const paged = findings.map((each) => {
    const page = each.page ?? spots.get(each)?.[0]?.page
    return page === undefined || page === each.page ? each : { ...each, page }
  })
  return { findings: paged, spots: new Map(paged.map((each, index) => [each, spots.get(findings[index]!) ?? []])) }
}

function spotsIn(file: ProofFile, { place, page }: Finding, printed: readonly PrintedBlock[]): readonly Spot[] {
  if (place === undefined) return []
  const start = file.places.offsetOf(place.line, place.column)
  const isPoint = place.endLine === undefined && place.endColumn === undefined
  const end = isPoint ? start : file.places.offsetOf(place.endLine ?? place.line, place.endColumn ?? place.column)
  return blocksIn(file, start, end).flatMap((block) => {
    const near = blocksNear(printed, file.places.lineOf(block.start))
    // A rule of the layout means the block on its page, from wherever it begins.
    const range = isPoint && page !== undefined ? null : rangeIn(block, start, end)
    return spotsOfRange(near, block, range)
  })
}

/** The blocks of prose that the stretch touches; one that lies between blocks is meant at the end of the one before. */
function blocksIn({ blocks }: ProofFile, start: number, end: number): readonly ProseBlock[] {
  const written = blocks.filter(({ text }) => text !== '')
  const touched = written.filter((block) => block.start < Math.max(end, start + 1) && block.end > start)
  if (touched.length > 0) return touched.slice(0, MOST_BLOCKS)
  return written.filter((block) => block.end <= start).slice(-1)
}

/** In units of the block's text: at least one character. */
function rangeIn({ offsets, text }: ProseBlock, start: number, end: number): TextRange {
  const from = Math.min(countBefore(offsets, start), text.length - 1)
  const to = Math.min(countBefore(offsets, end), text.length)
  return { start: from, end: Math.max(to, from + 1) }
}

/** Those that begin on the line or, where none does, last before it: first the nearest. */
function blocksNear(printed: readonly PrintedBlock[], line: number): readonly PrintedBlock[] {
  const before = printed.filter((each) => each.line <= line)
  const reach = before.at(-1)?.line ?? line
  return [
    ...before.filter((each) => each.line === reach),
    ...before.filter((each) => each.line < reach && each.line >= reach - NEAR_LINES).reverse(),
  ]
}

/** A cell knows the line of its table, the second half of a paragraph that was joined that of the first. */
const NEAR_LINES = 60

function spotsOfRange(near: readonly PrintedBlock[], { text }: ProseBlock, range: TextRange | null): readonly Spot[] {
  const match = range === null ? null : matchStretch(text, range, near)
  const block = match?.block ?? near[0]
  if (block === undefined) return []
  const { start, end } = match ?? { start: 0, end: block.text.length }
  return block.pieces
    .filter((piece) => piece.start < end && piece.end > start)
    .map((piece) => ({
      page: piece.page,
      stretch: {
        block: piece.block,
        start: Math.max(0, start - piece.start),
        end: Math.min(piece.end, end) - piece.start,
      },
    }))
}
