/** Lines of the text stand on the line grid, so that they meet those of the facing page and show through nowhere. */
import type { Block, Section } from '../../../model/book.js'
import type { Finding } from '../../../model/finding.js'
import type { PageLine, ProofPages, SetBlock } from '../page-facts.js'
import { type LayoutRule, lineFinding } from '../rule.js'

/** Points; what is less, nobody sees. */
const TOLERANCE = 0.6

export const lineGrid: LayoutRule = {
  ids: ['layout/off-grid'],
  *check(pages) {
    const { fontSize } = pages.sheet.page
    const running = new Set<unknown>(pages.book.parts.flatMap(({ sections }) => sections.flatMap(paragraphsOf)))
    const lines = pages.blocks
      .filter(({ kind, unit, flow }) => kind === 'paragraph' && flow.kind === 'body' && running.has(unit.source))
      .flatMap((block) => block.lines.map((line) => ({ block, line })))
      .filter(({ line }) => line.page.typeArea !== null && Math.abs(line.size - fontSize) < 0.3)
    yield* offGrid(pages, lines)
  },
}

/** What is set apart, as a quotation is, may stand between the lines. */
const paragraphsOf = ({ blocks, sections }: Section): readonly Block[] => [
  ...blocks.flatMap(inRunningText),
  ...sections.flatMap(paragraphsOf),
]

const inRunningText = (block: Block): readonly Block[] =>
  block.type === 'list' ? block.items.flatMap(({ blocks }) => blocks.flatMap(inRunningText)) : [block]

interface Placed {
  readonly block: SetBlock
  readonly line: PageLine
}

/** The grid is where most lines of a face stand. Of lines that are off by as much on a page, the first speaks for all. */
function* offGrid(pages: ProofPages, lines: readonly Placed[]): Generator<Finding> {
  const { leading } = pages.sheet.page
  const phase = ({ line }: Placed): number => (line.page.typeArea!.top - line.baseline) % leading
  const byFace = new Map<string, number[]>()
  for (const each of lines) {
    const face = faceOf(each)
    byFace.set(face, [...(byFace.get(face) ?? []), phase(each)])
  }
  const usual = new Map([...byFace].map(([face, phases]) => [face, mode(phases)]))
  const told = new Set<string>()
  for (const each of lines) {
    const off = distance(phase(each), usual.get(faceOf(each))!, leading)
    if (off <= TOLERANCE) continue
    const key = `${each.line.page.number} ${Math.round(off)}`
    if (told.has(key)) continue
    told.add(key)
    yield lineFinding(pages, 'layout/off-grid', each, { pt: Math.round(off * 10) / 10 })
  }
}

const faceOf = ({ line }: Placed): string => line.glyphs[0]!.font.name

/** Round a circle of one leading. */
const distance = (one: number, other: number, leading: number): number => {
  const apart = Math.abs(one - other) % leading
  return Math.min(apart, leading - apart)
}

function mode(phases: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const phase of phases) {
    const tenth = Math.round(phase * 5) / 5
    counts.set(tenth, (counts.get(tenth) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
}
