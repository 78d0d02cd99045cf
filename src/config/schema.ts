/**
 * The schema of `book.yaml` and of a single file's front matter: every key, its limits and its default, in one place.
 * Scalars arrive as the strings they are written as, so `title: 2026` or `isbn: 0…` lose nothing; numbers are read here.
 */
import { z } from 'zod'
import { chapterItem, chapters, contents, numbering } from './chapters-schema.js'
import { backCover, committeeOffice, halfTitle } from './front-matter-schema.js'
import { accent, booklet, margins, paper, print } from './print-schema.js'
import { book, internal, periodical, profile, responsibility } from './profile-schema.js'
import { proof } from './proof-schema.js'
import { dateText, isbnText, langTag, nameText, numberBetween, oneLine, relativePath, text, truth } from './values.js'
import { writtenAs } from './written.js'

const person = z.strictObject({
  name: oneLine.describe('Name as printed.'),
  role: z
    .enum([
      'author',
      'editor',
      'translator',
      'illustrator',
      'compiler',
      'photographer',
      'annotator',
      'foreword',
      'calligrapher',
      'designer',
    ])
    .default('author')
    .describe('What the person did for the book.'),
  sort: oneLine.nullable().default(null).describe('Name as sorted, e.g. in pinyin.'),
})

const authors = writtenAs(
  z.preprocess(listOfPersons, z.array(person)),
  z.union([oneLine, person, z.array(z.union([oneLine, person]))]),
)

const seriesEntry = z.strictObject({
  name: oneLine.describe('Name of the series.'),
  number: numberBetween(1, 9999, 'whole').nullable().default(null).describe('Place of the book in it.'),
})

const series = writtenAs(
  z.preprocess((value) => (typeof value === 'string' ? { name: value } : value), seriesEntry),
  z.union([oneLine, seriesEntry]),
)

const fonts = z.strictObject({
  song: relativePath.nullable().default(null).describe('Face of the text: a static TrueType file.'),
  hei: relativePath.nullable().default(null).describe('Face of headings and labels.'),
  kai: relativePath.nullable().default(null).describe('Face of editor’s notes.'),
  mono: relativePath.nullable().default(null).describe('Face of code.'),
  fallback: z.array(relativePath).default([]).describe('Fonts for characters that the faces lack, in order.'),
})

const typography = z.strictObject({
  punctuation: z
    .enum(['fullwidth', 'keep'])
    .optional()
    .describe('Half-width punctuation between CJK text becomes full width, or stays. Left out: fullwidth for Chinese.'),
  leading: numberBetween(1, 3).default(1.7).describe('Distance of baselines, in type sizes.'),
  fonts: fonts.prefault({}).describe('The book’s own font files.'),
  spacing: z
    .enum(['auto', 'strip', 'keep'])
    .default('auto')
    .describe(
      'Between 汉字 and Latin letters or digits: a small gap in place of typed spaces, neither gap nor space, or as typed.',
    ),
  compression: z
    .enum(['全角式', '半角式', '开明式', '行末半角式'])
    .default('全角式')
    .describe(
      'Width of marks in print: all full, all half, full only where a sentence ends, or half only where a line ends.',
    ),
})

const epub = z.strictObject({
  fonts: truth.default(true).describe('Faces of the text go along, cut to the characters of the book.'),
  isbn: isbnText.nullable().default(null).describe('ISBN of the e-book where it has its own. Left out: `isbn`.'),
  imagePx: numberBetween(320, 8192, 'whole')
    .default(2048)
    .describe('Longest side of a picture in pixels; larger ones are made smaller.'),
})

