/** The size of the pages comes in; the sheet that takes them at their full size goes out. Nothing is ever scaled. */
import { BookError, ExitCode, type Finding, finding, type Outcome } from '../model/finding.js'
import type { ImpositionPlan } from '../model/imposition.js'
import { SHEETS, type Sheet } from '../model/paper.js'
import { type Mm, mm } from '../model/units.js'

export interface Size {
  readonly width: Mm
  readonly height: Mm
}

/** A sheet as it lies: width is horizontal. */
export interface LaidSheet extends Size {
  readonly name: string
}

/** Marks begin beyond what bleeds, so that they are seen on white, and at least this far outside the trim. */
const MARKS_BEGIN = mm(3)
const MARK_LENGTH = mm(3)
/** A4 in whole points is 210.0015 mm wide: what is less than a cut can hold is no difference. */
const TOLERANCE_MM = 0.5

export type SheetWishes = Pick<ImpositionPlan, 'sheet' | 'nup' | 'gutter' | 'marks'>

/** The pages of a booklet: what is cut, and how far they bleed. */
export interface CutSize extends Size {
  readonly bleed: Mm
}

/** Throws `BookError` when the pages do not fit. */
export function chooseSheet(page: CutSize, wishes: SheetWishes): Outcome<LaidSheet> {
  const block = blockOf(page, wishes)
  const bleeding = grown(block, page.bleed, wishes)
  const roomy = wishes.marks ? grown(block, marksReach(page.bleed).to, wishes) : bleeding
  const choose = wishes.sheet === null ? smallestSheet : (size: Size) => layFor(wishes.sheet!, size)
  const sheet = choose(roomy) ?? choose(bleeding) ?? choose(block)
  if (sheet === null) throw wishes.sheet === null ? noSheet(page, block) : doesNotFit(page, block, wishes.sheet)
  return { value: sheet, findings: [...bleedProblems(sheet, bleeding), ...marksProblems(sheet, roomy, wishes)] }
}

/** Where marks begin and end outside the trim. */
export function marksReach(bleed: Mm): { readonly from: Mm; readonly to: Mm } {
  const from = mm(Math.max(bleed, MARKS_BEGIN))
  return { from, to: mm(from + MARK_LENGTH) }
}

/** What a sheet must hold: two pages side by side with their gutters, once or twice. */
function blockOf({ width, height }: Size, { nup, gutter }: SheetWishes): Size {
  return { width: mm(2 * (width + gutter)), height: mm((height * nup) / 2) }
}

/** The block with as much around it; leaves that are cut apart have it between them, too. */
function grown({ width, height }: Size, by: Mm, { nup }: SheetWishes): Size {
  return { width: mm(width + 2 * by), height: mm(height + nup * by) }
}

/** The sheet with its long side along that of the block, or across when only that fits; null: too small. */
function layFor({ name, width, height }: Sheet, block: Size): LaidSheet | null {
  const upright = { name, width, height }
  const lying = { name, width: height, height: width }
  const ways = block.width > block.height ? [lying, upright] : [upright, lying]
  return ways.find((way) => holds(way, block)) ?? null
}

function holds(sheet: Size, block: Size): boolean {
  return block.width <= sheet.width + TOLERANCE_MM && block.height <= sheet.height + TOLERANCE_MM
}

function smallestSheet(block: Size): LaidSheet | null {
  const fitting = SHEETS.flatMap((sheet) => layFor(sheet, block) ?? [])
  return fitting.sort((a, b) => a.width * a.height - b.width * b.height)[0] ?? null
}

/** The knife can be off as far as pages bleed, but not where the paper ends with them. */
function bleedProblems(sheet: LaidSheet, bleeding: Size): readonly Finding[] {
  if (holds(sheet, bleeding)) return []
  const larger = smallestSheet(bleeding)
  return [finding('impose/no-room-for-bleed', { sheet: sheet.name, ...(larger && { fitting: larger.name }) })]
}

function marksProblems(sheet: LaidSheet, roomy: Size, { marks }: SheetWishes): readonly Finding[] {
  if (!marks || holds(sheet, roomy)) return []
  const larger = smallestSheet(roomy)
  return [finding('impose/no-room-for-marks', { sheet: sheet.name, ...(larger && { fitting: larger.name }) })]
}

function doesNotFit(page: Size, block: Size, sheet: Sheet): BookError {
  const fitting = smallestSheet(block)
  const facts = { page: sizeText(page), needed: sizeText(block), sheet: sheet.name, sheetSize: sizeText(sheet) }
  return new BookError(
    finding('impose/does-not-fit', { ...facts, ...(fitting && { fitting: fitting.name }) }),
    ExitCode.usage,
  )
}

function noSheet(page: Size, block: Size): BookError {
  return new BookError(finding('impose/no-sheet', { page: sizeText(page), needed: sizeText(block) }), ExitCode.usage)
}

/** `148 × 210`, in whole millimetres or to a tenth. */
export function sizeText({ width, height }: Size): string {
  return [width, height].map((length) => String(Math.round(length * 10) / 10)).join(' × ')
}
