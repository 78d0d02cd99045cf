/** The pages on the proofreader's desk: what was laid out, and what the finished PDF, read anew, has of it. Lengths are points. */
import type { AssetUse, Book } from '../../model/book.js'
import type { BookConfig } from '../../model/config.js'
import type { Place } from '../../model/finding.js'
import type { SubsetFace } from '../../model/fonts.js'
import type { Glossary } from '../../model/glossary.js'
import type { Flow, FlowBlock, Page, PrintSheet } from '../../model/print.js'
import type { PrintedFont } from '../../preflight/fonts/printed-font.js'
import type { Box } from '../../preflight/geometry.js'
import type { PrintedPage } from '../../preflight/printed-file.js'

/** A printed character. */
export interface Glyph {
  readonly character: string
  /** Where the pen stood, from the left and the foot of the paper. */
  readonly x: number
  readonly baseline: number
  /** Where the pen stood when it was drawn. */
  readonly end: number
  readonly size: number
  /** Null: it has no ink, or what it has is not known. */
  readonly ink: Box | null
  readonly font: PrintedFont
  /** The font has no shape for it. */
  readonly isMissing: boolean
  /** False in a turned table. */
  readonly isUpright: boolean
}

/** A line of a block, as it stands on its page: characters of the text's own size, without readings and raised marks. */
export interface PageLine {
  readonly page: ProofPage
  readonly glyphs: readonly Glyph[]
  readonly text: string
  readonly baseline: number
  readonly size: number
  /** Around its ink, readings included. */
  readonly ink: Box
  /** Where it stands in the text of its block: characters without white space. */
  readonly start: number
  readonly end: number
}

/** Text of a block that the PDF does not have. */
export interface LostText {
  readonly page: ProofPage
  readonly text: string
  /** In the text of the block. */
  readonly at: number
}

export type SetKind = 'heading' | 'paragraph' | 'note' | 'cell' | 'code' | 'formula' | 'caption' | 'own' | 'other'

/** A block over all its pages. */
export interface SetBlock {
  readonly flow: Flow
  readonly index: number
  readonly unit: FlowBlock
  readonly kind: SetKind
  /** In the order of its text. None of a block that is not upright. */
  readonly lines: readonly PageLine[]
  readonly lost: readonly LostText[]
  /** All that is drawn of it, page by page. */
  readonly glyphs: readonly Glyph[]
}

export interface ProofPage {
  readonly number: number
  readonly page: Page
  readonly printed: PrintedPage
  /** Where the text stands (版心); null: the page is covered as a whole, or turned. */
  readonly typeArea: Box | null
  /** In the order of painting. */
  readonly glyphs: readonly Glyph[]
  /** Characters that belong to no block: running head, folio, bullets. */
  readonly loose: readonly Glyph[]
}

export interface ProofPages {
  readonly book: Book
  readonly config: BookConfig
  readonly sheet: PrintSheet
  readonly glossary: Glossary
  readonly pages: readonly ProofPage[]
  /** Those of all flows, in the order of the book. */
  readonly blocks: readonly SetBlock[]
  /** Where the book asks for its images. */
  readonly uses: readonly AssetUse[]
  /** The face that a font of the PDF is; undefined: it is none of the edition's. */
  readonly faceOf: (font: PrintedFont) => SubsetFace['face'] | undefined
  /** Where a character of a block was typed: the line in the manuscript, where that can be told. */
  readonly placeOf: (unit: FlowBlock, start?: number, end?: number) => Place | undefined
}
