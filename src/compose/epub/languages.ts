/** The languages of the book beside its own: those that a good part of the text is marked with. */
import type { EpubDocument } from '../../model/epub.js'
import { readableText } from '../../model/markup-text.js'
import { readXhtml, type XhtmlNode } from '../xhtml-tree.js'

/** Less is quotation: a name, a motto, a stanza. Of all words. */
const GOOD_PART = 0.1

/** BCP 47, in order of how much of the text is in them. */
export function otherLanguages(documents: readonly EpubDocument[], lang: string): string[] {
  const own = primary(lang)
  const counts = new Map<string, number>()
  const count = (text: string, tag: string) => counts.set(tag, (counts.get(tag) ?? 0) + wordCount(text))
  const visit = (nodes: readonly XhtmlNode[], tag: string): void => {
    for (const node of nodes) {
      if (typeof node === 'string') count(readableText(node), tag)
      else visit(node.children, node.attributes.lang ?? tag)
    }
  }
  const marked = documents.filter(({ body }) => body.includes(' lang="'))
  if (marked.length === 0) return []
  for (const { body } of marked) visit(readXhtml(body), lang)
  for (const { body } of documents) if (!body.includes(' lang="')) count(readableText(body), lang)
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0)
  return [...counts]
    .filter(([tag, words]) => primary(tag) !== own && words >= all * GOOD_PART)
    .sort(([, one], [, other]) => other - one)
    .map(([tag]) => tag)
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!

/** Each character of a script without spaces counts as a word. */
const wordCount = (text: string): number =>
  text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}’']*/gu)?.length ?? 0
