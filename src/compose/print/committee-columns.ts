/** How the names of an editorial board are set: columns, and rows of names in them. Widths are in em. */
import type { CommitteeOffice } from '../../model/front-matter.js'
import { textWidth } from '../../typography/width.js'

/** Between two columns, and between the offices and the first; `styles/print/committee.css` sets the same. */
const GAP = 1
const OFFICE_GAP = 2
/** A name of three characters, as most are: columns are no narrower. */
const NAME_WIDTH = 3
/** Wider names take two columns and more. */
const WIDEST_COLUMN = 5
/** Offices up to this width are spread over it. */
const WIDEST_SPREAD = 4
/** Of the measure: a wider office stands on a line of its own, or it would leave its names a narrow column. */
const WIDEST_BESIDE = 1 / 3
/** More columns are hard to read down. */
const MOST_COLUMNS = 5

export interface Columns {
  /** Of the offices beside their names; 0 when none is. */
  readonly officeWidth: number
  readonly width: number
  readonly count: number
  /** Of all columns with their gaps. */
  readonly fullWidth: number
}

export interface PlacedName {
  readonly name: string
  readonly width: number
}

/** `measure`: characters per line of the type area. */
export function columnsFor(committee: readonly CommitteeOffice[], measure: number): Columns {
  const officeWidths = committee.map(({ office }) => textWidth(office ?? ''))
  const officeWidth = Math.max(0, ...officeWidths.filter((each) => each <= measure * WIDEST_BESIDE))
  const offices = officeWidth > 0 ? officeWidth + OFFICE_GAP : 0
  const widths = committee.flatMap(({ names }) => names.map(textWidth))
  const width = Math.max(NAME_WIDTH, ...widths.filter((each) => each <= WIDEST_COLUMN))
  const fitting = Math.floor((measure - offices + GAP) / (width + GAP))
  const wanted = Math.max(...committee.map(({ names }) => sum(names.map((name) => spanOf(name, width)))))
  const count = Math.max(1, Math.min(fitting, MOST_COLUMNS, wanted))
  const fullWidth = Math.max(offices + spanWidth(count, width), Math.min(Math.max(...officeWidths), measure))
  return { officeWidth, width, count, fullWidth }
}

/** An office that is too wide to stand beside its names stands above them. */
export function standsAbove(office: string, { officeWidth }: Columns): boolean {
  return textWidth(office) > officeWidth
}

/** The names in rows, in their order. One that is wider than all columns is given them all and breaks. */
export function rowsOf(names: readonly string[], { width, count }: Columns): PlacedName[][] {
  const rows: PlacedName[][] = []
  let free = 0
  for (const name of names) {
    const span = Math.min(spanOf(name, width), count)
    if (span > free) {
      rows.push([])
      free = count
    }
    rows.at(-1)!.push({ name, width: spanWidth(span, width) })
    free -= span
  }
  return rows
}

/** 王　明: a name of two characters is spread over three where names of three stand beside it, as Chinese printers do. */
export function isSpreadName(name: string, committee: readonly CommitteeOffice[], lang: string): boolean {
  if (!isChinese(lang) || !/^\p{Script=Han}{2}$/u.test(name)) return false
  return committee.some(({ names }) => names.some((each) => /^\p{Script=Han}{3}$/u.test(each)))
}

/** 主　任 over 副主任; wider labels would fall to pieces. */
export function isSpreadOffice(office: string, { officeWidth }: Columns, lang: string): boolean {
  return isChinese(lang) && officeWidth <= WIDEST_SPREAD && /^\p{Script=Han}{2,}$/u.test(office)
}

const isChinese = (lang: string): boolean => /^zh\b/i.test(lang)
const spanOf = (name: string, width: number): number => Math.ceil((textWidth(name) + GAP) / (width + GAP))
const spanWidth = (span: number, width: number): number => span * (width + GAP) - GAP
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
