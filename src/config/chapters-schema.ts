/** The keys that say which files make the book, in which order, and how they are numbered. */
import { z } from 'zod'
import type { ChapterEntry, ChapterKind, NumberPattern } from '../model/config.js'
import { numberPattern } from './number-pattern.js'
import { numberBetween, oneLine, relativePath, truth } from './values.js'
import { writtenAs } from './written.js'

/** A part over chapters, or a file that is no chapter of the text. */
export const chapterItem = z.strictObject({
  part: oneLine.optional().describe('Title of the part.'),
  chapters: z.array(relativePath).min(1).optional().describe('The chapters of the part.'),
  preface: relativePath.optional().describe('A preface: before the contents, with roman folios.'),
  appendix: relativePath.optional().describe('An appendix, behind the chapters.'),
  afterword: relativePath.optional().describe('An afterword, behind the chapters.'),
})

const written = z.union([relativePath, chapterItem.transform(entryOf)])

export const chapters = z
  .array(written)
  .min(1)
  .transform((items) =>
    items.map((item): ChapterEntry => (typeof item === 'string' ? { kind: 'body', part: null, files: [item] } : item)),
  )
  .superRefine((entries, context) => {
    entries.forEach((entry, index) => {
      const before = index === 0 ? undefined : entries[index - 1]
      if (before === undefined || PLACES[before.kind] <= PLACES[entry.kind]) return
      const facts = { kind: entry.kind }
      context.addIssue({ code: 'custom', path: [index], params: { id: 'config/chapter-order', facts } })
    })
    if (entries.every(({ kind }) => kind !== 'body'))
      context.addIssue({ code: 'custom', path: [], params: { id: 'config/no-chapters', facts: {} } })
  })
  .nullable()
  .default(null)
  .describe(
    'Files in order; mappings of part and chapters make parts; of preface, appendix or afterword, what is no chapter. Left out: every Markdown file in natural order.',
  )

/** Prefaces come first; what stands behind the text comes last, in the order that is given. */
const PLACES: Readonly<Record<ChapterKind, number>> = { preface: 0, body: 1, appendix: 2, afterword: 2 }

function entryOf(item: z.output<typeof chapterItem>, context: z.RefinementCtx): ChapterEntry {
  const { part, chapters, ...others } = item
  const [first, ...more] = Object.entries(others).filter(([, file]) => file !== undefined) as [
    Exclude<ChapterKind, 'body'>,
    string,
  ][]
  if (part !== undefined && chapters !== undefined && first === undefined)
    return { kind: 'body', part, files: chapters }
  if (part === undefined && chapters === undefined && first !== undefined && more.length === 0)
    return { kind: first[0], part: null, files: [first[1]] }
  const lacking = first !== undefined ? [] : part === undefined ? ['part'] : ['chapters']
  context.addIssue({ code: 'custom', path: lacking, params: { id: 'config/chapter-item', facts: {} } })
  return z.NEVER
}

const sections = writtenAs(
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(numberPattern)),
  z.union([numberPattern, z.array(numberPattern)]),
)

const NONE: NumberPattern | null = null

export const numbering = z.strictObject({
  parts: numberPattern.default(NONE).describe('Numbers of parts: 第一编.'),
  chapters: numberPattern.default(NONE).describe('Numbers of chapters: 第一章, 一、 or 1.'),
  sections: sections.default([]).describe('Numbers of the sections under a chapter, one pattern for each depth.'),
  appendices: numberPattern.optional().describe('Numbers of appendices. Left out: 附录A.'),
})

export const contents = z.strictObject({
  depth: numberBetween(1, 5, 'whole').default(2).describe('Ranks of sections in the contents.'),
  figures: truth.default(false).describe('A list of the numbered figures behind the contents.'),
  tables: truth.default(false).describe('A list of the numbered tables behind the contents.'),
})
