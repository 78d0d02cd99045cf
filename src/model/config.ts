/** The configuration of a book after `config/`: every field is present and checked. */
import type { FindingId, Severity } from './finding.js'
import type { FrontMatter } from './front-matter.js'
import type { Binding, ImpositionPlan } from './imposition.js'
import type { Inks } from './inks.js'
import type { PaperStock } from './paper.js'
import type { Profile } from './profile.js'
import type { Mm, Pt } from './units.js'

export interface Person {
  readonly name: string
  readonly role:
    | 'author'
    | 'editor'
    | 'translator'
    | 'illustrator'
    | 'compiler'
    | 'photographer'
    | 'annotator'
    | 'foreword'
    | 'calligrapher'
    | 'designer'
  /** The name as it is sorted, e.g. in pinyin. */
  readonly sort: string | null
}

export interface Series {
  readonly name: string
  /** Its place in the row, from 1; null: books of the series are not counted. */
  readonly number: number | null
}

/** Fixed faces of the page. Song carries the text, hei headings and labels, kai the editor's note, mono code. */
export type FaceName = 'song' | 'hei' | 'kai' | 'mono'

/** The page after cutting and the type area (版心) on it (CLREQ 2.3, 版面设计). Margins follow from the two. */
export interface PageGeometry {
  readonly trim: { readonly width: Mm; readonly height: Mm }
  readonly charsPerLine: number
  readonly linesPerPage: number
  readonly fontSize: Pt
  /** Distance of two baselines; the pitch of the line grid. */
  readonly leading: Pt
  /** charsPerLine × fontSize by linesPerPage × leading. */
  readonly typeArea: { readonly width: Pt; readonly height: Pt }
  /** From the trim's edge to the type area; inner is the side of the spine. */
  readonly margins: { readonly top: Mm; readonly bottom: Mm; readonly inner: Mm; readonly outer: Mm }
}

export interface BookConfig {
  /** Base name of the results. */
  readonly name: string
  /** Null: the first H1, else the file's name. */
  readonly title: string | null
  readonly subtitle: string | null
  readonly authors: readonly Person[]
  /** BCP 47. */
  readonly lang: string
  /** ISO 8601: a year, a month or a day. */
  readonly date: string | null
  readonly publisher: string | null
  readonly description: string | null
  readonly isbn: string | null
  readonly rights: string | null
  /** What the book is about, in words that catalogues sort it by. */
  readonly subjects: readonly string[]
  /** 丛书: the row of books that this one belongs to; null: none. */
  readonly series: Series | null
  /** How lines run in the e-book: across, or down and from right to left (直排). */
  readonly writingMode: 'horizontal-tb' | 'vertical-rl'
  /** Path of the cover image, relative to the root. */
  readonly cover: string | null
  /** Null: every Markdown file in natural order. */
  readonly chapters: readonly ChapterEntry[] | null
  readonly numbering: Numbering
  readonly contents: {
    /** How many ranks of sections are listed; the parts of a book come on top of them. */
    readonly depth: number
    /** Lists of the numbered figures and tables, behind the contents. */
    readonly figures: boolean
    readonly tables: boolean
  }
  /** `marked`: nothing is inferred from the text. */
  readonly structure: 'auto' | 'marked'
  readonly typography: {
    readonly punctuation: 'fullwidth' | 'keep'
    readonly spacing: Spacing
    readonly compression: Compression
    /** The book's own font files by face, relative to the root; null: ours. `fallback` is asked for what the faces lack. */
    readonly fonts: Readonly<Record<FaceName, string | null>> & { readonly fallback: readonly string[] }
  }
  readonly print: {
    readonly page: PageGeometry
    /** How the pages look: the file of styles/themes/, if it has one. */
    readonly theme: 'book' | 'report'
    readonly sectionStart: 'new-page' | 'recto' | 'run-on'
    /** Where notes stand: at the foot of the page of their call, or at the end of the chapter. */
    readonly notes: 'page' | 'chapter'
    /** The side of the spine. */
    readonly binding: Binding
    /** How far what reaches the edge runs over it, to be cut away. */
    readonly bleed: Mm
    /** Crop, register and colour marks outside the trim. */
    readonly marks: boolean
    readonly inks: Inks
    /** The standard that the PDF says it follows. */
    readonly standard: PrintStandard
    /** Path of the ICC profile of the printing condition, relative to the root; null: none, or our own for black. */
    readonly outputProfile: string | null
  }
  readonly profile: Profile
  readonly frontMatter: FrontMatter
  /** How the booklet is imposed, when one is asked for. */
  readonly booklet: Omit<ImpositionPlan, 'binding' | 'pages'> & {
    /** Of the inner pages, for the width of the spine; null: no cover sheet is made. */
    readonly paper: PaperStock | null
  }
  readonly epub: {
    /** The faces of the text go along, cut to its characters. */
    readonly fonts: boolean
    /** The ISBN of the e-book where it has its own; null: that of the book. */
    readonly isbn: string | null
    /** Longest side of a picture; larger ones are made smaller. In pixels. */
    readonly imagePx: number
  }
  readonly proof: {
    /** How grave findings are, where the book sees it otherwise than we do. */
    readonly rules: Readonly<Partial<Record<FindingId, Severity | 'off'>>>
    /** Paths of the glossary and of the findings that stay, relative to the root; null: none. */
    readonly terms: string | null
    readonly baseline: string | null
  }
  /** Folder of template overrides, relative to the root. */
  readonly templates: string | null
  /** The file that was read: `book.yaml`, a Markdown file with front matter, or null. */
  readonly file: string | null
}

/**
 * Between 汉字 and Latin letters or digits: a gap of an eighth of an em, which takes the place of spaces that the author typed there; no gap
 * and no space; what the author typed, and nothing more.
 */
export type Spacing = 'auto' | 'strip' | 'keep'

/**
 * How wide the marks of the printed page are. 全角式: an em, but for the first of a line and those beside another mark (CLREQ 3.1.6). 半角式:
 * half an em, but for dash and ellipsis. 开明式: an em where a sentence ends (。！？), half an em elsewhere. 行末半角式: as 全角式, and half an em at
 * the end of a line (GB/T 15834, 5.1.10).
 */
export type Compression = '全角式' | '半角式' | '开明式' | '行末半角式'

/** PDF/X-4 (ISO 15930-7) for the press; PDF/A-2u (ISO 19005-2) and PDF/A-3u (ISO 19005-3) for the archive. */
export type PrintStandard = 'none' | 'pdfx-4' | 'pdfa-2u' | 'pdfa-3u'

/** A preface stands before the contents; appendices and afterwords stand behind all other chapters. */
export type ChapterKind = 'preface' | 'body' | 'appendix' | 'afterword'

/** An item of `chapters`: one file, or a part with its title over several. */
export interface ChapterEntry {
  readonly kind: ChapterKind
  /** The part's title; null: no part. */
  readonly part: string | null
  /** Paths of the files. */
  readonly files: readonly string[]
}

/** How numbers are written: 第 一 章, `numeral` between what stands before it and behind it. */
export interface NumberPattern {
  readonly before: string
  readonly numeral: 'han' | 'arabic' | 'letter' | 'roman'
  readonly after: string
  /** `1.1`: the number of the heading above goes before, with a full stop. */
  readonly isNested: boolean
}

/** What the program numbers, and how; null: nothing of that kind. */
export interface Numbering {
  readonly parts: NumberPattern | null
  readonly chapters: NumberPattern | null
  /** By depth below the chapter, from the first. */
  readonly sections: readonly (NumberPattern | null)[]
  readonly appendices: NumberPattern | null
}
