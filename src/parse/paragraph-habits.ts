/** How the author of a text parts paragraphs where no blank line does. */
import type { BookConfig } from '../model/config.js'
import type { SourceFile } from '../model/manuscript.js'
import { linesAreParagraphs } from './line-habits.js'
import { type ParagraphHabits, usualIndent } from './syntax/unparted-paragraphs.js'

/** Null: blank lines alone part them. */
export function paragraphHabits({ path, text }: SourceFile, { structure, lang }: BookConfig): ParagraphHabits | null {
  if (structure !== 'auto') return null
  return { indent: usualIndent(lang), everyLine: /\.txt$/i.test(path) && linesAreParagraphs(text) }
}
