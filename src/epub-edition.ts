/** The e-book: composed, set in its fonts, packed, opened again and checked. */
import { composeEpub } from './compose/epub/compose-epub.js'
import { NO_FONTS, placeIn, setInFaces } from './compose/epub/set-in-faces.js'
import { textSettings } from './compose/epub/text-settings.js'
import type { Desk } from './desk.js'
import { epubPictures } from './epub-pictures.js'
import type { EpubEdition, EpubSizes } from './model/epub.js'
import type { Outcome } from './model/finding.js'
import type { ReaderFonts } from './model/fonts.js'
import type { PrintedPages } from './model/printed-pages.js'
import { checkComposed } from './proof/conservation.js'
import { eReaderAdvice } from './proof/e-reader-advice.js'
import { checkEpub } from './proof/epub-conservation.js'
import { readOwnFonts } from './sources/read-own-files.js'

/** A finished e-book. */
export interface MadeEbook {
  readonly epub: Uint8Array
  readonly sizes: EpubSizes
}

/** `printed`: the pages of the print edition that is made with it; null: none is. */
export async function buildEpub(desk: Desk, printed: PrintedPages | null): Promise<Outcome<MadeEbook>> {
  const { read, book, templates, watch } = desk
  return watch.time('epub', async () => {
    const [{ makeEpub }, { sizesOf }] = await Promise.all([import('./epub/make-epub.js'), import('./epub/sizes.js')])
    const pictures = await epubPictures(desk)
    const assets = pictures.value
    const composed = await composeEpub(book, read.manuscript.config, assets, templates, printed)
    const fonts = await cutFonts(composed.value, desk)
    const edition = setInFaces(composed.value, fonts.value)
    const epub = await makeEpub(edition, assets)
    const lost = [...checkComposed(book, edition.documents), ...checkEpub(epub, edition)]
    const advice = eReaderAdvice({ book, edition, bytes: epub.length })
    const findings = [...pictures.findings, ...composed.findings, ...fonts.findings, ...lost, ...advice]
    return { value: { epub, sizes: sizesOf(epub) }, findings }
  })
}

/** Each face with what the finished documents set in it; none where the book wants none. */
async function cutFonts(edition: EpubEdition, { read, workshop }: Desk): Promise<Outcome<ReaderFonts>> {
  const { manuscript, root } = read
  const { config } = manuscript
  if (!config.epub.fonts) return { value: NO_FONTS, findings: [] }
  const { fontsForReaders } = await import('./fonts/fonts-for-readers.js')
  const request = {
    settings: textSettings(edition, config),
    placeOf: placeIn(edition.documents, manuscript),
    config,
    ownFonts: await readOwnFonts(read),
    bookFolder: root.folder,
  }
  return fontsForReaders(request, workshop.cache)
}
