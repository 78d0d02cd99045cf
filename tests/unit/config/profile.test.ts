import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config/read-config.js'
import { BookError, type Finding } from '../../../src/model/finding.js'

const profileOf = (text: string) => readConfig(text, 'book.yaml', { name: 'sample', firstLine: 0 }).value.profile

function problems(text: string): readonly Finding[] {
  try {
    profileOf(text)
  } catch (error) {
    if (error instanceof BookError) return error.findings
    throw error
  }
  return []
}

const shown = (text: string) => problems(text).map(({ id, place }) => `${id} ${place?.line}:${place?.column}`)

describe('the profile of a book', () => {
  it('is none unless it is named', () => {
    expect(profileOf('title: 甲')).toEqual({ kind: 'none' })
    expect(profileOf('profile: none')).toEqual({ kind: 'none' })
  })

  it.each(['internal', 'book', 'periodical'])('%s needs no data', (kind) => {
    const { kind: read, ...values } = profileOf(`profile: ${kind}`)
    expect(read).toBe(kind)
    const given = Object.values(values).filter(
      (value) => value !== null && !(Array.isArray(value) && value.length === 0),
    )
    expect(given).toEqual([])
  })

  it('keeps what is written: leading zeros, signs, the lines of CIP data', () => {
    expect(
      profileOf('profile: internal\ninternal: { permit: 0187, copies: 1500, issue: 第3期 & 第4期 }'),
    ).toMatchObject({
      permit: '0187',
      copies: '1500',
      issue: '第3期 & 第4期',
    })
    const cip = 'profile: book\nbook:\n  cip: |\n\n    　　第一行\n\n      缩进的一行\n    末行 \n\n'
    expect(profileOf(cip)).toMatchObject({ cip: '　　第一行\n\n  缩进的一行\n末行' })
  })

  it('names those who answer for the book, in their order', () => {
    const yaml =
      'profile: book\nbook:\n  responsible:\n    - { role: 责任编辑, names: [周小满] }\n    - { role: 责任校对, names: [林舟, 白石] }\n'
    expect(profileOf(yaml)).toMatchObject({
      responsible: [
        { role: '责任编辑', names: ['周小满'] },
        { role: '责任校对', names: ['林舟', '白石'] },
      ],
    })
  })

  it('refuses the block of another profile, whose data would appear nowhere', () => {
    expect(shown('profile: internal\nbook: { price: 12 }\ninternal: { issue: 第1期 }\n')).toEqual([
      'config/other-profile 2:1',
    ])
    expect(shown('periodical: { issue: 第1期 }\ninternal: { issue: 第1期 }\n')).toEqual([
      'config/other-profile 2:1',
      'config/other-profile 1:1',
    ])
  })

  it.each([
    ['an empty text', 'profile: internal\ninternal:\n  permit: ""\n', 'config/empty-value 3:3'],
    ['an empty block', 'profile: internal\ninternal:\n', 'config/empty-value 2:1'],
    ['a key of another block', 'profile: internal\ninternal:\n  price: 12\n', 'config/unknown-key 3:3'],
    ['an unknown profile', 'profile: newspaper\n', 'config/not-one-of 1:10'],
    ['a day that does not exist', 'profile: internal\ninternal:\n  printedOn: 2026-02-30\n', 'config/bad-date 3:14'],
    [
      'a role without names',
      'profile: book\nbook:\n  responsible: [{ role: 责任编辑, names: [] }]\n',
      'config/empty-value 3:38',
    ],
  ])('refuses %s with its place', (_, text, problem) => {
    expect(shown(text)).toEqual([problem])
  })
})

describe('the numbers of a periodical', () => {
  const issn = (written: string) => `profile: periodical\nperiodical:\n  issn: ${written}\n`
  const cn = (written: string) => `profile: periodical\nperiodical:\n  cn: ${written}\n`

  it.each(['1003-4560', 'ISSN 1003-4560', 'issn：10034560', '1003–4560'])('reads the ISSN %s', (written) => {
    expect(profileOf(issn(`"${written}"`))).toMatchObject({ issn: '1003-4560' })
  })

  it('reads an X as the check digit ten', () => {
    expect(profileOf(issn('2434-561x'))).toMatchObject({ issn: '2434-561X' })
  })

  it('refuses an ISSN with a wrong check digit and tells the right one', () => {
    const [found] = problems(issn('1003-4567'))
    expect(found).toMatchObject({ id: 'config/bad-issn', facts: { check: '0' }, place: { line: 3, column: 9 } })
    expect(problems(issn('1003-456'))[0]!.facts).not.toHaveProperty('check')
  })

  it('reads a CN number with its class, or without one', () => {
    expect(profileOf(cn('CN 42-1234/g2'))).toMatchObject({ cn: '42-1234/G2' })
    expect(profileOf(cn('42-0012'))).toMatchObject({ cn: '42-0012' })
    expect(shown(cn('421234'))).toEqual(['config/bad-cn 3:7'])
  })
})
