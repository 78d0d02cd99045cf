/** How the names of an editorial board are set: columns, and rows of names in them. Widths are in em. */
import type { CommitteeOffice } from '../../model/front-matter.js'
import { textWidth } from '../../typography/width.js'

/** Between two columns; `styles/print/committee.css` sets the same. */
const GAP = 1
/** A name of three characters, as most are: columns are no narrower. */
const NAME_WIDTH = 3
/** Wider names take two columns and more. */
const WIDEST_COLUMN = 5
/** More columns are hard to read down. */
const MOST_COLUMNS = 5

export interface Columns {
  /** Of the offices; 0 when none is named. */
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
  const officeWidth = Math.min(Math.max(...committee.map(({ office }) => textWidth(office ?? ''))), measure / 3)
  const offices = officeWidth > 0 ? officeWidth + GAP : 0
  const widths = committee.flatMap(({ names }) => names.map(textWidth))
  const width = Math.max(NAME_WIDTH, ...widths.filter((each) => each <= WIDEST_COLUMN))
  const fitting = Math.floor((measure - offices + GAP) / (width + GAP))
  const wanted = Math.max(...committee.map(({ names }) => sum(names.map((name) => spanOf(name, width)))))
  const count = Math.max(1, Math.min(fitting, MOST_COLUMNS, wanted))
  return { officeWidth, width, count, fullWidth: offices + spanWidth(count, width) }
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

/** 王　明: names of two characters are spread over three where names of three stand beside them. */
export function areSpread(committee: readonly CommitteeOffice[], lang: string): boolean {
  return /^zh\b/i.test(lang) && committee.some(({ names }) => names.some((name) => /^\p{Script=Han}{3}$/u.test(name)))
}

const spanOf = (name: string, width: number): number => Math.ceil((textWidth(name) + GAP) / (width + GAP))
const spanWidth = (span: number, width: number): number => span * (width + GAP) - GAP
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
