/** What the package document says about the book (EPUB 3.3, 5.5), one line a statement. */
import type { Person } from '../model/config.js'
import type { EpubEdition, EpubMetadata } from '../model/epub.js'
import { escapeXml, xml } from './markup.js'
import { itemId } from './package-document.js'

/** MARC relators of the roles (id.loc.gov/vocabulary/relators). */
const RELATORS: Readonly<Record<Person['role'], string>> = {
  author: 'aut',
  editor: 'edt',
  translator: 'trl',
  illustrator: 'ill',
  compiler: 'com',
}

export function metadataLines(edition: EpubEdition, identifier: string): string[] {
  const { metadata } = edition
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
    ...renditionLines(edition),
  ]
}

/** How the book is shown. The names without `property` are of EPUB 2 readers, which find the cover by it, and of Kindle. */
function renditionLines({ writingMode, fonts, coverImage }: EpubEdition): string[] {
  return [
    xml('meta', { property: 'rendition:layout' }, 'reflowable'),
    // Apple Books sets a book in its own faces unless told that it brings some.
    ...(fonts.length > 0 ? [xml('meta', { property: 'ibooks:specified-fonts' }, 'true')] : []),
    xml('meta', { name: 'primary-writing-mode', content: KINDLE_MODES[writingMode] }),
    xml('meta', { name: 'cover', content: itemId(coverImage) }),
  ]
}

const KINDLE_MODES = { 'horizontal-tb': 'horizontal-lr', 'vertical-rl': 'vertical-rl' } as const

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
