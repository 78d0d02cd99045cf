/**
 * YAML front matter at the head of a Markdown file: between a first line `---` and the next `---` or `...`.
 * A file that opens with a thematic break is not taken for one: what follows must look like `key:`.
 */
import { type Finding, finding } from '../model/finding.js'
import type { FileByline } from '../model/manuscript.js'
import { tomlFrontMatter } from './toml-front-matter.js'
import { dateText } from './values.js'
import { readYaml } from './yaml-text.js'

export interface FrontMatter {
  readonly yaml: string
  /** Lines that precede the YAML in its file: the opening `---`. */
  readonly firstLine: number
  /** What follows the closing line. */
  readonly body: string
  /** Lines that precede the body. */
  readonly bodyFirstLine: number
}

const FRONT_MATTER = /(?<![\s\S])---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|(?![\s\S]))/m

/** Null: the text has none. */
export function frontMatter(text: string): FrontMatter | null {
  const match = FRONT_MATTER.exec(text)
  if (match === null) return tomlFrontMatter(text)
  const yaml = match[1]!
  const firstKey = yaml.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'))
  if (firstKey === undefined || !/^["'\w\p{L}][^:]*:(\s|$)/u.test(firstKey)) return null
  const bodyFirstLine = match[0].split('\n').length - 1
  return { yaml, firstLine: 1, body: text.slice(match[0].length), bodyFirstLine }
}

/** What the front matter of a chapter gives to a book that is configured elsewhere. */
export interface ChapterMatter {
  readonly title: string | null
  readonly byline: FileByline
  /** Line of the title in the file. */
  readonly line: number
  /** Keys that were not used. */
  readonly findings: readonly Finding[]
}

/**
 * Reads the title of one chapter among many, its authors and its date. Other keys, often left by a web site's generator, concern
 * the whole book or nothing: they are named in a warning and not used.
 */
export function chapterMatter({ yaml, firstLine }: FrontMatter, file: string): ChapterMatter {
  const { value, placeOfKey } = readYaml({ text: yaml, file, firstLine })
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {})
  const used = new Set<string>()
  const read = (names: readonly string[], reading: (written: unknown) => string | null): string | null => {
    for (const [key, written] of entries) {
      const text = names.includes(key) ? reading(written) : null
      if (text !== null) used.add(key)
      if (text !== null) return text
    }
    return null
  }
  return {
    title: read(['title'], titleText),
    byline: { authors: read(['authors', 'author'], namesText), date: read(['date'], isoDate) },
    line: placeOfKey(['title']).line,
    findings: entries
      .filter(([key]) => !used.has(key))
      .map(([key]) => finding('config/ignored-key', { key }, { place: placeOfKey([key]) })),
  }
}

const titleText = (written: unknown): string | null =>
  typeof written === 'string' ? written.trim().replace(/\s*\n\s*/g, ' ') || null : null

/** `甲`, `[甲, 乙]`, `[{ name: 甲 }]` */
function namesText(given: unknown): string | null {
  const names = [given]
    .flat()
    .map((each) => (typeof each === 'object' && each !== null ? (each as { name?: unknown }).name : each))
  const written = names.flatMap((name) => (typeof name === 'string' ? name.trim() || [] : []))
  return written.length > 0 && written.length === names.length ? written.join('、') : null
}

/** A date that is none, such as a day in words, is no date to us. */
function isoDate(written: unknown): string | null {
  const { data = null } = dateText.safeParse(written)
  return data
}
