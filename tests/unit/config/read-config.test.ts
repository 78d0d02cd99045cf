import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config/read-config.js'
import { wordFinding } from '../../../src/messages/word-finding.js'
import { BookError, type Finding } from '../../../src/model/finding.js'

const read = (text: string) => readConfig(text, 'book.yaml', { name: 'harbour', firstLine: 0 }).value

function problems(text: string): readonly Finding[] {
  try {
    read(text)
  } catch (error) {
    if (error instanceof BookError) return error.findings
    throw error
  }
  return []
}

/** The first problem as `id line:column`. */
function problem(text: string): string {
  const [first] = problems(text)
  return first ? `${first.id} ${first.place?.line}:${first.place?.column}` : 'none'
}

describe('a configuration', () => {
  it('is complete when the file is empty', () => {
    for (const text of ['', '\n', '# nothing yet\n', '\uFEFF']) {
      expect(read(text)).toMatchObject({ name: 'harbour', title: null, lang: 'zh-CN', structure: 'auto', authors: [] })
    }
  })

  it('takes a name alone, a list of names and mappings as authors', () => {
    const author = { name: '甲', role: 'author', sort: null }
    expect(read('authors: 甲').authors).toEqual([author])
    expect(read('authors: [甲, { name: 乙, role: editor, sort: Yi }]').authors).toEqual([
      author,
      { name: '乙', role: 'editor', sort: 'Yi' },
    ])
  })

  it('reads chapters and parts', () => {
    expect(read('chapters:\n  - 00.md\n  - part: 上编\n    chapters: [./a/01.md, a\\02.md]\n').chapters).toEqual([
      { kind: 'body', part: null, files: ['00.md'] },
      { kind: 'body', part: '上编', files: ['a/01.md', 'a/02.md'] },
    ])
  })

  it('reads what is no chapter of the text by its kind', () => {
    const written = 'chapters: [{ preface: 0.md }, 1.md, { appendix: a.md }, { afterword: z.md }]'
    expect(read(written).chapters!.map(({ kind, files }) => `${kind} ${files}`)).toEqual([
      'preface 0.md',
      'body 1.md',
      'appendix a.md',
      'afterword z.md',
    ])
  })

  it('reads how numbers are written, by their example', () => {
    const written = 'numbering: { parts: 第N编, chapters: 第一章, sections: [1.1, （1）], appendices: Appendix A }'
    const { parts, chapters, sections, appendices } = read(written).numbering
    expect(parts).toEqual({ before: '第', numeral: 'han', after: '编', isNested: false })
    expect(chapters).toEqual({ before: '第', numeral: 'han', after: '章', isNested: false })
    expect(sections[0]).toEqual({ before: '', numeral: 'arabic', after: '', isNested: true })
    expect(sections[1]).toEqual({ before: '（', numeral: 'arabic', after: '）', isNested: false })
    expect(appendices).toEqual({ before: 'Appendix ', numeral: 'letter', after: '', isNested: false })
  })

  it('numbers appendices alone unless it is told, in the words of the language', () => {
    expect(read('').numbering).toMatchObject({ parts: null, chapters: null, sections: [] })
    expect(read('lang: en').numbering.appendices).toMatchObject({ before: 'Appendix ', numeral: 'letter' })
    expect(read('numbering: { appendices: none }').numbering.appendices).toBeNull()
  })

  it('takes a series by its name, or with the place of the book in it', () => {
    expect(read('title: 甲').series).toBeNull()
    expect(read('series: 渡口丛书').series).toEqual({ name: '渡口丛书', number: null })
    expect(read('series: { name: 渡口丛书, number: 3 }').series).toEqual({ name: '渡口丛书', number: 3 })
    expect(problem('series: { number: 3 }')).toBe('config/missing-key 1:9')
    expect(problem('series: { name: 渡口丛书, number: 三 }')).toBe('config/not-number 1:31')
    expect(problem('series: [渡口丛书]')).toBe('config/not-mapping 1:9')
  })

  it('keeps what is written as it is written', () => {
    const config = read('title: 2026\nsubtitle: NO\npublisher: 007\ndescription: on\ndate: 2026-05-01\n')
    expect(config).toMatchObject({
      title: '2026',
      subtitle: 'NO',
      publisher: '007',
      description: 'on',
      date: '2026-05-01',
    })
  })

  it('imposes the booklet as it says, or as is usual', () => {
    const usual = {
      ...{ style: 'saddle', sheet: null, signature: null, padding: 'before-cover', nup: 2 },
      ...{ gutter: 0, creep: 0, marks: false, paper: null },
    }
    expect(read('title: 甲').booklet).toEqual(usual)
    const written = 'booklet: { style: perfect, sheet: 8開, signature: 32, creepMm: 0.1, paper: { grammage: 80 } }'
    expect(read(written).booklet).toEqual({
      style: 'perfect',
      sheet: { name: '8开', width: 260, height: 370 },
      signature: 32,
      padding: 'before-cover',
      nup: 2,
      gutter: 0,
      creep: 0.1,
      marks: false,
      paper: { grammage: 80, bulk: 1.3 },
    })
    const whole = 'booklet: { pad: end, nup: 4, gutterMm: 5, marks: true }'
    expect(read(whole).booklet).toMatchObject({ padding: 'end', nup: 4, gutter: 5, marks: true })
    expect(problem('booklet: { nup: 3 }')).toBe('config/not-one-of 1:17')
    expect(problem('booklet: { gutterMm: 51 }')).toBe('config/out-of-range 1:22')
  })

  it('asks for black ink on paper of the trim size, unless the press is to do more', () => {
    expect(read('title: 甲').print).toMatchObject({
      ...{ binding: 'left', bleed: 0, marks: false, standard: 'none', outputProfile: null },
      inks: { mode: 'black', accent: { name: '专红', cmyk: [0, 100, 90, 0] }, limit: 300 },
    })
    const written = 'print: { bleedMm: 3, marks: true, colour: spot, accent: { name: 朱, cmyk: [0, 85, 80, 0] } }'
    expect(read(written).print).toMatchObject({
      ...{ bleed: 3, marks: true, inks: { mode: 'spot', accent: { name: '朱', cmyk: [0, 85, 80, 0] } } },
    })
    expect(problem('print: { marks: yes }')).toBe('config/not-truth 1:17')
  })

  it('sets half-width punctuation full width for Chinese only', () => {
    expect(read('lang: zh-Hant').typography.punctuation).toBe('fullwidth')
    expect(read('lang: ja').typography.punctuation).toBe('keep')
    expect(read('lang: ja\ntypography: { punctuation: fullwidth }').typography.punctuation).toBe('fullwidth')
  })

  it('names the nearest rule where a proof has none of that name', () => {
    expect(problem('title: 甲\nproof: { rules: { text/half-widht: off } }')).toBe('config/unknown-rule 2:19')
    expect(problem('proof: { rules: { text/stray-character: of } }')).toBe('config/not-one-of 1:41')
    expect(problem('proof: { rules: { text/stray-character: off } }')).toBe('none')
  })
})

