/** The page of a galley (长条校样): the measure of the book, lines far apart, and room to write in beside them. */
import type { BookConfig, PageGeometry } from '../../model/config.js'
import { mm, mmToPt, pt, ptToMm } from '../../model/units.js'

/** Distance of two lines in type sizes, when nothing else is asked for. */
export const GALLEY_LEADING = 2
export const LEAST_LEADING = 1.2
export const MOST_LEADING = 4

/** A4, which every office printer has; a longer measure makes it wider. */
const PAPER = { width: 210, height: 297 }
/** In millimetres. At the left stand the numbers of lines, at the right there is room for 60 mm of handwriting at least. */
const LEFT = 28
const RIGHT = 60
const [TOP, BOTTOM] = [26, 22]
/** Points: baselines fall on steps that a printer can show. */
const LINE_STEP = 0.25

/** The same book with pages for proofreaders: one side of the paper, nothing to be cut, no ink but what a screen shows. */
export function galleyConfig(config: BookConfig, leading: number): BookConfig {
  const { print } = config
  return {
    ...config,
    print: {
      ...print,
      page: galleyPage(print.page, leading),
      // The head of a page names one file.
      sectionStart: 'new-page',
      binding: 'left',
      bleed: mm(0),
      marks: false,
      standard: 'none',
      outputProfile: null,
    },
  }
}

function galleyPage({ charsPerLine, fontSize, typeArea }: PageGeometry, asked: number): PageGeometry {
  const leading = pt(Math.round((fontSize * asked) / LINE_STEP) * LINE_STEP)
  const measure = ptToMm(typeArea.width)
  const width = Math.max(PAPER.width, LEFT + measure + RIGHT)
  const linesPerPage = Math.floor(mmToPt(mm(PAPER.height - TOP - BOTTOM)) / leading)
  const height = pt(linesPerPage * leading)
  return {
    trim: { width: mm(width), height: mm(PAPER.height) },
    charsPerLine,
    linesPerPage,
    fontSize,
    leading,
    typeArea: { width: typeArea.width, height },
    margins: {
      top: mm(TOP),
      bottom: mm(PAPER.height - TOP - ptToMm(height)),
      inner: mm(LEFT),
      outer: mm(width - LEFT - measure),
    },
  }
}