/** The whole file. */
export const BOOK_YAML = z.strictObject({
  name: nameText.optional().describe('Base name of the results. Left out: the name of the folder or file.'),
  title: oneLine.nullable().default(null).describe('Left out: the first H1, else the name of the file.'),
  subtitle: oneLine.nullable().default(null).describe('Second line of the title page.'),
  authors: authors.default([]).describe('Names, or mappings of name, role and sort.'),
  lang: langTag.default('zh-CN').describe('Language of the book (BCP 47).'),
  date: dateText.nullable().default(null).describe('Date of publication: 2026, 2026-05 or 2026-05-01.'),
  publisher: oneLine.nullable().default(null).describe('Who publishes the book.'),
  description: text.nullable().default(null).describe('What it is about, for catalogues.'),
  isbn: isbnText.nullable().default(null).describe('ISBN with or without hyphens; the check digit is checked.'),
  rights: text.nullable().default(null).describe('Rights statement.'),
  subjects: z.array(oneLine).default([]).describe('What it is about, in words that catalogues sort by.'),
  cover: relativePath.nullable().default(null).describe('Cover image.'),
  chapters,
  numbering: numbering.prefault({}).describe('What the program numbers, and how.'),
  contents: contents.prefault({}).describe('What the contents list.'),
  structure: z
    .enum(['auto', 'marked'])
    .default('auto')
    .describe('auto: recognise headings and notes that lost their marks. marked: infer nothing.'),
  typography: typography.prefault({}).describe('How the text is set.'),
  print: print.prefault({}).describe('The page.'),
  templates: relativePath.nullable().default(null).describe('Folder of templates that replace ours.'),
  writingMode: z
    .enum(['horizontal-tb', 'vertical-rl'])
    .default('horizontal-tb')
    .describe('How lines run: across, or down and from right to left. The print edition is set across for now.'),
  profile,
  internal: internal.optional().describe('What internal material says of itself, with `profile: internal`.'),
  book: book.optional().describe('What the 版权页 of a book records, with `profile: book`.'),
  periodical: periodical.optional().describe('What an issue says of its periodical, with `profile: periodical`.'),
  series: series.nullable().default(null).describe('丛书: the row of books that this one belongs to.'),
  halfTitle,
  committee: z.array(committeeOffice).default([]).describe('编委会: offices and names.'),
  backCover: backCover.nullable().default(null).describe('What stands on the back cover.'),
  booklet: booklet.prefault({}).describe('How the booklet is imposed.'),
  epub: epub.prefault({}).describe('The e-book.'),
  proof: proof.prefault({}).describe('What banxin proof looks for.'),
})

export type BookYaml = z.output<typeof BOOK_YAML>

/** The mappings of the file by their dotted path, to say which keys are allowed where. */
const MAPPINGS: Readonly<Record<string, z.ZodObject>> = {
  '': BOOK_YAML,
  authors: person,
  series: seriesEntry,
  chapters: chapterItem,
  numbering,
  contents,
  typography,
  'typography.fonts': fonts,
  print,
  'print.marginsMm': margins,
  'print.accent': accent,
  committee: committeeOffice,
  internal,
  book,
  'book.responsible': responsibility,
  periodical,
  backCover,
  booklet,
  'booklet.paper': paper,
  epub,
  proof,
}

/** The mappings by their dotted path; the whole file is ''. */
export const mappingPaths = (): readonly string[] => Object.keys(MAPPINGS)

/** Keys of the mapping at that path. */
export function allowedKeys(path: string): readonly string[] {
  return Object.keys(MAPPINGS[path]?.shape ?? {})
}

/** Where a key of that name belongs, as dotted paths: for keys that stand in the wrong mapping. */
export function pathsOfKey(key: string): readonly string[] {
  return Object.keys(MAPPINGS)
    .filter((path) => allowedKeys(path).includes(key))
    .map((path) => (path === '' ? key : `${path}.${key}`))
}

/** One author need not stand in a list, and a name alone is a person. */
function listOfPersons(value: unknown): unknown {
  const list = Array.isArray(value) || value === undefined ? value : [value]
  return Array.isArray(list) ? list.map((each) => (typeof each === 'string' ? { name: each } : each)) : list
}
