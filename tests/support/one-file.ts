/** The smallest manuscripts that can be parsed. */
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
    cover: null,
    chapters: null,
    structure: 'marked',
    typography: { punctuation: 'keep', fonts: { song: null, hei: null, kai: null, mono: null, fallback: [] } },
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
      sectionStart: 'new-page',
    },
    booklet: { style: 'saddle', sheet: null, signature: null, creep: mm(0) },
    templates: null,
    file: null,
    ...more,
  }
}

/** A manuscript of files by their path. */
export function manuscriptOf(files: Readonly<Record<string, string>>, config: Partial<BookConfig> = {}): Manuscript {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text, firstLine: 0 }))
  return { config: plainConfig(config), parts: [{ title: null, files: sources }] }
}
