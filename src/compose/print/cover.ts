/** The cover (封面): an image over the whole page. */
import type { Flow } from '../../model/print.js'
import { element, escapeMarkup } from '../markup.js'
import { assetUrl, type PrintContext } from './dialect.js'
import { composeInternalCover } from './internal-cover.js'
import { ownPages } from './own-pages.js'

export function composeCover(context: PrintContext): Flow[] {
  const { cover, profile } = context.book.meta
  if (profile.kind === 'internal') return composeInternalCover(context, profile)
  if (cover === null) return []
  const html = `<div class="cover">${element('img', ` src="${escapeMarkup(assetUrl(cover))}" alt=""`, '')}</div>`
  return [ownPages('cover', html, { start: 'recto', fullPage: true })]
}
