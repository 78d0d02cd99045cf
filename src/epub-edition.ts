/** The e-book: composed, packed, opened again and checked. */
import { composeEpub } from './compose/epub/compose-epub.js'
import type { Desk } from './desk.js'
import type { Outcome } from './model/finding.js'
import type { PrintedPages } from './model/printed-pages.js'
import { checkComposed } from './proof/conservation.js'
import { checkEpub } from './proof/epub-conservation.js'

/** `printed`: the pages of the print edition that is made with it; null: none is. */
export async function buildEpub(
  { read, book, assets, templates, watch }: Desk,
  printed: PrintedPages | null,
): Promise<Outcome<Uint8Array>> {
  return watch.time('epub', async () => {
    const { makeEpub } = await import('./epub/make-epub.js')
    const edition = await composeEpub(book, read.manuscript.config, assets, templates, printed)
    const epub = await makeEpub(edition.value, assets)
    const lost = [...checkComposed(book, edition.value.documents), ...checkEpub(epub, edition.value)]
    return { value: epub, findings: [...edition.findings, ...lost] }
  })
}
