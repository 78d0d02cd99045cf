/**
 * Headings that readers who listen can walk through: no rank is skipped, and one heading of the first rank in a document (WCAG 2.2, technique
 * H42; EPUB Accessibility 1.1 by way of it). The headings of sections are in order already. Those that stand in quotations, lists and raw HTML
 * have the rank that somebody liked the look of: they rank below the section that they are in.
 */
import { elementsOf, type XhtmlElement, type XhtmlNode } from '../xhtml-tree.js'

const HEADING = /^h([1-6])$/

/** `sections`: ids of the headings that keep their rank. */
export function orderHeadings(tree: readonly XhtmlNode[], sections: ReadonlySet<string>): readonly XhtmlNode[] {
  const ranks = new Map<XhtmlElement, number>()
  let section = 0
  let last = 0
  for (const element of elementsOf(tree)) {
    const marked = rankOf(element)
    if (marked === null) continue
    if (isOf(sections, element)) {
      section = last = marked
      continue
    }
    if (last === 0) {
      // A document without a title of its own goes on below one.
      section = last = 1
      if (marked === 1) continue
    }
    last = Math.min(Math.max(marked, section + 1), last + 1, 6)
    if (last !== marked) ranks.set(element, last)
  }
  return ranks.size === 0 ? tree : renamed(tree, ranks)
}

const isOf = (sections: ReadonlySet<string>, { attributes }: XhtmlElement): boolean =>
  attributes.id !== undefined && sections.has(attributes.id)

function rankOf({ name }: XhtmlElement): number | null {
  const rank = HEADING.exec(name)?.[1]
  return rank === undefined ? null : Number(rank)
}

function renamed(nodes: readonly XhtmlNode[], ranks: ReadonlyMap<XhtmlElement, number>): readonly XhtmlNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node
    const rank = ranks.get(node)
    return { ...node, name: rank === undefined ? node.name : `h${rank}`, children: renamed(node.children, ranks) }
  })
}
