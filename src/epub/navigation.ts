/** The navigation as lists: of the navigation document (EPUB 3.3, 7), and of the NCX that older readers ask for. */
import type { EpubEdition, NavigationEntry } from '../model/epub.js'
import { escapeXml, xml } from './markup.js'

export function contentsList(entries: readonly NavigationEntry[]): string {
  const items = entries.map(({ title, href, entries: inner }) => {
    const link = xml('a', { href }, escapeXml(title))
    return `<li>${link}${inner.length > 0 ? contentsList(inner) : ''}</li>`
  })
  return `<ol>\n${items.join('\n')}\n</ol>`
}

export function landmarksList(landmarks: EpubEdition['landmarks']): string {
  const items = landmarks.map(({ type, title, href }) => {
    return `<li>${xml('a', { 'epub:type': type, href }, escapeXml(title))}</li>`
  })
  return `<ol>\n${items.join('\n')}\n</ol>`
}

/** Lists beside the contents (EPUB 3.3, 7.4.4), each with its title. */
export function otherLists(lists: EpubEdition['lists']): string {
  return lists
    .map(({ type, title, entries }) => {
      const heading = xml('h2', { id: `${type}-title` }, escapeXml(title))
      const list = `${heading}\n${contentsList(entries)}`
      return xml('nav', { 'epub:type': type, id: type, 'aria-labelledby': `${type}-title` }, list)
    })
    .join('\n')
}

/** The same entries in the same order, numbered as they are read. */
export function navigationPoints(entries: readonly NavigationEntry[]): string {
  let played = 0
  const point = ({ title, href, entries: inner }: NavigationEntry): string => {
    played += 1
    const order = String(played)
    const label = xml('navLabel', {}, xml('text', {}, escapeXml(title)))
    const content = `${label}${xml('content', { src: href })}${inner.map(point).join('')}`
    return `${xml('navPoint', { id: `point-${order}`, playOrder: order }, content)}\n`
  }
  return entries.map(point).join('')
}

/** Who made the book, as the NCX names them (DAISY 2005, 8.3). */
export function docAuthors(creators: EpubEdition['metadata']['creators']): string {
  return creators.map(({ name }) => `${xml('docAuthor', {}, xml('text', {}, escapeXml(name)))}\n`).join('')
}

export function navigationDepth(entries: readonly NavigationEntry[]): number {
  return entries.length === 0 ? 0 : 1 + Math.max(...entries.map((entry) => navigationDepth(entry.entries)))
}
