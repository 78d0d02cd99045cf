/** The smallest manuscripts that can be parsed. */
import type { BookMeta } from '../../src/model/book.js'
import type { BookConfig } from '../../src/model/config.js'
import type { Manuscript } from '../../src/model/manuscript.js'
import { mm, pt } from '../../src/model/units.js'

/** A configuration that infers nothing and changes no character; `more` says what a test is about. */
export function plainConfig(more: Partial<BookConfig> = {}): BookConfig {
  return {
    name: 'sample',
    title: null,
    subtitle: null,
    authors: [],
    lang: 'zh-CN',
    date: null,
    publisher: null,
    description: null,
    isbn: null,
    rights: null,
    subjects: [],
    series: null,
    writingMode: 'horizontal-tb',
    cover: null,
    chapters: null,
    numbering: { parts: null, chapters: null, sections: [], appendices: null },
    contents: { depth: 2, figures: false, tables: false },
    structure: 'marked',
    typography: {
      punctuation: 'keep',
      spacing: 'keep',
      compression: '全角式',
      fonts: { song: null, hei: null, kai: null, mono: null, fallback: [] },
    },
    print: {
      page: {
        trim: { width: mm(148), height: mm(210) },
        charsPerLine: 27,
        linesPerPage: 28,
        fontSize: pt(10.5),
        leading: pt(18),
        typeArea: { width: pt(283.5), height: pt(504) },
        margins: { top: mm(16), bottom: mm(16), inner: mm(24), outer: mm(24) },
      },
      theme: 'book',
      sectionStart: 'new-page',
      notes: 'page',
      binding: 'left',
      bleed: mm(0),
      marks: false,
      inks: { mode: 'black', accent: { name: '专红', cmyk: [0, 100, 90, 0] }, limit: 300 },
      standard: 'none',
      outputProfile: null,
    },
    profile: { kind: 'none' },
    frontMatter: { halfTitle: false, committee: [], backCover: null },
    booklet: {
      style: 'saddle',
      sheet: null,
      signature: null,
      padding: 'before-cover',
      nup: 2,
      gutter: mm(0),
      creep: mm(0),
      marks: false,
      paper: null,
    },
    proof: { rules: {}, terms: null, baseline: null },
    epub: { fonts: false, isbn: null, imagePx: 2048 },
    templates: null,
    file: null,
    ...more,
  }
}

/** What a book says of itself when it says next to nothing. */
export function plainMeta(more: Partial<BookMeta> = {}): BookMeta {
  const {
    name,
    subtitle,
    authors,
    lang,
    date,
    publisher,
    description,
    isbn,
    rights,
    series,
    cover,
    profile,
    frontMatter,
  } = plainConfig()
  const meta = {
    name,
    subtitle,
    authors,
    lang,
    date,
    publisher,
    description,
    isbn,
    rights,
    series,
    cover,
    profile,
    frontMatter,
  }
  return { ...meta, title: '样书', ...more }
}

/** A manuscript of files by their path. */
export function manuscriptOf(files: Readonly<Record<string, string>>, config: Partial<BookConfig> = {}): Manuscript {
  const sources = Object.entries(files).map(([path, text]) => ({
    path,
    text,
    firstLine: 0,
    byline: { authors: null, date: null },
  }))
  return { config: plainConfig(config), parts: [{ kind: 'body', title: null, files: sources }] }
}
