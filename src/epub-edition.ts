/** The e-book: composed, packed, opened again and checked. */
import { composeEpub } from './compose/epub/compose-epub.js'
import type { Desk } from './desk.js'
import { epubPictures } from './epub-pictures.js'
import type { Outcome } from './model/finding.js'
import type { PrintedPages } from './model/printed-pages.js'
import { checkComposed } from './proof/conservation.js'
import { checkEpub } from './proof/epub-conservation.js'

/** `printed`: the pages of the print edition that is made with it; null: none is. */
export async function buildEpub(desk: Desk, printed: PrintedPages | null): Promise<Outcome<Uint8Array>> {
  const { read, book, templates, watch } = desk
  return watch.time('epub', async () => {
    const { makeEpub } = await import('./epub/make-epub.js')
    const pictures = await epubPictures(desk)
    const assets = pictures.value
    const edition = await composeEpub(book, read.manuscript.config, assets, templates, printed)
    const epub = await makeEpub(edition.value, assets)
    const lost = [...checkComposed(book, edition.value.documents), ...checkEpub(epub, edition.value)]
    return { value: epub, findings: [...pictures.findings, ...edition.findings, ...lost] }
  })
}
