/** The laid-out pages and the finished PDF come in; what the rules of layout look at goes out. */
import type { AssetUse, Block, Book, Note } from '../../model/book.js'
import type { BookConfig } from '../../model/config.js'
import type { SubsetFace } from '../../model/fonts.js'
import type { Glossary } from '../../model/glossary.js'
import type { Flow, FlowBlock, Page, PrintSheet } from '../../model/print.js'
import { mmToPt } from '../../model/units.js'
import type { PrintedFont } from '../../preflight/fonts/printed-font.js'
import type { Box } from '../../preflight/geometry.js'
import type { PrintedFile, PrintedPage } from '../../preflight/printed-file.js'
import type { ProofFile } from '../text/rule.js'
import { type FoundFragment, findFragments } from './find-fragments.js'
import { fontName } from './font-name.js'
import { linePlaces } from './line-places.js'
import type { Glyph, LostText, PageLine, ProofPage, ProofPages, SetBlock, SetKind } from './page-facts.js'
import { glyphsOf } from './read-glyphs.js'
import { linesOn } from './set-lines.js'

export interface LaidOutBook {
  readonly book: Book
  readonly config: BookConfig
  readonly sheet: PrintSheet
  readonly pages: readonly Page[]
  /** The finished PDF, read anew. */
  readonly printed: PrintedFile
  readonly files: readonly ProofFile[]
  readonly glossary: Glossary
  /** Where the book asks for its images. */
  readonly uses: readonly AssetUse[]
}

export function proofPages({ book, config, sheet, pages, printed, files, glossary, uses }: LaidOutBook): ProofPages {
  const faceOf = facesByFont(sheet)
  const gathered = new Map<Flow, GatheredBlock[]>()
  const read = printed.pages.flatMap((each, index) => {
    const page = pages[index]
    if (page === undefined) return []
    const glyphs = glyphsOf(each)
    const texts = page.layout?.fragments.map(({ text }) => text) ?? []
    const typeArea = typeAreaOf(page, each, config)
    const { fragments, loose } = findFragments(glyphs, texts, typeArea)
    const proofPage = {
      number: each.number,
      page,
      printed: each,
      typeArea,
      glyphs,
      loose,
    }
    gather(proofPage, fragments, { gathered, isAside: ({ font }) => faceOf(font) === 'math' })
    return [proofPage]
  })
  const blocks = [...gathered].flatMap(([flow, inFlow]) =>
    // An array by block number, with holes for blocks that are on no page.
    Object.entries(inFlow).map(([index, found]): SetBlock => {
      const unit = flow.blocks[Number(index)] as FlowBlock
      return { flow, index: Number(index), unit, kind: kindOf(unit.source, flow), ...found }
    }),
  )
  return { book, config, sheet, pages: read, blocks, glossary, uses, faceOf, placeOf: linePlaces(files) }
}

interface GatheredBlock {
  readonly lines: PageLine[]
  readonly lost: LostText[]
  readonly glyphs: Glyph[]
  /** Characters on the pages so far. */
  length: number
}

interface Gathering {
  readonly gathered: Map<Flow, GatheredBlock[]>
  readonly isAside: (glyph: Glyph) => boolean
}

/** Adds what a page has to the blocks of its flow. */
function gather(page: ProofPage, fragments: readonly FoundFragment[], { gathered, isAside }: Gathering): void {
  const { flow, layout } = page.page
  if (flow === null || layout === null) return
  const blocks = gathered.get(flow) ?? []
  gathered.set(flow, blocks)
  layout.fragments.forEach(({ block }, index) => {
    const { text, glyphs } = fragments[index]!
    const into = blocks[block] ?? { lines: [], lost: [], glyphs: [], length: 0 }
    blocks[block] = into
    const placed = glyphs.flatMap((glyph, at) =>
      glyph === null || glyph === glyphs[at - 1] ? [] : [{ glyph, at: into.length + at }],
    )
    into.glyphs.push(...placed.map(({ glyph }) => glyph))
    into.lost.push(...lostIn(page, text, glyphs, into.length))
    if (placed.every(({ glyph }) => glyph.isUpright)) into.lines.push(...linesOn(page, placed, isAside))
    into.length += text.length
  })
}

function lostIn(page: ProofPage, text: string, glyphs: readonly (Glyph | null)[], offset: number): LostText[] {
  const lost: { from: number; to: number }[] = []
  glyphs.forEach((glyph, at) => {
    if (glyph !== null) return
    const last = lost.at(-1)
    if (last?.to === at) last.to += 1
    else lost.push({ from: at, to: at + 1 })
  })
  return lost.map(({ from, to }) => ({ page, text: text.slice(from, to), at: offset + from }))
}

/** By the side of the leaf: the inner margin is at the spine. */
function typeAreaOf({ flow, layout, side }: Page, { boxes }: PrintedPage, { print }: BookConfig): Box | null {
  if (flow === null || flow.fullPage || layout?.isTurned === true) return null
  const { margins, typeArea } = print.page
  const isSpineLeft = (side === 'recto') === (print.binding === 'left')
  const left = boxes.trim.left + mmToPt(isSpineLeft ? margins.inner : margins.outer)
  const top = boxes.trim.top - mmToPt(margins.top)
  return { left, right: left + typeArea.width, top, bottom: top - typeArea.height }
}

const KINDS: Readonly<Partial<Record<Block['type'], SetKind>>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  table: 'cell',
  'code-block': 'code',
  math: 'formula',
  figure: 'caption',
}

function kindOf(source: Block | Note | null, { kind }: Flow): SetKind {
  if (source === null || kind === 'contents') return 'own'
  if (!('type' in source)) return 'note'
  return KINDS[source.type] ?? 'other'
}

function facesByFont({ faces }: PrintSheet): (font: PrintedFont) => SubsetFace['face'] | undefined {
  const byName = new Map<string, SubsetFace['face']>()
  // A font can serve twice; what it draws as the face that stands first is no substitute.
  for (const { face, bytes } of faces) if (!byName.has(fontName(bytes))) byName.set(fontName(bytes), face)
  return ({ name }) => byName.get(name)
}
