/** The boxes of a page (PDF 32000-1, 14.11.2) come out as readers take them: what is no box, or not on the paper, is as if it were not there. */
import { PDFArray, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib'

export type Corners = readonly [left: number, bottom: number, right: number, top: number]

export interface SourceBoxes {
  /** The page after cutting. */
  readonly trim: Corners
  /** How far ink may run. */
  readonly ink: Corners
  /** What the page says is for the knife: how far its BleedBox goes beyond the trim at most, in its own unit; 0 without one. */
  readonly bleed: number
}

/** Throws when the page has no MediaBox: its size is not known. */
export function boxesOf(page: PDFPage): SourceBoxes {
  const paper = cornersOf(page, 'MediaBox')
  if (paper === null) throw new RangeError('MediaBox')
  const onPaper = (name: string): Corners | null => {
    const box = cornersOf(page, name)
    return box === null ? null : overlap(box, paper)
  }
  const crop = onPaper('CropBox') ?? paper
  const trim = onPaper('TrimBox') ?? crop
  const bleed = onPaper('BleedBox')
  return { trim, ink: bleed ?? crop, bleed: bleed === null ? 0 : beyond(trim, bleed) }
}

function beyond(trim: Corners, bleed: Corners): number {
  const [left, bottom, right, top] = trim
  return Math.max(0, left - bleed[0], bottom - bleed[1], bleed[2] - right, bleed[3] - top)
}

/** Pages inherit paper and crop from the node above them, never the others (table 30). */
const INHERITED: ReadonlySet<string> = new Set(['MediaBox', 'CropBox'])

function cornersOf({ node }: PDFPage, name: string): Corners | null {
  const key = PDFName.of(name)
  const box = node.context.lookup(INHERITED.has(name) ? node.getInheritableAttribute(key) : node.get(key))
  if (!(box instanceof PDFArray) || box.size() < 4) return null
  const [x1, y1, x2, y2] = [0, 1, 2, 3].map((index) => numberAt(box, index)) as [number, number, number, number]
  // Any two opposite corners make a box (7.9.5).
  const corners: Corners = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
  return hasArea(corners) ? corners : null
}

function numberAt(box: PDFArray, index: number): number {
  const number = box.lookup(index)
  return number instanceof PDFNumber ? number.asNumber() : Number.NaN
}

function overlap(box: Corners, paper: Corners): Corners | null {
  const [left, bottom] = [Math.max(box[0], paper[0]), Math.max(box[1], paper[1])]
  const [right, top] = [Math.min(box[2], paper[2]), Math.min(box[3], paper[3])]
  const corners: Corners = [left, bottom, right, top]
  return hasArea(corners) ? corners : null
}

/** False also for what is no number. */
const hasArea = ([left, bottom, right, top]: Corners): boolean => right > left && top > bottom
