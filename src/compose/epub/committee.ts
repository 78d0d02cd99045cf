/** The editorial board (编委会) of the e-book: a heading, and a paragraph for each office. */
import type { EpubDocument } from '../../model/epub.js'
import { wordsOf } from '../own-words.js'
import type { EpubContext } from './dialect.js'
import { withOwnText } from './own-text.js'

export function composeCommitteePage({ book, templates }: EpubContext): EpubDocument[] {
  const { lang, frontMatter } = book.meta
  const { committee } = frontMatter
  if (committee.length === 0) return []
  const heading = wordsOf(lang).committee
  const body = templates.render('epub/committee', { heading, offices: committee })
  return [{ file: 'committee.xhtml', kind: 'committee', title: heading, body, blocks: withOwnText(body) }]
}
