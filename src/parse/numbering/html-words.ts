/** The words of raw HTML: what stands in code is none. */
import type { HtmlNode } from '../../model/book.js'

const CODE = /^(?:code|pre|kbd|samp|var)$/

export const holdsCode = (tag: string): boolean => CODE.test(tag)

export function htmlWords(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if ('text' in node) return node.text
      return 'image' in node || holdsCode(node.tag) ? ' ' : htmlWords(node.children)
    })
    .join('')
}
