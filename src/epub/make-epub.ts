/** EpubEdition + assets → the bytes of an EPUB 3, on epub-gen-memory. Touches no network, no clock and no disk. */
import { type Chapter, EPub, type Options } from 'epub-gen-memory'
import type { EpubDocument, EpubEdition } from '../model/epub.js'
import type { Assets } from '../model/manuscript.js'
import { Archive, type Zip } from './archive.js'
import { contentsList, docAuthors, landmarksList, navigationDepth, navigationPoints, otherLists } from './navigation.js'
import { guideLines, isFront, manifestLines, prefixesOf, progressionOf, spineLines } from './package-document.js'
import { metadataLines } from './package-metadata.js'
import { lastPageNumber, pageListNavigation, pageTargets } from './page-list.js'
import { CHAPTER_TEMPLATE, NAVIGATION_TEMPLATE, NCX_TEMPLATE, PACKAGE_TEMPLATE } from './templates.js'
import { zipFiles } from './zip.js'

const zipHere: Zip = async (files) => zipFiles(files)

export async function makeEpub(edition: EpubEdition, assets: Assets, zip: Zip = zipHere): Promise<Uint8Array> {
  return new EditionEpub(edition, assets).pack(zip)
}

/**
 * The library's default path drops attributes that it does not know and fetches images and fonts by URL. So it is given
 * empty chapters, our documents take their place afterwards, and images come from the book's checked assets.
 */
class EditionEpub extends EPub {
  readonly #edition: EpubEdition
  readonly #assets: Assets
  readonly #archive = new Archive()

  constructor(edition: EpubEdition, assets: Assets) {
    super(libraryOptions(edition), edition.documents.map(libraryChapter))
    this.#edition = edition
    this.#assets = assets
    this.uuid = edition.metadata.identifier
    this.zip = this.#archive as unknown as typeof this.zip
    for (const [index, { body }] of edition.documents.entries()) this.content[index]!.content = body
  }

  async pack(zip: Zip): Promise<Uint8Array> {
    // Reading systems know an EPUB by its first file, which is stored (EPUB 3.3, 4.2.3).
    this.#archive.file('mimetype', 'application/epub+zip', { compression: 'STORE' })
    await this.render()
    return this.#archive.zipped(zip)
  }

  protected override async downloadAllImages(): Promise<void> {
    const folder = this.#archive.folder('OEBPS')
    for (const { file, mediaType, asset } of this.#edition.images) {
      const { bytes } = this.#assets.get(asset)!
      // Pictures are compressed already; drawings are text.
      const compression = mediaType === 'image/svg+xml' ? 'DEFLATE' : 'STORE'
      folder.file(file, bytes, { compression })
    }
  }

  protected override async downloadAllFonts(): Promise<void> {
    const folder = this.#archive.folder('OEBPS')
    for (const { file, bytes } of this.#edition.fonts) folder.file(file, bytes, { compression: 'DEFLATE' })
  }

  protected override async makeCover(): Promise<void> {}
}

/** Which division of the publication a document of the text belongs to (EPUB Structural Semantics Vocabulary, document divisions). */
const DIVISIONS: Readonly<Partial<Record<EpubDocument['kind'], string>>> = {
  preface: 'frontmatter',
  'part-title': 'bodymatter',
  chapter: 'bodymatter',
  appendix: 'backmatter',
  afterword: 'backmatter',
}

/** A key that the library does not know reaches its template all the same. */
function libraryChapter(document: EpubDocument): Chapter & { readonly division: string } {
  const { title, kind, file } = document
  const division = DIVISIONS[kind] === undefined ? '' : ` epub:type="${DIVISIONS[kind]}"`
  return { title, content: '', filename: file, beforeToc: isFront(document), division }
}

/** Keys that the library does not know reach the templates all the same. */
function libraryOptions(edition: EpubEdition): Options {
  const { metadata, navigation, landmarks, pageList } = edition
  const ours = {
    contents: contentsList(navigation),
    lists: otherLists(edition.lists),
    pageList: pageListNavigation(pageList),
    pageTargets: pageTargets(pageList),
    pageCount: pageList?.pages.length ?? 0,
    lastPage: lastPageNumber(pageList),
    landmarks: landmarksList(landmarks),
    points: navigationPoints(navigation),
    depth: navigationDepth(navigation),
    metadata: metadataLines(edition).join('\n'),
    guide: guideLines(edition).join('\n'),
    docAuthors: docAuthors(metadata.creators),
    progression: progressionOf(edition),
    prefixes: prefixesOf(edition),
    manifest: manifestLines(edition).join('\n'),
    spine: spineLines(edition).join('\n'),
  }
  return {
    title: metadata.title,
    tocTitle: edition.contentsTitle,
    lang: metadata.lang,
    date: metadata.modified,
    css: edition.css,
    chapterXHTML: CHAPTER_TEMPLATE,
    tocXHTML: NAVIGATION_TEMPLATE,
    tocNCX: NCX_TEMPLATE,
    contentOPF: PACKAGE_TEMPLATE,
    ...ours,
  } as Options
}
