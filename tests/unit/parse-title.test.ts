import { describe, expect, it } from 'vitest'
import { inlineText } from '../../src/model/book-text.js'
import type { BookConfig } from '../../src/model/config.js'
import { parse } from '../../src/parse/parse.js'
import { manuscriptOf } from '../support/one-file.js'

function titled(files: Readonly<Record<string, string>>, config: Partial<BookConfig> = {}) {
  const book = parse(manuscriptOf(files, config)).value
  const outline = (sections: (typeof book.parts)[number]['sections']): string =>
    sections
      .map(({ heading, sections }) => {
        const name = heading ? inlineText(heading.children) : '·'
        return sections.length > 0 ? `${name}(${outline(sections)})` : name
      })
      .join(' ')
  const heading = book.titleHeading && inlineText(book.titleHeading.children)
  return { title: book.meta.title, heading, outline: book.parts.map((part) => outline(part.sections)).join(' / ') }
}

describe('the title of a book', () => {
  it('is its only H1, which then is no section', () => {
    expect(titled({ 'a.md': '# 渡口\n\n开篇\n\n## 船\n\n## 桥' })).toEqual({
      title: '渡口',
      heading: '渡口',
      outline: '· 船 桥',
    })
  })

  it('is the first of many H1 when only an editor’s note stands under it', () => {
    const text = '# 渡口\n\n::: editors-note\n来稿。\n:::\n\n# 船\n\n文\n\n# 桥\n\n文'
    expect(titled({ 'a.md': text })).toEqual({ title: '渡口', heading: '渡口', outline: '· 船 桥' })
  })

  it('is the first of many H1 when the configuration says the same', () => {
    const files = { 'a.md': '# 渡口\n\n文\n\n# 船' }
    expect(titled(files, { title: '渡口' })).toEqual({ title: '渡口', heading: '渡口', outline: '· 船' })
    expect(titled(files, { title: '河' })).toEqual({ title: '河', heading: null, outline: '渡口 船' })
    expect(titled(files, { title: '渡口札记' })).toMatchObject({ heading: null, outline: '渡口 船' })
  })

  it('is not the only H1 when the configuration says something else', () => {
    const files = { 'a.md': '# 渡口\n\n文\n\n## 船' }
    expect(titled(files, { title: '河边旧事' })).toEqual({ title: '河边旧事', heading: null, outline: '渡口(船)' })
    expect(titled(files, { title: '《渡口》第三辑' })).toMatchObject({ heading: '渡口', outline: '· 船' })
    expect(titled(files, { title: '渡口与桥' })).toEqual({ title: '渡口与桥', heading: null, outline: '渡口(船)' })
  })

  it('is none of many H1 that all have text, but the book is called by the first', () => {
    expect(titled({ 'a.md': '# 渡口\n\n文', 'b.md': '# 船\n\n文' })).toEqual({
      title: '渡口',
      heading: null,
      outline: '渡口 船',
    })
  })

  it('is the file’s name when there is no H1', () => {
    expect(titled({ 'notes/港口.md': '## 船\n\n### 桨' })).toEqual({ title: '港口', heading: null, outline: '船(桨)' })
  })

  describe('of a book with a preface', () => {
    const withPreface = (chapters: Readonly<Record<string, string>>, config: Partial<BookConfig> = {}) => {
      const { parts, ...manuscript } = manuscriptOf({ '0.md': '# 序\n\n写在前面。', ...chapters }, config)
      const [preface, ...files] = parts[0]!.files
      const given = [
        { kind: 'preface' as const, title: null, files: [preface!] },
        { kind: 'body' as const, title: null, files },
      ]
      return parse({ ...manuscript, parts: given })
    }
    const facts = (chapters: Readonly<Record<string, string>>, config: Partial<BookConfig> = {}) => {
      const { meta, titleHeading, parts } = withPreface(chapters, config).value
      const [preface, body] = parts.map(({ sections }) =>
        sections.map(({ heading }) => heading && inlineText(heading.children)),
      )
      return { title: meta.title, heading: titleHeading && inlineText(titleHeading.children), preface, body }
    }

    it('is none of the preface’s, and an only chapter stays one', () => {
      const preface = ['序']
      expect(facts({ '1.md': '# 渡口\n\n文' })).toEqual({ title: '渡口', heading: null, preface, body: ['渡口'] })
      expect(facts({ '1.md': '## 船\n\n文' })).toEqual({ title: '1', heading: null, preface, body: ['船'] })
      expect(facts({ '1.md': '# 渡口\n\n文' }, { title: '序' })).toEqual({
        ...{ title: '序', heading: null },
        ...{ preface, body: ['渡口'] },
      })
    })

    it('is the first H1 of the chapters when that stands for the book', () => {
      const chapters = { '1.md': '# 渡口', '2.md': '# 船\n\n文', '3.md': '# 桥\n\n文' }
      expect(facts(chapters)).toMatchObject({ title: '渡口', heading: '渡口', body: ['船', '桥'] })
      expect(facts({ '1.md': '# 渡口\n\n文' }, { title: '渡口' })).toMatchObject({ heading: '渡口', body: [null] })
    })

    it('is of no use when the chapters have nothing to print', () => {
      const { findings } = withPreface({ '1.md': '<!-- 待写 -->' })
      expect(findings.map(({ id, place }) => `${id} ${place?.file}`)).toEqual(['parse/nothing-to-print 1.md'])
    })
  })

  it('is not an H1 that stands after another heading', () => {
    expect(titled({ 'a.md': '## 船\n\n# 渡口' }).heading).toBeNull()
  })
})

describe('sections', () => {
  it('nest by relative depth, whatever levels are skipped', () => {
    expect(titled({ 'a.md': '## 甲\n\n#### 乙\n\n### 丙\n\n## 丁' }).outline).toBe('甲(乙 丙) 丁')
  })

  it('keep text before the first heading of a file in a section without one', () => {
    expect(titled({ 'a.md': '## 甲', 'b.md': '文\n\n## 乙' }).outline).toBe('甲 · 乙')
  })

  it('stand under the parts of the manuscript', () => {
    const manuscript = manuscriptOf({ 'a.md': '## 甲', 'b.md': '## 乙' })
    const [one, two] = manuscript.parts[0]!.files
    const parts = [
      { kind: 'body' as const, title: '上编', files: [one!] },
      { kind: 'body' as const, title: '下编', files: [two!] },
    ]
    const book = parse({ ...manuscript, parts }).value
    expect(book.parts.map(({ title, id, sections }) => [title, id, sections.length])).toEqual([
      ['上编', 'part1', 1],
      ['下编', 'part2', 1],
    ])
  })
})
