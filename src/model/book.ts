/**
 * The Book: plain, read-only and JSON-serialisable. Every output is made from it and from nothing else.
 * Blocks know where they stand in the source; inlines belong to a block.
 */
import type { BookConfig, ChapterKind } from './config.js'
import type { Place } from './finding.js'

/** What `{#id .class key=value}` may put on a heading, a span, an image or a container. */
export interface Attributes {
  readonly id?: string
  readonly classes: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

// ── Inlines ──────────────────────────────────────────────────────────────────────────────────────────────

export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'emphasis' | 'strong' | 'strike'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly value: string }
  | ({ readonly type: 'math' } & Formula)
  | { readonly type: 'break' }
  /** The turn of a two-part headline: a line break in print, one space in running text, outline and contents. */
  | { readonly type: 'turn' }
  | { readonly type: 'link'; readonly target: LinkTarget; readonly children: readonly Inline[] }
  | Image
  | { readonly type: 'note-call'; readonly note: string }
  /** `@fig:bridge`: the id of what is meant, and what the book calls it there: 图 2-1. */
  | { readonly type: 'reference'; readonly target: string; readonly text: string }
  /** A span with attributes, or an element of sanitised HTML; `tag` is on the allow-list of `parse/`. */
  | {
      readonly type: 'element'
      readonly tag: string
      readonly attributes: Attributes
      readonly children: readonly Inline[]
    }

/** Mathematics as written, and as both editions set it. */
export interface Formula {
  /** TeX, without its dollars. */
  readonly tex: string
  /** What stands inside `<math>`: well-formed MathML Core. Its characters are the text of the formula. */
  readonly mathml: string
}

/** A URL with an allowed scheme (http, https, mailto), or the id of a block of this book. */
export type LinkTarget =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'block'; readonly id: string }

export interface Image {
  readonly type: 'image'
  /** Path of the asset, relative to the book's root. */
  readonly asset: string
  readonly alt: string
  readonly title: string | null
  readonly attributes: Attributes
  readonly place: Place
}

// ── Blocks ───────────────────────────────────────────────────────────────────────────────────────────────

interface Sourced {
  readonly place: Place
}

/** What bears a number of the book. */
interface Labelled {
  /** The number as it is printed: 第三章, 图 2-1, （2-1）. Null: it is not numbered. */
  readonly label: string | null
}

export interface Heading extends Sourced, Labelled {
  readonly type: 'heading'
  /** 1 to 6, as marked or as inferred. */
  readonly level: number
  /** Unique in the book; ASCII, starts with a letter. */
  readonly id: string
  /** `contributor`: a 【…】 line. `numbered`: a 一、 line that was recognised. */
  readonly role: 'plain' | 'contributor' | 'numbered'
  readonly children: readonly Inline[]
  readonly attributes: Attributes
}

/** Who wrote an article, and when: a line under its title. */
export interface Byline extends Sourced {
  readonly type: 'byline'
  readonly children: readonly Inline[]
}

export interface Paragraph extends Sourced {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
}

export interface Quote extends Sourced {
  readonly type: 'quote'
  readonly blocks: readonly Block[]
}

export interface List extends Sourced {
  readonly type: 'list'
  readonly ordered: boolean
  readonly start: number
  readonly tight: boolean
  readonly items: readonly ListItem[]
}

export interface ListItem extends Sourced {
  /** Null: no task. */
  readonly checked: boolean | null
  readonly blocks: readonly Block[]
}

export interface CodeBlock extends Sourced {
  readonly type: 'code-block'
  readonly language: string | null
  /** Without the last line feed. */
  readonly value: string
  /** Lines are numbered from 1. */
  readonly isNumbered: boolean
}

/** A formula on lines of its own. */
export interface MathBlock extends Sourced, Labelled, Formula {
  readonly type: 'math'
  /** `{#eq:euler}` behind it. */
  readonly attributes: Attributes
}

export type Alignment = 'left' | 'center' | 'right' | null

export interface Table extends Sourced, Labelled {
  readonly type: 'table'
  /** Stands above the table; empty: none. */
  readonly caption: readonly Inline[]
  /** `{#tbl:people .turned}` behind the caption. */
  readonly attributes: Attributes
  readonly alignments: readonly Alignment[]
  readonly head: readonly TableCell[]
  readonly rows: readonly (readonly TableCell[])[]
}

