import { describe, expect, it } from 'vitest'
import type { Inline } from '../../src/model/book.js'
import { parse } from '../../src/parse/parse.js'
import { dumpBook } from '../support/dump-book.js'
import { manuscriptOf } from '../support/one-file.js'

/** Where the first link of the first file leads, and what was noticed. */
function follow(files: Readonly<Record<string, string>>) {
  const { value: book, findings } = parse(manuscriptOf(files))
  const links: string[] = []
  const visit = (inlines: readonly Inline[]) => {
    for (const inline of inlines) {
      if (inline.type === 'link') links.push(inline.target.kind === 'block' ? inline.target.id : inline.target.url)
      if ('children' in inline) visit(inline.children)
    }
  }
  const sections = book.parts.flatMap((part) => part.sections)
  for (const section of sections)
    for (const block of section.blocks) if (block.type === 'paragraph') visit(block.children)
  const headings = sections.flatMap((section) => (section.heading ? [section.heading.id] : []))
  return { links, headings, findings, title: book.titleHeading?.id }
}

describe('links inside a book', () => {
  it('lead to a heading of another file by its id, its text, or the file alone', () => {
    const files = {
      'a.md': '[船](sub/b.md#boat)[渡](sub%2Fb.md#老渡口)[河](sub\\b.md)',
      'sub/b.md': '## 船 {#boat}\n\n## 老渡口',
    }
    const { links, headings, findings } = follow(files)
    expect(links).toEqual(['boat', headings[1], 'boat'])
    expect(findings).toEqual([])
  })

  it('lead to what bears a name that the e-book gives to notes, pages and its title, under another', () => {
    const { links, headings, findings } = follow({
      'a.md': '[船](#note-1)[渡](#page-2)\n\n## 船 {#note-1}\n\n## 渡 {#page-2}',
    })
    expect(links).toEqual(headings)
    for (const id of headings) expect(id).not.toMatch(/^(?:note|page)-/)
    expect(findings).toEqual([])
  })

  it('lead back from a folder', () => {
    const { links } = follow({ 'sub/a.md': '[船](../b.md#boat)', 'b.md': '## 船 {#boat}' })
    expect(links).toEqual(['boat'])
  })

  it('find percent-encoded 汉字 and the second heading of a name', () => {
    const { links, headings } = follow({ 'a.md': '[一](#%E8%88%B9)[二](#船-1)\n\n## 船\n\n## 船' })
    expect(links).toEqual(headings.slice(-2))
    expect(new Set(headings).size).toBe(headings.length)
  })

  it('to nowhere name the nearest heading', () => {
    const { findings } = follow({ 'a.md': '[船](#老渡口的船)\n\n## 老渡口的小船' })
    expect(findings).toMatchObject([
      { id: 'parse/broken-link', facts: { target: '#老渡口的船', nearest: '老渡口的小船' } },
    ])
  })

  it('to a file that is not of the book are broken', () => {
    const { links, findings } = follow({ 'a.md': '[船](other.md)[表](t.xlsx)[外](../../etc/passwd)' })
    expect(links).toEqual([])
    expect(findings.map(({ id }) => id)).toEqual([
      'parse/missing-chapter',
      'parse/link-leaves-book',
      'parse/link-leaves-book',
    ])
  })

  it('to a file without a heading lead to its first paragraph', () => {
    const { value, findings } = parse(manuscriptOf({ 'a.md': '[乙](b.md)', 'b.md': '---\n\n船。\n\n桥。' }))
    expect(findings).toEqual([])
    const id = /link\(#(\S+) /.exec(dumpBook(value))![1]
    expect(dumpBook(value)).toContain(`p <span {#${id}}>()船。`)
  })

  it('lead nowhere in a file without any text', () => {
    expect(follow({ 'a.md': '[乙](b.md)', 'b.md': '---' }).findings).toMatchObject([{ id: 'parse/broken-link' }])
  })
})

describe('ids', () => {
  it('are ASCII whatever the author wrote, and links follow', () => {
    const { links, headings } = follow({ 'a.md': '[船](#船板)[图](#fig:b)\n\n## 船 {#船板}\n\n[x]{#fig:b}' })
    expect(headings[0]).toMatch(/^[A-Za-z][A-Za-z0-9_.-]*$/)
    expect(links[0]).toBe(headings[0])
    expect(links[1]).toMatch(/^[A-Za-z][A-Za-z0-9_.-]*$/)
  })

  it('do not change when a heading is added before them', () => {
    const before = follow({ 'a.md': '## 船\n\n## 桥' }).headings
    expect(follow({ 'a.md': '## 渡口\n\n## 船\n\n## 桥' }).headings.slice(1)).toEqual(before)
  })

  it('given twice are an error at the second place, over all files', () => {
    const { findings, headings } = follow({ 'a.md': '## 船 {#x}', 'b.md': '文\n\n## 桥 {#x}' })
    expect(findings).toMatchObject([{ id: 'parse/duplicate-id', place: { file: 'b.md', line: 3, column: 1 } }])
    expect(new Set(headings).size).toBe(2)
  })

  it('are given to editor’s notes', () => {
    const text = '::: editors-note\n甲\n:::\n\n::: editors-note\n乙\n:::'
    const ids = parse(manuscriptOf({ 'a.md': text })).value.parts[0]!.sections[0]!.blocks.map((block) =>
      block.type === 'editors-note' ? block.id : '',
    )
    expect(ids.every((id) => /^e[0-9a-f]{8}/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(2)
  })
})

describe('assets', () => {
  it('are relative to their file, named once, the cover first', () => {
    const files = { 'sub/a.md': '![甲](../img/a.png)\n\n<img src="b.png">', 'b.md': '![甲](img%2Fa.png)' }
    const { value } = parse(manuscriptOf(files, { cover: 'img/cover.jpg' }))
    expect(value.assets.map(({ path, place }) => `${path} ${place.file}:${place.line}`)).toEqual([
      'img/cover.jpg sub/a.md:1',
      'img/a.png sub/a.md:1',
      'sub/b.png sub/a.md:3',
    ])
  })
})

describe('a Book', () => {
  it('survives JSON', () => {
    const text = '# 渡口\n\n::: editors-note\n文[^1]\n:::\n\n[^1]: 注\n\n| 甲 |\n|---|\n| 乙 |\n\n<div>桥</div>'
    const { value } = parse(manuscriptOf({ 'a.md': text }))
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
    expect(dumpBook(value)).toContain('note n1-1')
  })
})
