/** The e-book: composed, set in its fonts, packed, opened again and checked. */
import { composeEpub } from './compose/epub/compose-epub.js'
import { NO_FONTS, placeIn, setInFaces } from './compose/epub/set-in-faces.js'
import { textSettings } from './compose/epub/text-settings.js'
import type { Desk } from './desk.js'
import { epubPictures } from './epub-pictures.js'
import type { EpubEdition, EpubSizes } from './model/epub.js'
import type { Finding, FindingId, Outcome } from './model/finding.js'
import type { ReaderFonts } from './model/fonts.js'
import type { PrintedPages } from './model/printed-pages.js'
import { checkComposed } from './proof/conservation.js'
import { eReaderAdvice } from './proof/e-reader-advice.js'
import { checkEpub } from './proof/epub-conservation.js'
import { readOwnFonts } from './sources/read-own-files.js'
import { zipLargeEpub } from './zip-large-epub.js'

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
    const epub = await makeEpub(edition, assets, zipLargeEpub)
    const lost = [...checkComposed(book, edition.documents), ...checkEpub(epub, edition)]
    const advice = eReaderAdvice({ book, edition, bytes: epub.length })
    const aboutLooks = saidOnce([...fonts.findings, ...pictures.findings])
    const findings = [...aboutLooks, ...composed.findings, ...lost, ...advice]
    return { value: { epub, sizes: sizesOf(epub) }, findings }
  })
}

/** What is said of characters and fonts: they may stand on the drawn cover as well as in the text. */
const OF_FONTS: ReadonlySet<FindingId> = new Set([
  'epub/font-not-embeddable',
  'epub/missing-glyph',
  'epub/font-package-missing',
  'fonts/other-shapes',
])

/** Of a language without its fonts the worse is said: its text may lack characters where the few of the cover lack their shapes only. */
function saidOnce(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>()
  const lacksCharacters = findings.some(({ id }) => id === 'epub/font-package-missing')
  return findings.filter(({ id, facts }) => {
    if (lacksCharacters && id === 'fonts/other-shapes') return false
    const key = `${id} ${facts.character ?? facts.file ?? ''}`
    if (OF_FONTS.has(id) && said.has(key)) return false
    said.add(key)
    return true
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
