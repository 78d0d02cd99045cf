/**
 * YAML front matter at the head of a Markdown file: between a first line `---` and the next `---` or `...`.
 * A file that opens with a thematic break is not taken for one: what follows must look like `key:`.
 */
import { type Finding, finding, type Place } from '../model/finding.js'
import type { Profile } from '../model/profile.js'
import { tomlFrontMatter } from './toml-front-matter.js'
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
  /** Of an article in a periodical. */
  readonly author: string | null
  /** Line of the title in the file. */
  readonly line: number
  /** Keys that were not used. */
  readonly findings: readonly Finding[]
}

/**
 * Reads the title of one chapter among many and, in a periodical, its author. Other keys, often left by a web site's generator,
 * concern the whole book or nothing: they are named in a warning and not used.
 */
export function chapterMatter({ yaml, firstLine }: FrontMatter, file: string, kind: Profile['kind']): ChapterMatter {
  const { value, placeOfKey } = readYaml({ text: yaml, file, firstLine })
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {})
  const title = entries.find(([key, written]) => key === 'title' && typeof written === 'string')?.[1] as
    | string
    | undefined
  const byline = kind === 'periodical' ? entries.find(([key, written]) => isByline(key, written)) : undefined
  const ignored = (key: string, place: Place) => finding('config/ignored-key', { key }, { place })
  return {
    title: title?.trim().replace(/\s*\n\s*/g, ' ') || null,
    author: byline === undefined ? null : [byline[1]].flat().join('、'),
    line: placeOfKey(['title']).line,
    findings: entries
      .filter(([key]) => key !== 'title' && key !== byline?.[0])
      .map(([key]) => ignored(key, placeOfKey([key]))),
  }
}

/** `author: 甲`, `authors: [甲, 乙]` */
function isByline(key: string, written: unknown): boolean {
  const names = [written].flat()
  return (
    /^authors?$/.test(key) && names.length > 0 && names.every((name) => typeof name === 'string' && name.trim() !== '')
  )
}
