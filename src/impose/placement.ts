/** Sheets with their slots come in; where each page stands on the sheet goes out, in points from the lower left corner. */
import type { ImpositionPlan } from '../model/imposition.js'
import { mmToPt } from '../model/units.js'
import type { LaidSheet, Size } from './choose-sheet.js'
import type { Bifolium, SheetOfLeaves, Slot } from './order.js'

/** Lower left corner and size. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedPage {
  /** Of the pages that are imposed, from 1. */
  readonly number: number
  readonly trim: Rectangle
  /** How far its ink may run: as far as it bleeds, but not over the fold or into the other half of the sheet. */
  readonly room: Rectangle
}

/** A bifolium on a side of a sheet. */
export interface PlacedLeaf {
  readonly pages: readonly PlacedPage[]
  /** Both pages together, blank or not. */
  readonly trim: Rectangle
  readonly fold: number
  /** The part of the sheet that is the bifolium's own. */
  readonly cell: Rectangle
}

export interface SheetSide {
  readonly side: 'front' | 'back'
  /** Sheet, from 1. */
  readonly sheet: number
  readonly leaves: readonly PlacedLeaf[]
}

export interface Frame {
  readonly sheet: LaidSheet
  readonly page: Size
  readonly plan: Pick<ImpositionPlan, 'nup' | 'gutter' | 'creep'>
}

/** Fronts and backs in turn. The fold is in the middle of the sheet, so it is on the same line on both. */
export function placePages(sheets: readonly SheetOfLeaves[], frame: Frame): readonly SheetSide[] {
  return sheets.flatMap((leaves, index) =>
    (['front', 'back'] as const).map((side) => ({
      side,
      sheet: index + 1,
      leaves: leaves.flatMap((leaf, row) => (leaf === null ? [] : placeLeaf(leaf, side, cellOf(row, frame), frame))),
    })),
  )
}

function cellOf(row: number, { sheet, plan }: Frame): Rectangle {
  const [width, whole] = [mmToPt(sheet.width), mmToPt(sheet.height)]
  const height = whole / (plan.nup / 2)
  return { x: 0, y: whole - (row + 1) * height, width, height }
}

function placeLeaf(leaf: Bifolium, side: SheetSide['side'], cell: Rectangle, { page, plan }: Frame): PlacedLeaf {
  const [width, height] = [mmToPt(page.width), mmToPt(page.height)]
  const fold = cell.x + cell.width / 2
  const y = cell.y + (cell.height - height) / 2
  // Folded paper has a thickness: inner leaves stick out at the fore edge and are cut there, so their pages move inwards.
  const fromFold = mmToPt(plan.gutter) - leaf.depth * mmToPt(plan.creep)
  const [left, right] = side === 'front' ? leaf.outside : leaf.inside
  const leftTrim = { x: fold - fromFold - width, y, width, height }
  const rightTrim = { x: fold + fromFold, y, width, height }
  const leftInner = Math.min(fold, leftTrim.x + width)
  const rightInner = Math.max(fold, rightTrim.x)
  const leftRoom = { ...cell, width: leftInner - cell.x }
  const rightRoom = { ...cell, x: rightInner, width: cell.x + cell.width - rightInner }
  const placed = (number: Slot, trim: Rectangle, room: Rectangle): readonly PlacedPage[] =>
    number === null ? [] : [{ number, trim, room }]
  const pages = [...placed(left, leftTrim, leftRoom), ...placed(right, rightTrim, rightRoom)]
  return { pages, trim: { x: leftTrim.x, y, width: 2 * (width + fromFold), height }, fold, cell }
}
