/**
 * The cover of internal material: the notice and the number of the permit stand on it whole, in print
 * (《内部资料性出版物管理办法》, 2015, 第十四条). Over a picture they get a white ground, and the picture says the rest.
 */
import type { BookMeta } from '../../model/book.js'
import type { Flow, FlowBlock } from '../../model/print.js'
import { INTERNAL_NOTICE, type InternalProfile } from '../../model/profile.js'
import { INTERNAL_TERMS } from '../../model/profile-terms.js'
import { writtenDate } from '../../typography/written-date.js'
import { assetUrl, type PrintContext } from './dialect.js'
import { ownPages, ownUnit } from './own-pages.js'

/** None for material that has neither data nor picture yet. */
export function composeInternalCover({ book: { meta }, templates }: PrintContext, profile: InternalProfile): Flow[] {
  const { cover } = meta
  if (cover === null && isBare(profile)) return []
  const blocks: FlowBlock[] = []
  const own = (text: string) => ({ text, unit: ownUnit(blocks, text, null) })
  const words = (text: string | null) => (text === null ? null : own(text))
  const notice = own(INTERNAL_NOTICE)
  const permit = words(profile.permit === null ? null : `${INTERNAL_TERMS.permit}：${profile.permit}`)
  const html = templates.render('print/internal-cover', {
    picture: cover === null ? null : assetUrl(cover),
    notice,
    permit,
    ...typesetCover(meta, profile, cover === null ? words : () => null),
  })
  return [ownPages('cover', html, { blocks, start: 'recto', fullPage: cover !== null })]
}

function typesetCover<Words>(meta: BookMeta, profile: InternalProfile, words: (text: string | null) => Words) {
  const date = meta.date ?? profile.printedOn
  return {
    title: words(meta.title),
    subtitle: words(meta.subtitle),
    issue: words(profile.issue),
    compiledBy: words(profile.compiledBy),
    date: words(date === null ? null : writtenDate(date, meta.lang)),
  }
}

const isBare = ({ kind: _, ...given }: InternalProfile): boolean =>
  Object.values(given).every((value) => value === null)
