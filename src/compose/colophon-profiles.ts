/**
 * The colophons of publication profiles. Their labels and dates are Chinese whatever the language of the text: these pages are
 * made for offices and libraries of the mainland.
 */
import type { BookMeta } from '../model/book.js'
import {
  type BookProfile,
  INTERNAL_NOTICE,
  type InternalProfile,
  type PeriodicalProfile,
  type Profile,
} from '../model/profile.js'
import { BOOK_TERMS, COMMON_TERMS, INTERNAL_TERMS, PERIODICAL_TERMS } from '../model/profile-terms.js'
import { writtenDate } from '../typography/written-date.js'
import { type ColophonGroup, type ColophonLine, credits, givenLines, seriesOf } from './colophon-lines.js'
import { wordsOf } from './own-words.js'

const LANG = 'zh-CN'

/** 《内部资料性出版物管理办法》 (2015), 第十四条: who compiled it for whom, who printed it, when and how many; a serial its issue. */
export function internalColophon(meta: BookMeta, profile: InternalProfile): ColophonGroup[] {
  const { permit, issue, compiledBy, sentTo, printedBy, printedOn, copies } = profile
  const lines = [
    { label: null, value: INTERNAL_NOTICE },
    ...givenLines([
      [INTERNAL_TERMS.permit, permit],
      [INTERNAL_TERMS.issue, issue],
    ]),
    ...peopleOf(meta),
    ...givenLines([
      // It is compiled, not published: whoever stands as its publisher is the office that compiled it.
      [INTERNAL_TERMS.compiledBy, compiledBy ?? meta.publisher],
      [INTERNAL_TERMS.sentTo, sentTo],
      [INTERNAL_TERMS.printedBy, printedBy],
      [INTERNAL_TERMS.printedOn, dateOf(printedOn)],
      [INTERNAL_TERMS.copies, counted(copies, '册')],
      [COMMON_TERMS.isbn, numbered('ISBN', meta.isbn)],
    ]),
  ]
  return [...rightsOf(meta), { name: 'record', heading: meta.title, lines }]
}

/**
 * By GB/T 12450-2001 as published accounts of it say: 版权说明 at the head, 图书在版编目数据 in the middle, 版本记录 at the foot, with
 * who answers for the book, who publishes it, its size, then its printing.
 */
export function bookColophon(meta: BookMeta, profile: BookProfile): ColophonGroup[] {
  const record = [
    ...givenLines([[COMMON_TERMS.series, seriesOf(meta)]]),
    ...profile.responsible.map(({ role, names }) => ({ label: role, value: names.join('　') })),
    ...givenLines([
      [COMMON_TERMS.publisher, meta.publisher],
      [BOOK_TERMS.place, profile.place],
      [BOOK_TERMS.address, profile.address],
      [BOOK_TERMS.website, profile.website],
      [BOOK_TERMS.distributor, profile.distributor],
      [BOOK_TERMS.printedBy, profile.printedBy],
      [BOOK_TERMS.format, profile.format],
      [BOOK_TERMS.sheets, profile.sheets],
      [BOOK_TERMS.words, profile.words],
      [BOOK_TERMS.edition, profile.edition],
      [BOOK_TERMS.impression, profile.impression],
      // An edition is dated by its own line.
      [COMMON_TERMS.date, profile.edition === null ? dateOf(meta.date) : null],
      [BOOK_TERMS.copies, counted(profile.copies, '册')],
      [COMMON_TERMS.isbn, numbered('ISBN', meta.isbn)],
      [BOOK_TERMS.price, counted(profile.price, '元')],
    ]),
  ]
  return [...rightsOf(meta), ...cipOf(profile), ...recordOf(meta, [], record)]
}

