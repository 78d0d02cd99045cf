/** The e-book between composing and packing: whole documents, their navigation, and what the package says about them. */
import type { BookConfig, Person, Series } from './config.js'
import type { FlowBlock } from './print.js'

/** One XHTML document of the EPUB. */
export interface EpubDocument {
  /** ASCII, unique in the book, with its extension. */
  readonly file: string
  readonly kind:
    | 'cover'
    | 'title-page'
    | 'colophon'
    | 'committee'
    | 'preface'
    | 'part-title'
    | 'chapter'
    | 'appendix'
    | 'afterword'
    | 'back-cover'
  /** Plain text, as in the source. */
  readonly title: string
  /** What stands inside `<body>`: well-formed XHTML. */
  readonly body: string
  /** What must be read in it, in this order; notes stand where the document has them, at its end. */
  readonly blocks: readonly FlowBlock[]
}

/** An entry of the contents, nested as the headings are. */
export interface NavigationEntry {
  readonly title: string
  /** File, and the id in it. */
  readonly href: string
  readonly entries: readonly NavigationEntry[]
}

/** A page of the print edition, and where it begins: file, and the id in it. */
export interface PageEntry {
  /** Its number: `12`, `iv`. */
  readonly label: string
  readonly href: string
}

/** The pages of the print edition (EPUB 3.3, 7.4.3.2). */
export interface PageList {
  readonly title: string
  /** In reading order. */
  readonly pages: readonly PageEntry[]
}

export interface NavigationList {
  readonly type: 'loi' | 'lot'
  readonly title: string
  readonly entries: readonly NavigationEntry[]
}

/** An image of the package. */
export interface EpubImage {
  /** ASCII, relative to the documents. */
  readonly file: string
  readonly mediaType: string
  /** Path of the asset: one of the book, or one that was drawn for it. */
  readonly asset: string
}

/** A font of the package: static TrueType with just the characters that the e-book sets in it. */
export interface EpubFont {
  /** ASCII, relative to the documents, e.g. `fonts/song.ttf`. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** A name with all that it did for the book. */
export interface Credit {
  readonly name: string
  readonly roles: readonly Person['role'][]
  /** The name as it is sorted; null: as it is written. */
  readonly sort: string | null
}

/** What is said about the book to libraries and reading systems (EPUB 3.3, 5.5; EPUB Accessibility 1.1, 2.1). */
export interface EpubMetadata {
  /** `urn:isbn:` or `urn:uuid:`. */
  readonly identifier: string
  /** `urn:isbn:` of the print edition, where the e-book has an ISBN of its own. */
  readonly source: string | null
  readonly title: string
  /** The title as it is sorted; null: as it is written. */
  readonly titleSort: string | null
  readonly subtitle: string | null
  /** 2026年第3期. */
  readonly issue: string | null
  readonly lang: string
  /** Other languages that much of the book is in. */
  readonly otherLanguages: readonly string[]
  readonly creators: readonly Credit[]
  readonly contributors: readonly Credit[]
  readonly subjects: readonly string[]
  readonly publisher: string | null
  readonly description: string | null
  readonly rights: string | null
  readonly series: Series | null
  /** ISO 8601, as in the source. */
  readonly date: string | null
  /** `CCYY-MM-DDThh:mm:ssZ`. */
  readonly modified: string
  /** Names the edition whose pages are listed (EPUB Accessibility 1.1, `pageBreakSource`); null: none are. */
  readonly pageSource: string | null
  readonly accessibility: {
    readonly modes: readonly ('textual' | 'visual')[]
    /** All images have an alternative, so text alone tells everything. */
    readonly textSuffices: boolean
    readonly features: readonly string[]
    readonly hazard: 'none' | 'unknown'
    /** In the language of the book, or in English. */
    readonly summary: { readonly lang: string; readonly text: string }
  }
}

export interface EpubEdition {
  readonly metadata: EpubMetadata
  readonly writingMode: BookConfig['writingMode']
  /** In reading order. The contents stand after the last document that precedes the text. */
  readonly documents: readonly EpubDocument[]
  readonly contentsTitle: string
  readonly navigation: readonly NavigationEntry[]
  /** Lists of figures (`loi`) and tables (`lot`), by their terms in the EPUB Structural Semantics Vocabulary. */
  readonly lists: readonly NavigationList[]
  /** Null: the print edition was not made with it. */
  readonly pageList: PageList | null
  readonly landmarks: readonly { readonly type: string; readonly title: string; readonly href: string }[]
  readonly images: readonly EpubImage[]
  /** Empty: reading systems set the book in faces of their own. */
  readonly fonts: readonly EpubFont[]
  /** File of the image that stands for the book on a shelf. */
  readonly coverImage: string
  readonly css: string
}

/** What makes an e-book as large as it is, in bytes as they are packed. */
export interface EpubSizes {
  /** Of the file. */
  readonly whole: number
  readonly text: number
  readonly pictures: { readonly count: number; readonly bytes: number }
  /** By the face: `song`, `fallback-1`. Empty: the e-book has no fonts. */
  readonly fonts: readonly { readonly face: string; readonly bytes: number }[]
}
