/** The blocks of the pages by their place in the source, and which of their characters stand on which page. */
import type { Flow, FlowBlock, Page } from '../../model/print.js'
import { type Letters, lettersOf } from './letters.js'

export interface PrintedBlock {
  readonly file: string
  /** On which it begins in the source. */
  readonly line: number
  /** Its printed characters without white space. */
  readonly text: string
  readonly letters: Letters
  readonly pieces: readonly PrintedPiece[]
}

/** What of a block stands on a page: characters `start` to before `end` of its text. */
export interface PrintedPiece {
  readonly page: number
  /** Index into the blocks of the page's flow. */
  readonly block: number
  readonly start: number
  readonly end: number
}

/** By file, each in the order of its lines. */
export function printedBlocks(pages: readonly Page[]): ReadonlyMap<string, readonly PrintedBlock[]> {
  const byFile = new Map<string, PrintedBlock[]>()
  for (const [flow, own] of pagesByFlow(pages)) {
    const pieces = piecesOf(own)
    for (const [index, block] of flow.blocks.entries()) {
      const printed = printedBlock(block, pieces.get(index) ?? [])
      if (printed === null) continue
      const list = byFile.get(printed.file)
      if (list === undefined) byFile.set(printed.file, [printed])
      else list.push(printed)
    }
  }
  for (const list of byFile.values()) list.sort((a, b) => a.line - b.line)
  return byFile
}

function printedBlock({ text, source }: FlowBlock, pieces: readonly PrintedPiece[]): PrintedBlock | null {
  if (source === null || pieces.length === 0) return null
  const { file, line } = source.place
  let letters: Letters | undefined
  return {
    file,
    line,
    text,
    pieces,
    get letters() {
      letters ??= lettersOf(text)
      return letters
    },
  }
}

function pagesByFlow(pages: readonly Page[]): ReadonlyMap<Flow, readonly Page[]> {
  const byFlow = new Map<Flow, Page[]>()
  for (const page of pages) {
    if (page.flow === null) continue
    const own = byFlow.get(page.flow)
    if (own === undefined) byFlow.set(page.flow, [page])
    else own.push(page)
  }
  return byFlow
}

function piecesOf(pages: readonly Page[]): ReadonlyMap<number, readonly PrintedPiece[]> {
  const pieces = new Map<number, PrintedPiece[]>()
  for (const { number, layout } of pages) {
    for (const { block, text } of layout?.fragments ?? []) {
      const own = pieces.get(block) ?? []
      const start = own.at(-1)?.end ?? 0
      own.push({ page: number, block, start, end: start + text.length })
      pieces.set(block, own)
    }
  }
  return pieces
}
