/** The keys of `print:` and `booklet:`, their limits and defaults. */
import { z } from 'zod'
import { MOST_CREEP, MOST_GUTTER } from '../model/imposition.js'
import { inkName, numberBetween, relativePath, sheetName, signature, trimName, truth } from './values.js'

export const margins = z.strictObject({
  top: numberBetween(10, 120).optional().describe('Head, with room for the running head.'),
  bottom: numberBetween(10, 120).optional().describe('Foot, with room for the folio.'),
  inner: numberBetween(5, 120).optional().describe('At the spine.'),
  outer: numberBetween(5, 120).optional().describe('At the fore edge.'),
})

const share = numberBetween(0, 100)
export const accent = z.strictObject({
  name: inkName.default('专红').describe('Name of the spot ink, as the printer calls it.'),
  cmyk: z
    .tuple([share, share, share, share])
    .default([0, 100, 90, 0])
    .describe(
      'Cyan, magenta, yellow and black in percent: the accent in four inks, and how a screen shows the spot ink.',
    ),
})

export const print = z.strictObject({
  trim: trimName.optional().describe('Size of the page after cutting, by name. Left out: A5.'),
  width: numberBetween(60, 500).optional().describe('Width after cutting, in millimetres, instead of `trim`.'),
  height: numberBetween(80, 700).optional().describe('Height after cutting, in millimetres, instead of `trim`.'),
  charsPerLine: numberBetween(4, 100, 'whole').optional().describe('Characters in a line. Left out: as the trim asks.'),
  linesPerPage: numberBetween(4, 120, 'whole').optional().describe('Lines on a page. Left out: as the trim asks.'),
  fontSizePt: numberBetween(5, 24).default(10.5).describe('Type size of the text, in points.'),
  marginsMm: margins
    .prefault({})
    .describe('Margins in millimetres; the type area follows from them where it is not given.'),
  sectionStart: z
    .enum(['new-page', 'recto', 'run-on'])
    .default('new-page')
    .describe('Where a top-level section opens: on a new page, on a right-hand page, or on the same page.'),
  bleedMm: numberBetween(0, 10).default(0).describe('How far pictures and tints at the edge run over the cut.'),
  marks: truth.default(false).describe('Crop, register and colour marks around the page.'),
  colour: z
    .enum(['black', 'spot', 'cmyk', 'rgb'])
    .default('black')
    .describe('Inks: black alone, black and a spot ink, four inks, or colours for the screen.'),
  accent: accent.prefault({}).describe('The second colour, where `colour` has one.'),
  inkLimit: numberBetween(100, 400).default(300).describe('The most ink that the paper takes, in percent of one ink.'),
  standard: z
    .enum(['none', 'pdfx-4', 'pdfa-2u', 'pdfa-3u'])
    .default('none')
    .describe('The standard that the PDF follows: pdfx-4 for the press, pdfa-2u or pdfa-3u for the archive.'),
  outputProfile: relativePath
    .nullable()
    .default(null)
    .describe('ICC profile of the printing condition, as the printer gives it.'),
  binding: z.enum(['left', 'right']).optional().describe('Side of the spine. Left out: left.'),
  theme: z
    .enum(['book', 'report'])
    .default('book')
    .describe('Look of the pages: a book, or a report with headings flush left in hei and a compact title page.'),
  notes: z
    .enum(['page', 'chapter'])
    .default('page')
    .describe('Where notes stand: at the foot of the page, or at the end of the chapter.'),
})

export const paper = z.strictObject({
  grammage: numberBetween(30, 400).describe('Grams of a square metre.'),
  bulk: numberBetween(0.6, 3).default(1.3).describe('Cubic centimetres of a gram.'),
})

export const booklet = z.strictObject({
  style: z
    .enum(['saddle', 'perfect'])
    .default('saddle')
    .describe('saddle: all sheets in one nest. perfect: signatures, gathered.'),
  sheet: sheetName.nullable().default(null).describe('Sheet that two pages are put on. Left out: the next larger one.'),
  signature: signature
    .nullable()
    .default(null)
    .describe('Pages of a signature, a multiple of four. Left out: all pages for saddle, 16 for perfect.'),
  creepMm: numberBetween(0, MOST_CREEP)
    .default(0)
    .describe('How much nearer to the spine the pages of a sheet stand than those of the sheet around it.'),
  pad: z
    .enum(['end', 'before-cover'])
    .default('before-cover')
    .describe('Where blank pages go: last of all, or in front of the last page, the back cover.'),
  nup: z
    .enum(['2', '4'])
    .transform((count) => (count === '4' ? 4 : 2))
    .meta({ type: 'integer', enum: [2, 4] })
    .default(2)
    .describe('Pages on a side of the sheet. 4: two leaves one above the other, cut apart before folding.'),
  gutterMm: numberBetween(0, MOST_GUTTER).default(0).describe('White between a page and the fold.'),
  marks: truth.default(false).describe('Fold and crop marks, and a label on each side.'),
  paper: paper
    .nullable()
    .default(null)
    .describe('Paper of the inner pages: with `perfect`, a cover sheet with the width of the spine is made.'),
})
