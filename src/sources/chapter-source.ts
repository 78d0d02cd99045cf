/** The text of one file comes in; what of it is the manuscript goes out, every line with its number in the file. */
import { chapterMatter, type FrontMatter, frontMatter } from '../config/front-matter.js'
import type { Outcome } from '../model/finding.js'
import type { FileByline, SourceFile } from '../model/manuscript.js'
import { refuseEmpty } from './read-text.js'

const NO_BYLINE: FileByline = { authors: null, date: null }

/** The manuscript under front matter that configures the book. */
export function configuredSource({ body, bodyFirstLine }: FrontMatter, file: string): SourceFile {
  refuseEmpty(body, file)
  return { path: file, text: body, firstLine: bodyFirstLine, byline: NO_BYLINE }
}

/**
 * A chapter of a book that is configured elsewhere. The title in its front matter becomes its H1 when it has none:
 * the generators of web sites keep the title only there.
 */
export function chapterSource(text: string, file: string): Outcome<SourceFile> {
  const matter = frontMatter(text)
  if (matter === null) {
    refuseEmpty(text, file)
    return { value: { path: file, text, firstLine: 0, byline: NO_BYLINE }, findings: [] }
  }
  const { title, byline, line, findings } = chapterMatter(matter, file)
  const source =
    title === null || opensWithHeading(matter.body)
      ? configuredSource(matter, file)
      : { path: file, text: withHeading(title, line, matter), firstLine: 0 }
  return { value: { ...source, byline }, findings }
}

/** `# 标题`, or a line of `===` under the first line. */
function opensWithHeading(body: string): boolean {
  return /^\s*(#\s|[^\n]+\n=+[ \t]*(\n|$))/.test(body)
}

/** The heading stands where the key stood, so no line moves. */
function withHeading(title: string, line: number, { body, bodyFirstLine }: FrontMatter): string {
  const heading = `# ${title.replace(/[!-/:-@[-`{-~]/g, '\\$&')}`
  const lines = Array.from({ length: bodyFirstLine }, (_, index) => (index + 1 === line ? heading : ''))
  return `${lines.join('\n')}\n${body}`
}
