/** The keys of `profile:` and of the block of data that each profile has. */
import { z } from 'zod'
import { cnText, dateText, issnText, keptLines, oneLine } from './values.js'

export const profile = z
  .enum(['none', 'internal', 'book', 'periodical'])
  .default('none')
  .describe('Kind of publication: internal material (内部资料), a book with a 版权页, or an issue of a periodical.')

const line = oneLine.nullable().default(null)

export const internal = z.strictObject({
  permit: line.describe('准印证号.'),
  compiledBy: line.describe('编印单位.'),
  sentTo: line.describe('发送对象.'),
  printedBy: line.describe('印刷单位.'),
  printedOn: dateText.nullable().default(null).describe('印刷日期: 2026-05-01 or 2026-05.'),
  copies: line.describe('印数.'),
  issue: line.describe('期号, as it is printed: 2026年第3期. With it the material is a serial.'),
})

export const responsibility = z.strictObject({
  role: oneLine.describe('责任编辑, 装帧设计, 责任校对, 责任印制 …'),
  names: z.array(oneLine).min(1).describe('Who answers for it.'),
})

export const book = z.strictObject({
  cip: keptLines.nullable().default(null).describe('图书在版编目（CIP）数据, line for line as it was given.'),
  responsible: z.array(responsibility).default([]).describe('出版责任人: roles and names, in the order of printing.'),
  place: line.describe('出版地.'),
  address: line.describe('Address of the publisher, with its post code.'),
  website: line.describe('Website of the publisher.'),
  distributor: line.describe('发行.'),
  printedBy: line.describe('印刷.'),
  format: line.describe('开本, as it is printed: 880mm×1230mm 1/32.'),
  sheets: line.describe('印张.'),
  words: line.describe('字数, as it is printed: 215千字.'),
  edition: line.describe('版次, as it is printed: 2026年3月第1版.'),
  impression: line.describe('印次, as it is printed: 2026年3月第1次印刷.'),
  copies: line.describe('印数.'),
  price: line.describe('定价.'),
})

export const periodical = z.strictObject({
  issue: line.describe('期号, as it is printed: 2026年第3期. Stands in the running heads.'),
  total: line.describe('总期号, as it is printed: 总第128期.'),
  frequency: line.describe('刊期: 月刊, 双月刊, 季刊 …'),
  founded: line.describe('创刊年.'),
  issn: issnText.nullable().default(null).describe('ISSN; the check digit is checked.'),
  cn: cnText.nullable().default(null).describe('国内统一连续出版物号: CN 11-1234/G2.'),
  supervisor: line.describe('主管单位.'),
  sponsor: line.describe('主办单位.'),
  editorInChief: line.describe('主编.'),
  address: line.describe('Address of the editors, with its post code.'),
  printedBy: line.describe('印刷.'),
  distributor: line.describe('发行.'),
  postOfficeCode: line.describe('邮发代号.'),
  price: line.describe('定价.'),
})
