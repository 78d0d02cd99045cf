/**
 * Sheets that pages are imposed on, by name. A and B are ISO 216, SRA is ISO 217, `-JIS` is JIS P 0138. The 开 sheets hold two
 * pages of the next smaller 开 after cutting: 正度 (8开, 16开, 32开) and 大度 (大8开, 大16开).
 */
import { type Mm, mm } from './units.js'

export interface Sheet {
  readonly name: string
  /** The short side. */
  readonly width: Mm
  readonly height: Mm
}

/** Paper as its maker sells it. A leaf is `grammage × bulk / 1000` millimetres thick. */
export interface PaperStock {
  /** Grams of a square metre (克重). */
  readonly grammage: number
  /** Cubic centimetres of a gram (松厚度): 1.0 for coated paper, up to 2.0 for light book paper. */
  readonly bulk: number
}

export const SHEETS: readonly Sheet[] = [
  sheet('A5', 148, 210),
  sheet('A4', 210, 297),
  sheet('A3', 297, 420),
  sheet('A2', 420, 594),
  sheet('B5', 176, 250),
  sheet('B4', 250, 353),
  sheet('B3', 353, 500),
  sheet('B5-JIS', 182, 257),
  sheet('B4-JIS', 257, 364),
  sheet('SRA4', 225, 320),
  sheet('SRA3', 320, 450),
  sheet('32开', 130, 184),
  sheet('16开', 185, 260),
  sheet('大16开', 210, 285),
  sheet('8开', 260, 370),
  sheet('大8开', 285, 420),
  sheet('Letter', 215.9, 279.4),
  sheet('Tabloid', 279.4, 431.8),
]

export const SHEET_NAMES: readonly string[] = SHEETS.map(({ name }) => name)

/** The sheet of that name, in capitals or not, with 开 or 開. */
export function sheetNamed(name: string): Sheet | undefined {
  const wanted = name.toUpperCase().replace('開', '开')
  return SHEETS.find((each) => each.name.toUpperCase() === wanted)
}

function sheet(name: string, width: number, height: number): Sheet {
  return { name, width: mm(width), height: mm(height) }
}