describe('a problem in a configuration', () => {
  it.each([
    ['an unknown key', 'title: 甲\ntitel: 乙', 'config/unknown-key 2:1'],
    ['an unknown key in a mapping', 'print:\n  trim: A5\n  trimm: A4', 'config/unknown-key 3:3'],
    ['a key of a later mapping at the root', '# 注\ntrim: A5', 'config/unknown-key 2:1'],
    ['__proto__', '__proto__: { a: 1 }', 'config/unknown-key 1:1'],
    ['a value that is not on the list', 'structure: automatic', 'config/not-one-of 1:12'],
    ['a sheet that nobody sells', 'booklet: { sheet: A44 }', 'impose/unknown-sheet 1:19'],
    ['a signature that cannot be folded', 'booklet: { signature: 10 }', 'impose/bad-signature 1:23'],
    ['a value after 汉字, each one column', 'authors: [{ name: 陈𠮷, role: 编辑 }]', 'config/not-one-of 1:29'],
    ['a preface behind a chapter', 'chapters: [1.md, { preface: 0.md }]', 'config/chapter-order 1:18'],
    ['a chapter behind an appendix', 'chapters: [{ appendix: a.md }, 1.md]', 'config/chapter-order 1:32'],
    ['a preface without a chapter', 'chapters: [{ preface: 0.md }]', 'config/no-chapters 1:11'],
    ['an item of two kinds', 'chapters: [{ preface: 0.md, appendix: a.md }]', 'config/chapter-item 1:12'],
    ['a number without a numeral', 'numbering: { chapters: 章 }', 'config/number-pattern 1:24'],
    ['too few shares of ink', 'print: { accent: { cmyk: [0, 100] } }', 'config/wrong-count 1:26'],
    ['too many shares of ink', 'print: { accent: { cmyk: [0, 1, 2, 3, 4] } }', 'config/wrong-count 1:26'],
    ['a spot ink called as all plates are', 'print: { accent: { name: All } }', 'config/plate-name 1:26'],
    ['a spot ink called as one of the four', 'print: { accent: { name: black } }', 'config/plate-name 1:26'],
    ['text for a number', 'print: { fontSizePt: 10.5pt }', 'config/not-number 1:22'],
    ['half a character', 'print: { charsPerLine: 27.5 }', 'config/not-number 1:24'],
    ['a number out of range', 'print: { fontSizePt: 99 }', 'config/out-of-range 1:22'],
    ['a list for text', 'title: [甲]', 'config/not-text 1:8'],
    ['text for a list', 'chapters: 01.md', 'config/not-list 1:11'],
    ['text for a mapping', 'print: A5', 'config/not-mapping 1:8'],
    ['a key without value', 'title:\nlang: ja', 'config/empty-value 1:1'],
    ['null', 'title: ~', 'config/empty-value 1:1'],
    ['a mapping without value', 'print:', 'config/empty-value 1:1'],
    ['a part without chapters', 'chapters: [{ part: 上编 }]', 'config/missing-key 1:12'],
    ['a width without height', 'print: { width: 150 }', 'config/missing-key 1:17'],
    ['two trims', 'print: { trim: A5, width: 150, height: 200 }', 'config/trim-twice 1:27'],
    ['an unknown trim', 'print: { trim: A55 }', 'config/unknown-trim-size 1:16'],
    ['a day that does not exist', 'date: 2026-02-30', 'config/bad-date 1:7'],
    ['a wrong check digit', 'isbn: 978-7-301-00000-1', 'config/bad-isbn 1:7'],
    ['a language in words', 'lang: Chinese', 'config/bad-lang 1:7'],
    ['a path out of the folder', 'cover: ../cover.jpg', 'config/bad-path 1:8'],
    ['an absolute path', 'cover: /etc/passwd', 'config/bad-path 1:8'],
    ['a path with a drive', 'cover: C:\\cover.jpg', 'config/bad-path 1:8'],
    ['a URL for a path', 'cover: https://example.org/a.jpg', 'config/bad-path 1:8'],
    ['a name that is a path', 'name: a/b', 'config/bad-name 1:7'],
    ['a name that Windows keeps', 'name: con', 'config/bad-name 1:7'],
    ['a key written twice', 'title: 甲\nlang: ja\ntitle: 乙', 'config/duplicate-key 3:1'],
    ['a tab', 'print:\n\ttrim: A5', 'config/tab 2:1'],
    ['a list at the root', '- 甲', 'config/root-not-mapping 1:1'],
    ['a sentence at the root', '这是一本书', 'config/root-not-mapping 1:1'],
    ['broken YAML', 'title: "甲', 'config/not-closed 1:10'],
    ['a colon in a value', 'title: 海: 一', 'config/colon-in-text 1:8'],
    ['an alias without anchor', 'title: *a', 'config/not-yaml 1:8'],
  ])('has its place: %s', (_what, text, expected) => {
    expect(problem(text)).toBe(expected)
  })

  it('is reported with all others at once', () => {
    expect(
      problems('titel: 甲\nlang: Chinese\nisbn: 1')
        .map((each) => each.id)
        .sort(),
    ).toEqual(['config/bad-isbn', 'config/bad-lang', 'config/unknown-key'])
  })

  it('names the nearest key, the path of a key that stands elsewhere, and nothing when all are far', () => {
    const nearest = (text: string) => problems(text)[0]?.facts.nearest
    expect(nearest('titel: 甲')).toBe('title')
    expect(nearest('trim: A5')).toBe('print.trim')
    expect(nearest('tags: [甲]')).toBeUndefined()
    expect(nearest('structure: marks')).toBe('marked')
  })

  it('counts the lines that precede front matter', () => {
    expect(() => readConfig('titel: 甲', 'a.md', { name: 'a', firstLine: 1 })).toThrowError(
      expect.objectContaining({ findings: [expect.objectContaining({ place: { file: 'a.md', line: 2, column: 1 } })] }),
    )
  })

  it('is none where a generator of web sites left its keys at the head of a text', () => {
    const text = 'title: 渡口\ndate: 2026-03-01 12:30:00\ntags: [江]\ntoc: true'
    const { value, findings } = readConfig(text, 'a.md', { name: 'a', firstLine: 1 })
    expect(value).toMatchObject({ title: '渡口', date: '2026-03-01' })
    expect(findings.map(({ id, place }) => `${id} ${place?.line}:${place?.column}`)).toEqual([
      'config/ignored-key 4:1',
      'config/ignored-key 5:1',
    ])
    expect(problem('tags: [江]')).toBe('config/unknown-key 1:1')
  })

  it('gives the check digit that would be right', () => {
    const [isbn] = problems('isbn: 978-7-301-00000-1')
    expect(wordFinding(isbn!, 'zh-CN').hint).toContain('应是')
    expect(wordFinding(problems('isbn: 12')[0]!, 'zh-CN').hint).toBeUndefined()
    expect(problem('isbn: 978-0-306-40615-7')).toBe('none')
    expect(problem('isbn: 0-8044-2957-X')).toBe('none')
  })

  it('is found where aliases would blow up the file', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (const [from, to] of ['ab', 'bc', 'cd', 'de'].map((pair) => [...pair])) {
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`)
    }
    expect(problem(bomb.join('\n'))).toBe('config/too-many-aliases 1:1')
    expect(problem('title: &t 甲\nsubtitle: *t')).toBe('none')
  })

  it('is found where nesting exhausts the parser', () => {
    expect(problem(`title: ${'['.repeat(20_000)}`)).toMatch(/^config\/not-yaml/)
  })
})
