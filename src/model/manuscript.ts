/** The files of a book as read: nothing in them is interpreted yet. */
import type { BookConfig, ChapterKind } from './config.js'

/** One text file: its text is valid UTF-8 without a byte order mark, with LF line ends. */
export interface SourceFile {
  /** Relative to the book's root, with forward slashes; also the `file` of every place in it. */
  readonly path: string
  readonly text: string
  /** Lines that precede `text` in the file (its YAML front matter): add them to give a line in the file. */
  readonly firstLine: number
  readonly byline: FileByline
}

/** Who wrote a chapter, and when, as its front matter says. */
export interface FileByline {
  /** Their names, with 、 between them. */
  readonly authors: string | null
  /** ISO 8601: a year, a month or a day. */
  readonly date: string | null
}

/** A run of chapters under one part title, or under none. */
export interface ManuscriptPart {
  readonly kind: ChapterKind
  readonly title: string | null
  readonly files: readonly SourceFile[]
}

export interface Manuscript {
  readonly config: BookConfig
  readonly parts: readonly ManuscriptPart[]
}

/** An image of the book, checked by content and bounded in size. */
export interface Asset {
  /** Relative to the book's root, with forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml'
  readonly widthPx: number
  readonly heightPx: number
  /** The file of the book, where `bytes` are what was made of it for the e-book. */
  readonly original?: Uint8Array
}

/** The assets of a book by their path. */
export type Assets = ReadonlyMap<string, Asset>
