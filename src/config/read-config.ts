/** The door of the room: the text of `book.yaml`, or of front matter, comes in; a complete `BookConfig` goes out. */
import type { BookConfig, NumberPattern, PageGeometry } from '../model/config.js'
import { BookError, ExitCode, type Finding, finding, type Outcome, type Place } from '../model/finding.js'
import { mm } from '../model/units.js'
import { isPageProblem, type PageRequest, pageGeometry } from './page-geometry.js'
import { bookProfile } from './profile.js'
import { BOOK_YAML, type BookYaml } from './schema.js'
import { schemaProblems } from './schema-problems.js'
import { withoutSiteKeys } from './site-keys.js'
import { TRIM_SIZES } from './trim-sizes.js'
import { usableName } from './values.js'
import { type KeyPath, readYaml, type YamlSource, type YamlText } from './yaml-text.js'

/** What the configuration builds on where it is silent. */
export interface ConfigBase {
  /** Base name of the input, for the results. */
  readonly name: string
  /** Lines that precede the text in its file; 0 for a whole file, 1 for front matter. */
  readonly firstLine: number
}

/** Reads a configuration. Throws `BookError` (usage) with every problem in it and its place. */
export function readConfig(text: string, file: string, base: ConfigBase): Outcome<BookConfig> {
  const yaml = readYaml({ text, file, firstLine: base.firstLine })
  const written = yaml.value === null || yaml.value === '' ? {} : yaml.value
  if (typeof written !== 'object' || Array.isArray(written)) throw usage(rootNotMapping(written, yaml))
  const { values, findings } = base.firstLine > 0 ? withoutSiteKeys(written, yaml) : { values: written, findings: [] }
  const checked = BOOK_YAML.safeParse(values)
  if (!checked.success) throw usage(schemaProblems(checked.error.issues, yaml))
  return { value: bookConfig(checked.data, file, base.name, yaml), findings }
}

/** Where the value at that path stands in a configuration that was read before. */
export function placeInConfig(source: YamlSource, path: KeyPath): Place {
  return readYaml(source).placeOf(path)
}

/** The configuration of a book that has none. */
export function defaultConfig(name: string): BookConfig {
  return { ...readConfig('', '', { name, firstLine: 0 }).value, file: null }
}

function bookConfig(values: BookYaml, file: string, baseName: string, yaml: YamlText): BookConfig {
  const { name, title, subtitle, authors, lang, date, publisher, description, isbn, rights } = values
  const { subjects, series, writingMode, cover, chapters, contents, structure, templates, typography, epub, proof } =
    values
  return {
    ...{
      name: name ?? usableName(baseName),
      title,
      subtitle,
      authors,
      lang,
      date,
      publisher,
      description,
      isbn,
      rights,
    },
    ...{ subjects, series, writingMode, cover, chapters, contents, structure, templates, epub, proof, file },
    numbering: numberingOf(values),
    typography: {
      punctuation: typography.punctuation ?? (isChinese(lang) ? 'fullwidth' : 'keep'),
      spacing: typography.spacing,
      compression: typography.compression,
      fonts: typography.fonts,
    },
    print: printOf(values, bookPage(values, yaml)),
    profile: bookProfile(values, yaml),
    frontMatter: { halfTitle: values.halfTitle, committee: values.committee, backCover: values.backCover },
    booklet: bookletOf(values),
  }
}

function printOf({ print }: BookYaml, page: PageGeometry): BookConfig['print'] {
  const { theme, sectionStart, notes, marks, standard, outputProfile, binding = 'left' } = print
  const inks = { mode: print.colour, accent: print.accent, limit: print.inkLimit }
  return { page, theme, sectionStart, notes, binding, bleed: mm(print.bleedMm), marks, inks, standard, outputProfile }
}

/** Appendices are numbered unless the book says otherwise: with one letter each, in the words of its language. */
function numberingOf({ numbering, lang }: BookYaml): BookConfig['numbering'] {
  const { language } = new Intl.Locale(lang)
  const before = { zh: '附录', ja: '付録', ko: '부록 ' }[language] ?? 'Appendix '
  const usual: NumberPattern = { before, numeral: 'letter', after: '', isNested: false }
  return { ...numbering, appendices: numbering.appendices === undefined ? usual : numbering.appendices }
}

function bookletOf({ booklet: { creepMm, gutterMm, pad, ...booklet } }: BookYaml): BookConfig['booklet'] {
  return { ...booklet, padding: pad, gutter: mm(gutterMm), creep: mm(creepMm) }
}

function bookPage({ print, typography }: BookYaml, yaml: YamlText) {
  const { charsPerLine, linesPerPage, fontSizePt, marginsMm } = print
  const { leading } = typography
  const page = pageGeometry({ trim: bookTrim(print, yaml), fontSizePt, leading, charsPerLine, linesPerPage, marginsMm })
  if (isPageProblem(page)) {
    throw usage([finding(page.id, page.facts, { place: yaml.placeOf(['print', page.key]) })])
  }
  return page
}

function bookTrim({ trim, width, height }: BookYaml['print'], yaml: YamlText): PageRequest['trim'] {
  if (width === undefined && height === undefined) return trim ?? TRIM_SIZES.A5!
  const place = yaml.placeOf(['print', width === undefined ? 'height' : 'width'])
  if (trim) throw usage([finding('config/trim-twice', {}, { place })])
  if (width !== undefined && height !== undefined) return { width: mm(width), height: mm(height) }
  const key = width === undefined ? 'width' : 'height'
  throw usage([finding('config/missing-key', { key, parent: 'print' }, { place })])
}

function isChinese(lang: string): boolean {
  return new Intl.Locale(lang).language === 'zh'
}

function rootNotMapping(written: unknown, yaml: YamlText): readonly Finding[] {
  const found = Array.isArray(written) ? '- …' : `“${String(written).slice(0, 30)}”`
  return [finding('config/root-not-mapping', { found }, { place: yaml.placeOf([]) })]
}

function usage(findings: readonly Finding[]): BookError {
  return new BookError(findings, ExitCode.usage)
}
