/** The print edition between composing and finishing. */
import type { Block, Heading, Note } from './book.js'
import type { PageGeometry } from './config.js'
import type { SubsetFace } from './fonts.js'
import type { Assets } from './manuscript.js'
import type { Mm, Pt } from './units.js'

/**
 * A run of content that starts on a new page. Flows are laid out apart, so they run in parallel and are cached by
 * their content: nothing in `html` depends on another flow, on page numbers or on line numbers of the source.
 */
export interface Flow {
  readonly id: string
  readonly kind:
    | 'cover'
    | 'half-title'
    | 'title-page'
    | 'colophon'
    | 'committee'
    | 'contents'
    | 'part-title'
    | 'body'
    /** Stands behind the page that holds the element with the flow's id. */
    | 'plate'
    | 'back-cover'
  /** Markup of the type area. Every block that prints text carries `data-block="N"`, an index into `blocks`. */
  readonly html: string
  /** What must come out on the pages, in this order. */
  readonly blocks: readonly FlowBlock[]
  /** Headings in the flow, which pages are asked for by the contents, the outline and the running heads. */
  readonly headings: readonly FlowHeading[]
  /** `recto`: the flow opens on a right-hand page (left-hand in right-bound books), `verso`: on the other. */
  readonly start: 'any' | 'recto' | 'verso'
  readonly folios: 'none' | 'roman' | 'arabic'
  /** The flow covers the whole page and its bleed, not only the type area (a cover image). */
  readonly fullPage: boolean
}

/** The smallest unit whose text is conserved: a paragraph, a heading, a cell, a code block, a note. */
export interface FlowBlock {
  /** The printed characters in order, without white space. */
  readonly text: string
  readonly source: Block | Note | null
}

export interface FlowHeading {
  readonly id: string
  /** Depth in the book: 1 for parts and for top-level sections under none. */
  readonly depth: number
  /** The same without the parts: 1 for every top-level section, 0 for the title of a part. */
  readonly rank: number
  readonly heading: Heading | null
  /** Plain text; a two-part headline with one space. */
  readonly text: string
  /** The same, a two-part headline in its two lines. */
  readonly lines: readonly string[]
  /** What running heads call the section that opens here; empty when it has no running head of its own. */
  readonly runningHead: string
}

/** What the layout of one flow gave: plain data, so it can be cached. */
export interface FlowLayout {
  readonly pages: readonly LaidOutPage[]
}

export interface LaidOutPage {
  /** Markup of the type area as laid out. */
  readonly html: string
  /** It holds nothing but a turned table, which the text ran past to fill the page before. */
  readonly isTurned: boolean
  /** Tables with too many columns, whose rows run over several lines; by the number of their first block. */
  readonly unrolled: readonly { readonly block: number; readonly columns: number }[]
  /** Headings and other elements with an id on the page, in order, with the distance of their top from the type area's. */
  readonly targets: readonly { readonly id: string; readonly top: Pt }[]
  readonly fragments: readonly Fragment[]
}

/** The part of a block that landed on a page. */
export interface Fragment {
  /** Index into `Flow.blocks`. */
  readonly block: number
  /** Characters without white space. */
  readonly text: string
  /** How far the ink runs past the type area, in points; 0 when inside. */
  readonly overflow: { readonly inline: Pt; readonly block: Pt }
}

/** A page of the finished print edition. */
export interface Page {
  /** From 1 over all pages. */
  readonly number: number
  readonly flow: Flow | null
  readonly side: 'recto' | 'verso'
  /** As printed; null when the page carries none. */
  readonly folio: string | null
  /** Its number as counted, whether it is printed or not; null for the cover and its back. */
  readonly counted: string | null
  /** The section that the running head names; null: none. */
  readonly runningHead: string | null
  readonly layout: LaidOutPage | null
}

/** What all flows of an edition share: the browser sees nothing but this, a flow's markup and the assets. */
export interface PrintSheet {
  /** Styles of the type area and of the page around it, tokens included; `@font-face` and `@page` are added by `paginate/`. */
  readonly css: string
  /** Selector of the elements that have a height of their own and are rounded up to whole lines; may be empty. */
  readonly snapped: string
  readonly faces: readonly SubsetFace[]
  /** Markup asks for them as `assets/PATH`, PATH percent-encoded. */
  readonly assets: Assets
  readonly page: PageGeometry
  /** How far what reaches the trim runs over it on all sides. The layout of flows that keep to the type area does not depend on it. */
  readonly bleed: Mm
  readonly lang: string
  readonly title: string
}

/** The pages of a book, and their PDF as the browser printed it. */
export interface PagedBook {
  readonly pages: readonly Page[]
  readonly pdf: Uint8Array
}

/** An entry of the contents and of the outline. */
export interface OutlineEntry {
  readonly id: string
  readonly text: string
  readonly depth: number
  /** Page number over all pages, from 1. */
  readonly page: number
  readonly folio: string | null
  /** Distance of the entry's heading from the top of the trim. */
  readonly top: Pt
}
