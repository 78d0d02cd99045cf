/**
 * What kind of publication a book is (出版物的性质), and what only that kind says of itself. Everything is as the book gives it;
 * null: not given.
 */

/** 内部资料性出版物: for its own circle, under a permit, never sold. With an issue it is a serial (连续性内部资料). */
export interface InternalProfile {
  readonly kind: 'internal'
  /** 准印证号. */
  readonly permit: string | null
  /** 编印单位. */
  readonly compiledBy: string | null
  /** 发送对象. */
  readonly sentTo: string | null
  /** 印刷单位. */
  readonly printedBy: string | null
  /** 印刷日期, ISO 8601. */
  readonly printedOn: string | null
  /** 印数. */
  readonly copies: string | null
  /** 期号: 2026年第3期. */
  readonly issue: string | null
}

/** A book of a publishing house: what its 版权页 records beside title, authors, publisher, ISBN and rights. */
export interface BookProfile {
  readonly kind: 'book'
  /** 图书在版编目（CIP）数据, line for line. */
  readonly cip: string | null
  /** 责任编辑, 装帧设计, 责任校对, 责任印制 … in their order. */
  readonly responsible: readonly Responsibility[]
  /** 出版地. */
  readonly place: string | null
  /** 地址, with the post code. */
  readonly address: string | null
  readonly website: string | null
  /** 发行. */
  readonly distributor: string | null
  /** 印刷. */
  readonly printedBy: string | null
  /** 开本: 880mm×1230mm 1/32. */
  readonly format: string | null
  /** 印张. */
  readonly sheets: string | null
  /** 字数. */
  readonly words: string | null
  /** 版次: 2026年3月第1版. */
  readonly edition: string | null
  /** 印次: 2026年3月第1次印刷. */
  readonly impression: string | null
  /** 印数. */
  readonly copies: string | null
  /** 定价. */
  readonly price: string | null
}

export interface Responsibility {
  readonly role: string
  readonly names: readonly string[]
}

/** An issue of a periodical with a serial number of its own. Its day of publication is the book's `date`. */
export interface PeriodicalProfile {
  readonly kind: 'periodical'
  /** 期号: 2026年第3期. */
  readonly issue: string | null
  /** 总期号: 总第128期. */
  readonly total: string | null
  /** 刊期: 月刊. */
  readonly frequency: string | null
  /** 创刊年. */
  readonly founded: string | null
  /** 国际标准连续出版物号, without its letters: 1234-5679. */
  readonly issn: string | null
  /** 国内统一连续出版物号, without its letters: 11-1234/G2. */
  readonly cn: string | null
  /** 主管单位. */
  readonly supervisor: string | null
  /** 主办单位. */
  readonly sponsor: string | null
  /** 主编. */
  readonly editorInChief: string | null
  readonly address: string | null
  /** 印刷. */
  readonly printedBy: string | null
  /** 发行. */
  readonly distributor: string | null
  /** 邮发代号. */
  readonly postOfficeCode: string | null
  /** 定价. */
  readonly price: string | null
}

export type Profile = { readonly kind: 'none' } | InternalProfile | BookProfile | PeriodicalProfile

/** What internal material says on its cover, word for word (《内部资料性出版物管理办法》, 2015, 第十四条). */
export const INTERNAL_NOTICE = '内部资料，免费交流'
