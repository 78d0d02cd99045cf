import { describe, expect, it } from 'vitest'
import { wordFinding } from '../../src/messages/word-finding.js'
import type { Book } from '../../src/model/book.js'
import type { InternalProfile, Profile } from '../../src/model/profile.js'
import { profileAdvice } from '../../src/proof/profile-advice.js'
import { periodicalName } from '../../src/proof/serial-naming.js'
import { bookOf, heading, note, paragraph, section } from '../support/books.js'
import { profileOf } from '../support/profiles.js'

const placeOf = (keys: readonly string[]) => ({ file: 'book.yaml', line: keys[0] === 'profile' ? 2 : 1, column: 1 })
const about = (profile: Profile, more: Partial<Book['meta']> = {}, text = '水。', inNote = '注。') =>
  profileAdvice(
    bookOf([section(heading(2, 'one', '河流'), [paragraph('风。'), paragraph(text)])], {
      meta: { profile, ...more },
      notes: [note('n1', paragraph(inNote))],
    }),
    placeOf,
  )

const COMPLETE: InternalProfile = {
  kind: 'internal',
  permit: '云内资准字0187号',
  compiledBy: '工会',
  sentTo: '会员',
  printedBy: '印刷厂',
  printedOn: '2026-05-08',
  copies: '1500',
  issue: null,
}

describe('the advice of a profile', () => {
  it('is silent where there is no profile', () => {
    expect(about({ kind: 'none' })).toEqual([])
  })

  it('gathers what internal material lacks into one warning at the key', () => {
    const [found, ...others] = about(profileOf({ kind: 'internal', permit: '0187号', sentTo: '会员' }))
    expect(others).toEqual([])
    expect(found).toMatchObject({ id: 'profile/internal-missing', severity: 'warning', place: { line: 2, column: 1 } })
    expect(found!.facts.missing).toBe(
      '编印单位 (internal.compiledBy), 印刷单位 (internal.printedBy), 印刷日期 (internal.printedOn), 印数 (internal.copies)',
    )
  })

  it('is silent on internal material that has all of it, and asks for an issue of no one', () => {
    expect(about(COMPLETE)).toEqual([])
  })

  it.each(['book', 'periodical'] as const)('words what a %s lacks as advice: the standard was not read', (kind) => {
    const [found] = about(profileOf({ kind }))
    expect(found).toMatchObject({ id: `profile/${kind}-missing`, severity: 'note' })
    expect(wordFinding(found!, 'zh-CN').hint).toContain('没有读到标准原文')
    expect(wordFinding(found!, 'en').hint).toContain('was not read')
  })

  it('counts what the book says of itself in general', () => {
    const missing = (more: Partial<Book['meta']>) =>
      `${about(profileOf({ kind: 'book', price: '12' }), more)[0]!.facts.missing}`
    expect(missing({})).toContain('版权说明 (rights), 出版 (publisher), 书号 (isbn), ')
    expect(missing({ rights: '版权所有', publisher: '山口书社', isbn: '978-7-5613-2098-3' })).not.toMatch(
      /rights|isbn|price/,
    )
  })
})

describe('the name of serial internal material', () => {
  it.each([
    ['云栈工运报', '报'],
    ['《云栈学刊》', '刊'],
    ['云栈杂志', '杂志'],
    ['雲棧工運報', '報'],
    ['云栈工运报（试刊）第3期', '报'],
    ['云栈工运报 2026年 总第12期', '报'],
    ['云栈周刊·第二辑', '刊'],
  ])('%s ends with %s', (title, end) => {
    expect(periodicalName(title)).toBe(end)
  })

  it.each(['小报告', '读报札记', '云栈职工之声', '工作简报', '防汛情报', '刊头画选', '申报材料汇编', '第3期', ''])(
    '%s is no newspaper’s',
    (title) => {
      expect(periodicalName(title)).toBeNull()
    },
  )

  const serial = { ...COMPLETE, issue: '2026年第3期' }
  it('is warned of at the title, in serials only', () => {
    expect(about(serial, { title: '云栈工运报' })).toMatchObject([
      {
        id: 'profile/serial-title',
        severity: 'warning',
        facts: { title: '云栈工运报', word: '报' },
        place: { line: 1 },
      },
    ])
    expect(about(COMPLETE, { title: '云栈工运报' })).toEqual([])
  })

  it('is no 本报 in its text: each word is told once, with its count, notes included', () => {
    const found = about(serial, {}, '本报记者　林渡。本刊选登四篇，本刊编者按。', '由山口杂志社供稿。')
    expect(found.map(({ facts, severity }) => `${facts.word} ${facts.count} ${severity}`)).toEqual([
      '本报 1 note',
      '本刊 2 note',
      '记者 1 note',
      '杂志社 1 note',
    ])
    expect(about(COMPLETE, {}, '本报记者　林渡。')).toEqual([])
  })

  it.each([
    '本报告分三节。',
    '成本报价单',
    '日本报纸',
    '这本报纸合订本',
    '原本刊登在别处',
    '他当过记者。',
    '报名和本报名表',
  ])('takes “%s” for other words', (text) => {
    expect(about(serial, {}, text)).toEqual([])
  })
})
