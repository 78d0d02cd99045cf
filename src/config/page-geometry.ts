/**
 * The page of a book: what `print:` asks for comes in, trim, type area and margins in whole characters and lines go out.
 *
 * A Chinese type area is counted, not measured: a line is a whole number of characters, a page a whole number of
 * lines, and the margins are what is left (CLREQ 2.3, 版面设计). When the book names margins instead, the count is what
 * fits between them, and the rest goes to a margin that is not named, else to the outer and the bottom one.
 *
 * Left out, the type area keeps the proportion that A5 has with 27 × 28 at 10.5 pt and leading 1.7: 100.0 of 148 mm
 * across and 177.8 of 210 mm down. So A4 gets 38 × 39, B5 32 × 33, 32开 23 × 24 and A6 19 × 19.
 */
import type { PageGeometry } from '../model/config.js'
import type { Facts } from '../model/finding.js'
import type { FindingId } from '../model/finding-ids.js'
import { type Mm, mm, type Pt, pt, ptToMm } from '../model/units.js'
import type { TrimSize } from './trim-sizes.js'

export interface PageRequest {
  readonly trim: TrimSize
  readonly fontSizePt: number
  /** Distance of baselines, in type sizes. */
  readonly leading: number
  readonly charsPerLine?: number | undefined
  readonly linesPerPage?: number | undefined
  readonly marginsMm: { readonly [side in 'top' | 'bottom' | 'inner' | 'outer']?: number | undefined }
}

/** What does not fit, and the key to blame. */
export interface PageProblem {
  readonly id: FindingId
  readonly facts: Facts
  readonly key: 'charsPerLine' | 'linesPerPage'
}

/** 1/96 inch: the browser puts lines on whole pixels, so lines are evenly spaced only when their distance is of such steps. */
const LINE_STEP_PT = 0.75

/** The page that is the measure for all others. */
const MODEL_PAGE = {
  trim: { width: 148, height: 210 },
  charsPerLine: 27,
  linesPerPage: 28,
  fontSizePt: 10.5,
  leading: 1.7,
}
const ACROSS = ptToMm(pt(MODEL_PAGE.charsPerLine * MODEL_PAGE.fontSizePt)) / MODEL_PAGE.trim.width
const DOWN = ptToMm(pt(MODEL_PAGE.linesPerPage * gridPitch(MODEL_PAGE))) / MODEL_PAGE.trim.height

/** Margins that a counted type area must leave: the running head stands above it, the folio below. */
const LEAST_MARGIN = { top: 12, bottom: 10, inner: 8, outer: 6 }
/** The inner margin is a little larger, for the fold; the upper one too, for the running head. */
const INNER_SHARE = 0.52
const TOP_SHARE = 0.54
/** Fewer characters or lines than this are no type area. */
const LEAST_COUNT = 4
/** Room that rounding may cost: margins given to a tenth of a millimetre shall not fail by a hair. */
const TOLERANCE_MM = 0.1

/** Lays out the page, or says why the type area does not fit. */
export function pageGeometry(request: PageRequest): PageGeometry | PageProblem {
  const { trim, marginsMm } = request
  const fontSize = pt(request.fontSizePt)
  const leading = gridPitch(request)
  const across = fitAxis(
    { trim: trim.width, unit: ptToMm(fontSize), count: request.charsPerLine, proportion: ACROSS, share: INNER_SHARE },
    { near: marginsMm.inner, far: marginsMm.outer, leastNear: LEAST_MARGIN.inner, leastFar: LEAST_MARGIN.outer },
  )
  if (!across.fits) return tooWide(request, across)
  const down = fitAxis(
    { trim: trim.height, unit: ptToMm(leading), count: request.linesPerPage, proportion: DOWN, share: TOP_SHARE },
    { near: marginsMm.top, far: marginsMm.bottom, leastNear: LEAST_MARGIN.top, leastFar: LEAST_MARGIN.bottom },
  )
  if (!down.fits) return tooTall(request, down)
  return {
    trim,
    charsPerLine: across.count,
    linesPerPage: down.count,
    fontSize,
    leading,
    typeArea: { width: pt(round(across.count * fontSize)), height: pt(round(down.count * leading)) },
    margins: { top: down.near, bottom: down.far, inner: across.near, outer: across.far },
  }
}

export function isPageProblem(page: PageGeometry | PageProblem): page is PageProblem {
  return 'id' in page
}

/** One direction of the page: its length, the length of one character or line, and how many are asked for. */
interface Axis {
  readonly trim: Mm
  readonly unit: Mm
  readonly count: number | undefined
  readonly proportion: number
  readonly share: number
}

interface AxisMargins {
  readonly near: number | undefined
  readonly far: number | undefined
  readonly leastNear: number
  readonly leastFar: number
}

interface FittedAxis {
  readonly fits: boolean
  readonly count: number
  readonly near: Mm
  readonly far: Mm
  /** As many as fit between the margins. */
  readonly most: number
  readonly needed: Mm
}

function fitAxis({ trim, unit, count, proportion, share }: Axis, margins: AxisMargins): FittedAxis {
  const least = (margins.near ?? margins.leastNear) + (margins.far ?? margins.leastFar)
  const most = Math.floor((trim - least + TOLERANCE_MM) / unit)
  const fromMargins = margins.near !== undefined && margins.far !== undefined
  const usual = fromMargins ? most : Math.min(most, Math.floor((trim * proportion + TOLERANCE_MM) / unit))
  const chosen = count ?? usual
  const rest = trim - chosen * unit
  const near = margins.near ?? (margins.far === undefined ? rest * share : rest - margins.far)
  return {
    fits: chosen <= most && most >= LEAST_COUNT,
    count: chosen,
    near: mm(round(near)),
    far: mm(round(rest - near)),
    most,
    needed: mm(round(Math.max(chosen, LEAST_COUNT) * unit + least)),
  }
}

function tooWide({ trim, fontSizePt }: PageRequest, axis: FittedAxis): PageProblem {
  const facts = {
    charsPerLine: Math.max(axis.count, LEAST_COUNT),
    fontSizePt,
    neededMm: axis.needed,
    trimMm: trim.width,
  }
  return { id: 'config/too-wide', facts: { ...facts, ...atMost('mostChars', axis.most) }, key: 'charsPerLine' }
}

function tooTall({ trim, fontSizePt, leading }: PageRequest, axis: FittedAxis): PageProblem {
  const leadingPt = gridPitch({ fontSizePt, leading })
  const facts = {
    linesPerPage: Math.max(axis.count, LEAST_COUNT),
    leadingPt,
    neededMm: axis.needed,
    trimMm: trim.height,
  }
  return { id: 'config/too-tall', facts: { ...facts, ...atMost('mostLines', axis.most) }, key: 'linesPerPage' }
}

/** No advice where nothing fits. */
function atMost(name: string, most: number): Facts {
  return most >= LEAST_COUNT ? { [name]: most } : {}
}

/** Distance of baselines: what is asked for, in whole steps. */
function gridPitch({ fontSizePt, leading }: Pick<PageRequest, 'fontSizePt' | 'leading'>): Pt {
  return pt(Math.round((fontSizePt * leading) / LINE_STEP_PT) * LINE_STEP_PT)
}

/** To a thousandth: far below what a press can hold, and no binary tails in messages and styles. */
function round(length: number): number {
  return Math.round(length * 1000) / 1000
}