/** The masthead (版权标志) of an issue: GB/T 3179 and 《期刊出版形式规范》 (2007), as published accounts of them say. */
export function periodicalColophon(meta: BookMeta, profile: PeriodicalProfile): ColophonGroup[] {
  const record = givenLines([
    [PERIODICAL_TERMS.frequency, profile.frequency],
    [PERIODICAL_TERMS.founded, profile.founded],
    [PERIODICAL_TERMS.supervisor, profile.supervisor],
    [PERIODICAL_TERMS.sponsor, profile.sponsor],
    [PERIODICAL_TERMS.editorInChief, profile.editorInChief],
    [COMMON_TERMS.publisher, meta.publisher],
    [PERIODICAL_TERMS.address, profile.address],
    [PERIODICAL_TERMS.printedBy, profile.printedBy],
    [PERIODICAL_TERMS.distributor, profile.distributor],
    [COMMON_TERMS.date, dateOf(meta.date)],
    [PERIODICAL_TERMS.cn, numbered('CN', profile.cn)],
    [PERIODICAL_TERMS.issn, numbered('ISSN', profile.issn)],
    [PERIODICAL_TERMS.postOfficeCode, profile.postOfficeCode],
    [COMMON_TERMS.isbn, numbered('ISBN', meta.isbn)],
    [PERIODICAL_TERMS.price, counted(profile.price, '元')],
  ])
  return [...rightsOf(meta), ...recordOf(meta, givenLines([[null, issueOf(profile)]]), record)]
}

/** What the cover of internal material must bear (《内部资料性出版物管理办法》, 第十四条); none on that of others. */
export function internalNotices(profile: Profile): string[] {
  if (profile.kind !== 'internal') return []
  const permit = profile.permit === null ? [] : [`${INTERNAL_TERMS.permit}：${profile.permit}`]
  return [INTERNAL_NOTICE, ...permit]
}

/** 2026年第3期（总第128期）; null: none is given. */
export function issueOf(profile: Profile): string | null {
  if (profile.kind === 'internal') return profile.issue
  if (profile.kind !== 'periodical') return null
  const { issue, total } = profile
  return issue === null || total === null ? (issue ?? total) : `${issue}（${total}）`
}

/** Title and people alone are no record. */
function recordOf(meta: BookMeta, issue: readonly ColophonLine[], record: readonly ColophonLine[]): ColophonGroup[] {
  if (issue.length + record.length === 0) return []
  return [{ name: 'record', heading: meta.title, lines: [...issue, ...peopleOf(meta), ...record] }]
}

function rightsOf({ rights }: BookMeta): ColophonGroup[] {
  return rights === null ? [] : [{ name: 'rights', heading: null, lines: valuesOf(rights.split('\n')) }]
}

const CIP_HEADING = /^图书在版编目\s*[（(]\s*CIP\s*[)）]\s*数据$/i

/** Its lines and their indents are the library's; its heading is ours when it has none. */
function cipOf({ cip }: BookProfile): ColophonGroup[] {
  if (cip === null) return []
  const lines = cip.split('\n')
  const bringsHeading = CIP_HEADING.test(lines[0]!.trim())
  const heading = bringsHeading ? lines[0]!.trim() : BOOK_TERMS.cip
  return [{ name: 'cip', heading, lines: valuesOf(bringsHeading ? lines.slice(1) : lines) }]
}

const valuesOf = (values: readonly string[]): ColophonLine[] => values.map((value) => ({ label: null, value }))

function peopleOf(meta: BookMeta): ColophonLine[] {
  const { roles } = wordsOf(LANG)
  return credits(meta).map(({ role, names }) => ({ label: roles[role], value: names.join('、') }))
}

const dateOf = (date: string | null): string | null => (date === null ? null : writtenDate(date, LANG))

/** A bare number gets its unit. */
const counted = (value: string | null, unit: string): string | null =>
  value !== null && /^\d+(\.\d+)?$/.test(value) ? `${value}${unit}` : value

const numbered = (kind: string, number: string | null): string | null => (number === null ? null : `${kind} ${number}`)
