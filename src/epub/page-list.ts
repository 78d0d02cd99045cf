/** The pages of the print edition as the navigation document (EPUB 3.3, 7.4.3.2) and the NCX list them. */
import type { EpubEdition, PageEntry } from '../model/epub.js'
import { escapeXml, xml } from './markup.js'

/** Empty: none. It is for machines and hidden: a thousand numbers would stand in the way of the contents. */
export function pageListNavigation(pageList: EpubEdition['pageList']): string {
  if (pageList === null) return ''
  const items = pageList.pages.map(({ label, href }) => `<li>${xml('a', { href }, escapeXml(label))}</li>`)
  const heading = xml('h2', { id: 'page-list-title' }, escapeXml(pageList.title))
  const attributes = {
    'epub:type': 'page-list',
    role: 'doc-pagelist',
    id: 'page-list',
    'aria-labelledby': 'page-list-title',
    hidden: 'hidden',
  }
  return `${xml('nav', attributes, `\n${heading}\n<ol>\n${items.join('\n')}\n</ol>\n`)}\n`
}

/** Without an order of playing: that would count pages and headings together, and nothing is played. */
export function pageTargets(pageList: EpubEdition['pageList']): string {
  if (pageList === null) return ''
  const label = xml('navLabel', {}, xml('text', {}, escapeXml(pageList.title)))
  return `${xml('pageList', { id: 'page-list', class: 'pages' }, `\n${label}\n${pageList.pages.map(pageTarget).join('\n')}\n`)}\n`
}

/** Roman numbers are of the front matter; each kind counts for itself (ANSI/NISO Z39.86, 8.4.3). */
function pageTarget({ label, href }: PageEntry, index: number): string {
  const type = /^\d+$/.test(label) ? 'normal' : 'front'
  const content = xml('navLabel', {}, xml('text', {}, escapeXml(label))) + xml('content', { src: href })
  return xml('pageTarget', { id: `page-target-${index + 1}`, type, value: String(numberOf(label)) }, content)
}

/** The highest arabic number. */
export function lastPageNumber(pageList: EpubEdition['pageList']): number {
  const numbers = (pageList?.pages ?? []).map(({ label }) => Number(label)).filter(Number.isInteger)
  return numbers.reduce((last, number) => Math.max(last, number), 0)
}

const NUMERALS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function numberOf(label: string): number {
  if (/^\d+$/.test(label)) return Number(label)
  const values = Array.from(label, (numeral) => NUMERALS[numeral] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
