/**
 * The terms of a colophon (版本记录) by the keys of `book.yaml`: what is printed before a value, and what a finding calls it.
 * Simplified Chinese in every book: permits, CIP data and records are made for offices of the mainland, whatever the text is in.
 */
import type { BookProfile, InternalProfile, PeriodicalProfile } from './profile.js'

type TermsOf<P> = Readonly<Record<Exclude<keyof P, 'kind'>, string>>

export const INTERNAL_TERMS: TermsOf<InternalProfile> = {
  permit: '准印证号',
  compiledBy: '编印单位',
  sentTo: '发送对象',
  printedBy: '印刷单位',
  printedOn: '印刷日期',
  copies: '印数',
  issue: '期号',
}

export const BOOK_TERMS: TermsOf<BookProfile> = {
  cip: '图书在版编目（CIP）数据',
  responsible: '责任编辑',
  place: '出版地',
  address: '地址',
  website: '网址',
  distributor: '发行',
  printedBy: '印刷',
  format: '开本',
  sheets: '印张',
  words: '字数',
  edition: '版次',
  impression: '印次',
  copies: '印数',
  price: '定价',
}

export const PERIODICAL_TERMS: TermsOf<PeriodicalProfile> = {
  issue: '期号',
  total: '总期号',
  frequency: '刊期',
  founded: '创刊',
  issn: '国际标准连续出版物号',
  cn: '国内统一连续出版物号',
  supervisor: '主管',
  sponsor: '主办',
  editorInChief: '主编',
  address: '地址',
  printedBy: '印刷',
  distributor: '发行',
  postOfficeCode: '邮发代号',
  price: '定价',
}

/** Of what every book may say of itself. */
export const COMMON_TERMS = {
  rights: '版权说明',
  series: '丛书',
  publisher: '出版',
  date: '出版日期',
  isbn: '书号',
} as const
