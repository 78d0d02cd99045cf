/** What the package document says about the book (EPUB 3.3, 5.5), one line a statement. */
import type { Person } from '../model/config.js'
import type { Credit, EpubEdition, EpubMetadata } from '../model/epub.js'
import { escapeXml, xml } from './markup.js'
import { itemId } from './package-document.js'

/** MARC relators of the roles (id.loc.gov/vocabulary/relators). */
const RELATORS: Readonly<Record<Person['role'], string>> = {
  author: 'aut',
  editor: 'edt',
  translator: 'trl',
  illustrator: 'ill',
  compiler: 'com',
  photographer: 'pht',
  annotator: 'ann',
  foreword: 'aui',
  calligrapher: 'cll',
  designer: 'bkd',
}

export function metadataLines(edition: EpubEdition): string[] {
  const { metadata } = edition
  const { accessibility } = metadata
  const stated = (name: string, value: string | null) => (value ? [xml(name, {}, escapeXml(value))] : [])
  const statedMeta = (property: string, value: string | null) =>
    value === null ? [] : [xml('meta', { property }, escapeXml(value))]
  const schema = (property: string, values: readonly string[]) =>
    values.map((value) => xml('meta', { property: `schema:${property}` }, escapeXml(value)))
  return [
    xml('dc:identifier', { id: 'book-id' }, metadata.identifier),
    ...titleLines(metadata),
    ...stated('dc:language', metadata.lang),
    ...metadata.otherLanguages.flatMap((lang) => stated('dc:language', lang)),
    ...metadata.creators.flatMap((credit, index) => creditLines('creator', credit, index + 1)),
    ...metadata.contributors.flatMap((credit, index) => creditLines('contributor', credit, index + 1)),
    ...stated('dc:publisher', metadata.publisher),
    ...stated('dc:description', metadata.description),
    ...stated('dc:rights', metadata.rights),
    ...metadata.subjects.flatMap((subject) => stated('dc:subject', subject)),
    ...stated('dc:date', metadata.date),
    ...stated('dc:source', metadata.source),
    ...seriesLines(metadata),
    xml('meta', { property: 'dcterms:modified' }, metadata.modified),
    ...statedMeta('pageBreakSource', metadata.pageSource),
    ...schema('accessMode', accessibility.modes),
    ...schema('accessModeSufficient', [accessibility.textSuffices ? 'textual' : accessibility.modes.join(',')]),
    ...schema('accessibilityFeature', accessibility.features),
    ...schema('accessibilityHazard', [accessibility.hazard]),
    summaryLine(metadata),
    ...renditionLines(edition),
  ]
}

/** Its language where it is not that of the package. */
function summaryLine({ lang, accessibility: { summary } }: EpubMetadata): string {
  const attributes = {
    property: 'schema:accessibilitySummary',
    'xml:lang': summary.lang === lang ? null : summary.lang,
  }
  return xml('meta', attributes, escapeXml(summary.text))
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

/** What the title is beside others; alone it needs no type. The first is the one that shelves show. */
function titleLines({ title, titleSort, subtitle, issue }: EpubMetadata): string[] {
  const main = [xml('dc:title', { id: 'title' }, escapeXml(title)), ...refined('title', 'file-as', titleSort)]
  const others = [
    { id: 'subtitle', type: 'subtitle', words: subtitle },
    { id: 'issue', type: 'edition', words: issue },
  ].flatMap(({ id, type, words }) =>
    words ? [xml('dc:title', { id }, escapeXml(words)), ...refined(id, 'title-type', type)] : [],
  )
  return others.length === 0 ? main : [...main, ...refined('title', 'title-type', 'main'), ...others]
}

function creditLines(kind: 'creator' | 'contributor', { name, roles, sort }: Credit, place: number): string[] {
  const id = `${kind}-${place}`
  return [
    xml(`dc:${kind}`, { id }, escapeXml(name)),
    ...roles.map((role) =>
      xml('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, RELATORS[role]),
    ),
    ...refined(id, 'file-as', sort),
    ...refined(id, 'display-seq', String(place)),
  ]
}

function refined(id: string, property: string, value: string | null): string[] {
  return value === null ? [] : [xml('meta', { refines: `#${id}`, property }, escapeXml(value))]
}

/** The series as a collection of the kind `series` (EPUB 3.3, D.3: `belongs-to-collection`, `collection-type`, `group-position`). */
function seriesLines({ series }: EpubMetadata): string[] {
  if (series === null) return []
  return [
    xml('meta', { property: 'belongs-to-collection', id: 'series' }, escapeXml(series.name)),
    ...refined('series', 'collection-type', 'series'),
    ...refined('series', 'group-position', series.number === null ? null : String(series.number)),
  ]
}
