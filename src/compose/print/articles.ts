/** The articles of a periodical and who wrote them: its contents and running heads name both (GB/T 13417, GB/T 3179). */
import type { Book, Heading, Section } from '../../model/book.js'
import { headingText } from '../../model/book-text.js'
import { headingWords } from './heading-words.js'

export interface Article {
  /** All of them, as the manuscript names them. */
  readonly author: string
  /** Its heading stands one rank below its contributor line. */
  readonly belowByline: boolean
}

export interface Articles {
  /** By the id of the heading. */
  readonly byHeading: ReadonlyMap<string, Article>
  /** Ids of contributor lines: the name goes with the articles under them. */
  readonly bylines: ReadonlySet<string>
  /** Ids of headings over articles, as 小说 and 诗歌 are. */
  readonly columns: ReadonlySet<string>
}

/** None in other kinds of publication: there a contributor line is a heading like others. */
export function articlesOf({ meta, parts }: Book): Articles {
  const articles = { byHeading: new Map<string, Article>(), bylines: new Set<string>(), columns: new Set<string>() }
  if (meta.profile.kind === 'periodical') for (const { sections } of parts) gather(sections, null, articles)
  return articles
}

interface Gathered {
  readonly byHeading: Map<string, Article>
  readonly bylines: Set<string>
  readonly columns: Set<string>
}

/** `above`: the contributor line that these sections stand under. */
function gather(sections: readonly Section[], above: Heading | null, articles: Gathered): void {
  let byline = above
  for (const { heading, blocks, sections: inner } of sections) {
    if (heading?.role === 'contributor') {
      gather(inner, heading, articles)
      // A contributor line of the same rank as its headline stands before it, with nothing under it.
      byline = blocks.length + inner.length === 0 ? heading : above
      continue
    }
    if (heading === null || isNumbered(heading)) continue
    const author = heading.attributes.values.author ?? (byline === null ? undefined : nameOf(byline))
    if (author === undefined) gatherColumn(heading, inner, articles)
    else articles.byHeading.set(heading.id, { author, belowByline: above !== null })
    if (byline !== null) articles.bylines.add(byline.id)
    byline = above
  }
}

function gatherColumn({ id }: Heading, sections: readonly Section[], articles: Gathered): void {
  const before = articles.byHeading.size
  gather(sections, null, articles)
  if (articles.byHeading.size > before) articles.columns.add(id)
}

/** 一、 parts the text of an article and opens none, where its author wrote it; what the book numbers may be an article. */
const isNumbered = ({ role, children }: Heading): boolean =>
  role === 'numbered' || /^[一二三四五六七八九十百]+、/u.test(headingText(children))

/** 【林渡】 */
const nameOf = (contributor: Heading): string => headingWords(contributor).text.replace(/^【|】$/gu, '')
