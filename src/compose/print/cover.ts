/** The cover (封面): an image over the whole page. */
import type { Flow } from '../../model/print.js'
import { element, escapeMarkup } from '../markup.js'
import { assetUrl, type PrintContext } from './dialect.js'
import { ownPages } from './own-pages.js'

export function composeCover({ book }: PrintContext): Flow[] {
  if (book.meta.cover === null) return []
  const html = `<div class="cover">${element('img', ` src="${escapeMarkup(assetUrl(book.meta.cover))}" alt=""`, '')}</div>`
  return [ownPages('cover', html, { start: 'recto', fullPage: true })]
}
