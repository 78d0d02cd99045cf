/** The style sheet of the print edition: tokens that the page geometry gives, then the files of `styles/` in their order. */
import type { BookConfig, PageGeometry } from '../../model/config.js'
import type { FontSet, SubsetFace } from '../../model/fonts.js'
import { readPackageText } from '../package-files.js'
import { accentColour } from './accent.js'

/** Later files build on earlier ones; that of the theme comes last. */
const STYLE_FILES = [
  'tokens/print.css',
  'base/text.css',
  'base/blocks.css',
  'base/code.css',
  'base/mathematics.css',
  'print/compression.css',
  'print/marks.css',
  'print/containers.css',
  'print/pictures.css',
  'print/headings.css',
  'print/editors-note.css',
  'print/chapter-notes.css',
  'print/front-matter.css',
  'print/contents.css',
  'print/half-title.css',
  'print/committee.css',
  'print/back-cover.css',
  'print/internal-cover.css',
  'print/page.css',
] as const

/** The look of a book is that of the files above. */
const THEME_FILES: Readonly<Record<BookConfig['print']['theme'], readonly string[]>> = {
  book: [],
  report: ['themes/report.css'],
}

/** Pictures, and headings in another size: what has a height of its own and is rounded up to whole lines of the grid. */
export const SNAPPED =
  '.heading, .part-title h2, figure:not(figure figure, .picture-page > figure, .spread-half > figure), .table:not(figure .table, .table .table), .formula'

export function printCss({ print, typography }: PrintStyle, fonts: FontSet): string {
  const files = [...STYLE_FILES, ...THEME_FILES[print.theme]].map((file) => readPackageText(`styles/${file}`))
  return [
    `:root{${tokens({ ...geometryTokens(print.page), ...textTokens(typography), accent: accentColour(print.inks), ...fontTokens(fonts) })}}`,
    ...files,
  ].join('\n')
}

/** What of the configuration the styles depend on. */
export type PrintStyle = Pick<BookConfig, 'typography'> & {
  readonly print: Pick<BookConfig['print'], 'page' | 'inks' | 'theme'>
}

const tokens = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

function geometryTokens({ trim, fontSize, leading, typeArea, margins, charsPerLine, linesPerPage }: PageGeometry) {
  return {
    'trim-width': `${trim.width}mm`,
    'trim-height': `${trim.height}mm`,
    'font-size': `${fontSize}pt`,
    line: `${leading}pt`,
    'type-area-width': `${typeArea.width}pt`,
    'type-area-height': `${typeArea.height}pt`,
    'margin-top': `${margins.top}mm`,
    'margin-bottom': `${margins.bottom}mm`,
    'margin-inner': `${margins.inner}mm`,
    'margin-outer': `${margins.outer}mm`,
    'chars-per-line': `${charsPerLine}`,
    'lines-per-page': `${linesPerPage}`,
  }
}

/** Whether scripts are set apart, and the widths of marks by name: of all, of 。！？, and of those that end a line (styles/print/compression.css, in-page/compression.ts). */
function textTokens({ spacing, compression }: BookConfig['typography']) {
  const isHalf = compression === '半角式' || compression === '开明式'
  return {
    autospace: spacing === 'auto' ? 'normal' : 'no-autospace',
    'mark-width': isHalf ? '"halt"' : 'normal',
    'sentence-end': compression === '开明式' ? 'full' : 'as-all',
    'line-end': compression === '行末半角式' ? 'half' : 'as-all',
  }
}

/** What each stack begins with. 汉字 in comments are set in kai: the mono has none. */
const FACES_OF: Readonly<Record<string, readonly SubsetFace['face'][]>> = {
  'font-song': ['song'],
  'font-hei': ['hei'],
  'font-kai': ['kai'],
  'font-mono': ['mono'],
  'font-keyword': ['mono-bold', 'mono'],
  'font-comment': ['mono', 'kai'],
}

/**
 * Each stack begins with its own face and ends with all others: a character is set as long as any face has it. Before them stand faces
 * that draw nothing but what is reserved for them.
 */
function fontTokens({ faces }: FontSet): Record<string, string> {
  const quoted = ({ family }: SubsetFace) => `"${family}"`
  const reserved = faces.filter((each) => each.reserved !== undefined).map(quoted)
  const others = faces.filter((each) => each.reserved === undefined)
  const families = (wanted: (face: string) => boolean) => others.filter(({ face }) => wanted(face)).map(quoted)
  const stack = (...first: readonly SubsetFace['face'][]) =>
    [
      ...first.flatMap((name) => families((face) => face === name)),
      ...families((face) => !first.some((name) => face === name)),
    ].join(',')
  const stacks = Object.entries(FACES_OF).map(([name, first]) => [name, [...reserved, stack(...first)].join(',')])
  // Letters of a formula are in one design with its signs, whatever is reserved elsewhere.
  return { ...Object.fromEntries(stacks), 'font-math': [stack('math', 'song'), ...reserved].join(',') }
}
