/** What is told of a book that a reading system has open. */

export interface OpenedBook {
  /** The direction in which pages follow one another: `ltr`, `rtl`. */
  readonly direction: string | null
  /** Files of the package in the order of the spine. */
  readonly sections: readonly string[]
  /** All entries of the contents, in order. */
  readonly contents: readonly Entry[]
  /** Those of the page list. */
  readonly pages: readonly Entry[]
}

export interface Entry {
  readonly label: string
  readonly href: string
}

/** One document as it is shown. */
export interface SectionFacts {
  /** All text of its body, as the parser of the browser has it. */
  readonly text: string
  readonly isVertical: boolean
  /** Passages that take no room. */
  readonly unseen: readonly string[]
  readonly brokenImages: readonly string[]
  readonly imageCount: number
  /** What runs out of the page at its sides and cannot be scrolled. */
  readonly tooWide: readonly string[]
  /** Ids of the calls of notes. */
  readonly noteCalls: readonly string[]
  /** Addresses of the links into this book. */
  readonly links: readonly string[]
}

/** The window that a note comes up in. */
export interface PopUp {
  /** The note as it stands in the document. */
  readonly note: string
  readonly text: string
  readonly hasBox: boolean
}

/** Where a link ends. */
export interface Destination {
  readonly file: string | null
  readonly text: string | null
  /** What it leads to is on the screen now. */
  readonly isOnScreen: boolean
}

/** A run of text and the faces that drew it. */
export interface DrawnText {
  readonly text: string
  readonly faces: readonly Face[]
}

export interface Face {
  readonly family: string
  /** Out of the book; else a font of the machine. */
  readonly isEmbedded: boolean
  readonly glyphs: number
}
