/** What a document of the e-book shows, in order: characters that are no white space, and pictures. Places are counted in these. */
import { readableText } from '../../model/markup-text.js'
import type { XhtmlElement, XhtmlNode } from '../xhtml-tree.js'

export interface DocumentText {
  /** Without white space. */
  readonly text: string
  readonly pictures: readonly Picture[]
}

export interface Picture {
  /** As its element asks for it. */
  readonly src: string
  /** Characters before it. */
  readonly at: number
}

export function readDocumentText(tree: readonly XhtmlNode[]): DocumentText {
  const pictures: Picture[] = []
  const texts: string[] = []
  let at = 0
  const read = (node: XhtmlNode): void => {
    if (typeof node === 'string') {
      const text = visibleText(node)
      texts.push(text)
      at += text.length
    } else if (isPicture(node)) pictures.push({ src: node.attributes.src ?? '', at })
    else node.children.forEach(read)
  }
  tree.forEach(read)
  return { text: texts.join(''), pictures }
}

/** The place of a character among all that is shown; `character`: of those that are before it. */
export function placeOfCharacter({ pictures }: DocumentText, character: number): number {
  return character + pictures.filter(({ at }) => at <= character).length
}

export const placeOfPicture = ({ pictures }: DocumentText, index: number): number => pictures[index]!.at + index

export const isPicture = ({ name }: XhtmlElement): boolean => name === 'img'

/** Text that stands escaped in the markup, as it is counted. */
export const visibleText = (escaped: string): string => readableText(escaped).replace(/\s+/gu, '')

/** How much of it an element shows. */
export function shownIn(nodes: readonly XhtmlNode[]): number {
  return nodes.reduce((sum, node) => {
    if (typeof node === 'string') return sum + visibleText(node).length
    return sum + (isPicture(node) ? 1 : shownIn(node.children))
  }, 0)
}

export function showsSomething(nodes: readonly XhtmlNode[]): boolean {
  return nodes.some((node) => {
    if (typeof node === 'string') return visibleText(node) !== ''
    return isPicture(node) || showsSomething(node.children)
  })
}
