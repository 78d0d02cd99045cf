/** Pages before and after the text that stand only when the book gives their data. */

/** A line of the 编委会: an office and those who hold it. */
export interface CommitteeOffice {
  /** 主任, 副主任, 委员; null: names alone. */
  readonly office: string | null
  readonly names: readonly string[]
}

export interface BackCover {
  /** A short text: what the book is about, a price, a thank-you. */
  readonly text: string | null
  /** What the QR code says, mostly a URL. */
  readonly qr: string | null
  /** What stands under the QR code. */
  readonly qrLabel: string | null
  /** The book's ISBN as EAN-13. */
  readonly barcode: boolean
  /** Path of an image that covers the page, relative to the root. */
  readonly image: string | null
}

export interface FrontMatter {
  /** 简名页: the title alone, before the title page. */
  readonly halfTitle: boolean
  /** 编委会; empty: no page. */
  readonly committee: readonly CommitteeOffice[]
  /** Null: no page. */
  readonly backCover: BackCover | null
}
