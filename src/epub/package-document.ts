/** The package document's parts (EPUB 3.3, 5): manifest and spine, each a string for its template. What it says of the book is in `package-metadata.ts`. */
import type { EpubDocument, EpubEdition } from '../model/epub.js'
import { xml } from './markup.js'

const FRONT: ReadonlySet<EpubDocument['kind']> = new Set(['cover', 'title-page', 'colophon', 'committee', 'preface'])

/** Documents that stand before the contents. */
export const isFront = ({ kind }: EpubDocument): boolean => FRONT.has(kind)

/** Ids are the file names; a digit never opens one, for ours begin with a word. */
export const itemId = (file: string): string => file.replace(/[^\w.-]/g, '-')

export function manifestLines({ documents, images, fonts, coverImage }: EpubEdition): string[] {
  const item = (href: string, mediaType: string, properties: string | null = null) =>
    xml('item', { id: itemId(href), href, 'media-type': mediaType, properties })
  return [
    item('toc.xhtml', 'application/xhtml+xml', 'nav'),
    item('toc.ncx', 'application/x-dtbncx+xml'),
    item('style.css', 'text/css'),
    ...images.map(({ file, mediaType }) => item(file, mediaType, file === coverImage ? 'cover-image' : null)),
    ...fonts.map(({ file }) => item(file, 'font/ttf')),
    ...documents.map(({ file, body }) => item(file, 'application/xhtml+xml', documentProperties(body))),
  ]
}

/** What a reading system must know before it opens the document (EPUB 3.3, 5.6.2, manifest properties). */
function documentProperties(body: string): string | null {
  const properties = [body.includes('<math') ? 'mathml' : '', body.includes('<svg') ? 'svg' : ''].filter(Boolean)
  return properties.length === 0 ? null : properties.join(' ')
}

export function spineLines({ documents }: EpubEdition): string[] {
  const files = [
    ...documents.filter(isFront).map(({ file }) => file),
    'toc.xhtml',
    ...documents.filter((document) => !isFront(document)).map(({ file }) => file),
  ]
  return files.map((file) => xml('itemref', { idref: itemId(file) }))
}

/**
 * Lines that run down go from right to left, and so do their pages; readers also choose their Chinese and Japanese styles by this.
 * On which side the printed book is bound does not matter here: it has no pages to turn.
 */
export const progressionOf = ({ writingMode }: EpubEdition): 'ltr' | 'rtl' =>
  writingMode === 'vertical-rl' ? 'rtl' : 'ltr'

/** Prefixes of properties that are not of EPUB itself (EPUB 3.3, appendix D.1). */
export const prefixesOf = ({ fonts }: EpubEdition): string => (fonts.length > 0 ? ` prefix="${IBOOKS_PREFIX}"` : '')

const IBOOKS_PREFIX = 'ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/'

/** Landmarks by the names of EPUB 2, for readers that know no others (OPF 2.0.1, 2.6). */
export function guideLines({ landmarks }: EpubEdition): string[] {
  return landmarks.flatMap(({ type, title, href }) => {
    const known = GUIDE_TYPES[type]
    return known === undefined ? [] : [xml('reference', { type: known, title, href })]
  })
}

const GUIDE_TYPES: Readonly<Record<string, string>> = {
  cover: 'cover',
  titlepage: 'title-page',
  colophon: 'colophon',
  preface: 'preface',
  toc: 'toc',
  loi: 'loi',
  lot: 'lot',
  bodymatter: 'text',
}
