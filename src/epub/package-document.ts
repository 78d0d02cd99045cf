/** The package document's parts (EPUB 3.3, 5): metadata, manifest, spine, each a string for its template. */
import type { Person } from '../model/config.js'
import type { EpubDocument, EpubEdition, EpubMetadata } from '../model/epub.js'
import { escapeXml, xml } from './markup.js'

const FRONT: ReadonlySet<EpubDocument['kind']> = new Set(['cover', 'title-page', 'colophon', 'committee', 'preface'])

/** Documents that stand before the contents. */
export const isFront = ({ kind }: EpubDocument): boolean => FRONT.has(kind)

/** MARC relators of the roles (id.loc.gov/vocabulary/relators). */
const RELATORS: Readonly<Record<Person['role'], string>> = {
  author: 'aut',
  editor: 'edt',
  translator: 'trl',
  illustrator: 'ill',
  compiler: 'com',
}

export function metadataLines(metadata: EpubMetadata, identifier: string, coverId: string): string[] {
  const { accessibility } = metadata
  const stated = (name: string, value: string | null) => (value ? [xml(name, {}, escapeXml(value))] : [])
  const schema = (property: string, values: readonly string[]) =>
    values.map((value) => xml('meta', { property: `schema:${property}` }, escapeXml(value)))
  return [
    xml('dc:identifier', { id: 'book-id' }, escapeXml(identifier)),
    ...titleLines(metadata),
    ...stated('dc:language', metadata.lang),
    ...metadata.creators.flatMap(creatorLines),
    ...stated('dc:publisher', metadata.publisher),
    ...stated('dc:description', metadata.description),
    ...stated('dc:rights', metadata.rights),
    ...stated('dc:date', metadata.date),
    ...seriesLines(metadata),
    xml('meta', { property: 'dcterms:modified' }, metadata.modified),
    ...schema('accessMode', accessibility.modes),
    ...schema('accessModeSufficient', [accessibility.textSuffices ? 'textual' : accessibility.modes.join(',')]),
    ...schema('accessibilityFeature', accessibility.features),
    ...schema('accessibilityHazard', [accessibility.hazard]),
    ...schema('accessibilitySummary', [accessibility.summary]),
    // EPUB 2 readers find the cover by this.
    xml('meta', { name: 'cover', content: coverId }),
  ]
}

function titleLines({ title, subtitle }: EpubMetadata): string[] {
  const main = xml('dc:title', { id: 'title' }, escapeXml(title))
  if (!subtitle) return [main]
  const refine = (id: string, type: string) => xml('meta', { refines: `#${id}`, property: 'title-type' }, type)
  return [
    main,
    refine('title', 'main'),
    xml('dc:title', { id: 'subtitle' }, escapeXml(subtitle)),
    refine('subtitle', 'subtitle'),
  ]
}

function creatorLines({ name, role, sort }: Person, index: number): string[] {
  const id = `creator-${index + 1}`
  const refines = `#${id}`
  return [
    xml('dc:creator', { id }, escapeXml(name)),
    xml('meta', { refines, property: 'role', scheme: 'marc:relators' }, RELATORS[role]),
    ...(sort ? [xml('meta', { refines, property: 'file-as' }, escapeXml(sort))] : []),
    xml('meta', { refines, property: 'display-seq' }, String(index + 1)),
  ]
}

/** The series as a collection of the kind `series` (EPUB 3.3, D.3: `belongs-to-collection`, `collection-type`, `group-position`). */
function seriesLines({ series }: EpubMetadata): string[] {
  if (series === null) return []
  const refine = (property: string, value: string) => xml('meta', { refines: '#series', property }, value)
  return [
    xml('meta', { property: 'belongs-to-collection', id: 'series' }, escapeXml(series.name)),
    refine('collection-type', 'series'),
    ...(series.number === null ? [] : [refine('group-position', String(series.number))]),
  ]
}

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