export interface TableCell {
  readonly children: readonly Inline[]
}

export interface ThematicBreak extends Sourced {
  readonly type: 'thematic-break'
}

/** Terms, each with what is said of it. */
export interface DefinitionList extends Sourced {
  readonly type: 'definition-list'
  readonly items: readonly Definition[]
}

export interface Definition extends Sourced {
  readonly term: readonly Inline[]
  /** One or more; none for terms that share those of the next. */
  readonly definitions: readonly (readonly Block[])[]
}

/** A paragraph that held nothing but one image. */
export interface Figure extends Sourced, Labelled {
  readonly type: 'figure'
  readonly image: Image
  readonly caption: readonly Inline[]
  /** Who made the picture or gave it: 摄影：林渡. Stands behind the caption. */
  readonly credit: string | null
}

/** 编者按 before an article or the book, 编者注 inside the text, 编后 after it. */
export interface EditorsNote extends Sourced {
  readonly type: 'editors-note'
  readonly kind: 'note' | 'remark' | 'postscript'
  readonly id: string
  /** As in the source, without a closing colon; the kind's usual label when the source gives none. */
  readonly label: string
  /** True when the source gives no label and `label` is the usual one: those characters are ours. */
  readonly labelIsOurs: boolean
  readonly blocks: readonly Block[]
  /** Without the leading dashes; empty when unsigned. */
  readonly signature: readonly Inline[]
}

/** `::: NAME` around blocks. */
export interface Container extends Sourced, Labelled {
  readonly type: 'container'
  readonly name: string
  readonly title: string | null
  readonly attributes: Attributes
  readonly blocks: readonly Block[]
  /** Without the leading dashes; empty when unsigned. */
  readonly signature: readonly Inline[]
}

/** A block of sanitised HTML that has no block of ours: `tag` is on the allow-list of `parse/`. */
export interface HtmlBlock extends Sourced {
  readonly type: 'html'
  readonly nodes: readonly HtmlNode[]
}
export type HtmlNode =
  | { readonly text: string }
  | {
      readonly tag: string
      readonly attributes: Readonly<Record<string, string>>
      readonly children: readonly HtmlNode[]
    }
  /** An image inside HTML is an asset of the book like any other. */
  | { readonly image: Image }

export type Block =
  | Heading
  | Byline
  | Paragraph
  | Quote
  | List
  | CodeBlock
  | MathBlock
  | Table
  | ThematicBreak
  | DefinitionList
  | Figure
  | EditorsNote
  | Container
  | HtmlBlock

// ── Sections ─────────────────────────────────────────────────────────────────────────────────────────────

/** A heading with what stands under it, up to the next heading of its level or a higher one. */
export interface Section extends Sourced {
  /** Null: text before the first heading of its file. */
  readonly heading: Heading | null
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

/** A run of chapters under one part title or under none. Prefaces, appendices and afterwords are runs of their own, without a title. */
export interface Part extends Labelled {
  readonly kind: ChapterKind
  readonly title: string | null
  readonly id: string
  /** Top-level sections in reading order. */
  readonly sections: readonly Section[]
}

export interface Note extends Sourced {
  readonly id: string
  readonly blocks: readonly Block[]
}

/** An image that the book shows, and where it is first asked for. */
export interface AssetUse extends Sourced {
  readonly path: string
}

/** What the book says of itself; the configuration as it was given, but that every book has a title. */
export type BookMeta = Pick<
  BookConfig,
  | 'name'
  | 'subtitle'
  | 'authors'
  | 'lang'
  | 'date'
  | 'publisher'
  | 'description'
  | 'isbn'
  | 'rights'
  | 'series'
  | 'cover'
  | 'profile'
  | 'frontMatter'
> & { readonly title: string }

export interface Book {
  readonly meta: BookMeta
  /** The H1 that is the book's title and therefore stands on the title page, not in the body. */
  readonly titleHeading: Heading | null
  readonly parts: readonly Part[]
  readonly notes: Readonly<Record<string, Note>>
  readonly assets: readonly AssetUse[]
}
