import { describe, expect, it } from 'vitest'
import { chapterMatter, frontMatter } from '../../../src/config/front-matter.js'

describe('front matter', () => {
  it('stands between two lines of three dashes', () => {
    expect(frontMatter('---\ntitle: 甲\nlang: ja\n---\n正文\n')).toEqual({
      yaml: 'title: 甲\nlang: ja\n',
      firstLine: 1,
      body: '正文\n',
      bodyFirstLine: 4,
    })
  })

  it('ends at the first such line', () => {
    expect(frontMatter('---\ntitle: 甲\n---\n一\n\n---\n二\n')?.body).toBe('一\n\n---\n二\n')
  })

  it.each([
    ['a thematic break', '---\n\n第一段。\n\n---\n'],
    ['a thematic break before a line with a colon in full width', '---\n按：这是一句话\n---\n'],
    ['no closing line', '---\ntitle: 甲\n'],
    ['a break further down', '第一段。\n\n---\ntitle: 甲\n---\n'],
  ])('is not %s', (_what, text) => {
    expect(frontMatter(text)).toBeNull()
  })

  it('of a chapter gives its title, and a warning for every other key', () => {
    const { title, line, findings } = chapterMatter(frontMatter('---\ndraft: true\ntitle: 风筝\n---\n')!, '02.md')
    expect([title, line]).toEqual(['风筝', 3])
    expect(findings).toEqual([
      {
        id: 'config/ignored-key',
        severity: 'warning',
        facts: { key: 'draft' },
        place: { file: '02.md', line: 2, column: 1 },
      },
    ])
  })

  it.each([
    ['author: 林渡', '林渡', null],
    ['authors: [林渡, 何照]', '林渡、何照', null],
    ['authors: [{ name: 林渡, role: translator }]', '林渡', null],
    ['date: 2026-05-01', null, '2026-05-01'],
    ['date: 2026-05-01T08:00:00+08:00', null, '2026-05-01'],
  ])('of a chapter says with “%s” who wrote it or when', (line, authors, date) => {
    const { byline, findings } = chapterMatter(frontMatter(`---\ntitle: 风筝\n${line}\n---\n`)!, '02.md')
    expect(byline).toEqual({ authors, date })
    expect(findings).toEqual([])
  })

  it.each(['author: ""', 'author: { age: 3 }', 'authors: []', 'date: 前天', 'date: 2026-02-30'])(
    'of a chapter gives a warning for “%s”, which says nothing',
    (line) => {
      const { byline, findings } = chapterMatter(frontMatter(`---\ntitle: 风筝\n${line}\n---\n`)!, '02.md')
      expect(byline).toEqual({ authors: null, date: null })
      expect(findings).toMatchObject([{ id: 'config/ignored-key', place: { line: 3 } }])
    },
  )

  it('of Hugo in TOML gives the same as in YAML, with its lines', () => {
    const toml =
      '+++\n# 博客\ntitle = "风筝: 一"\ndate = 2026-05-01T08:00:00+08:00\ntags = ["风", "筝"]\n[params]\n  math = true\n+++\n正文\n'
    const matter = frontMatter(toml)!
    expect([matter.body, matter.bodyFirstLine]).toEqual(['正文\n', 8])
    const { title, byline, line, findings } = chapterMatter(matter, '02.md')
    expect([title, line, byline.date]).toEqual(['风筝: 一', 3, '2026-05-01'])
    expect(findings.map(({ facts, place }) => `${facts.key} ${place!.line}`)).toEqual(['tags 5', 'params 6'])
  })

  it.each([
    ['a line of plus signs', '+++\n船\n+++\n'],
    ['an open end', '+++\ntitle = "船"\n'],
  ])('in TOML is not %s', (_what, text) => {
    expect(frontMatter(text)).toBeNull()
  })
})
