/**
 * Trim sizes by name. A and B sizes are ISO 216; `B5-JIS` and `B6-JIS` are JIS P 0138. The 开 sizes are pages after
 * cutting as Chinese printers give them: 正度 from sheets of 787 × 1092 mm, 大 (大度) from 850 × 1168 mm for 大32开
 * and 889 × 1194 mm for 大16开.
 */
import { type Mm, mm } from '../model/units.js'

export interface TrimSize {
  readonly width: Mm
  readonly height: Mm
}

export const TRIM_SIZES: Readonly<Record<string, TrimSize>> = {
  A4: size(210, 297),
  A5: size(148, 210),
  A6: size(105, 148),
  B5: size(176, 250),
  B6: size(125, 176),
  'B5-JIS': size(182, 257),
  'B6-JIS': size(128, 182),
  '16开': size(185, 260),
  大16开: size(210, 285),
  '32开': size(130, 184),
  大32开: size(140, 203),
  '64开': size(92, 126),
}

/** The size of that name, written in capitals or not, with 开 or 開. */
export function trimSize(name: string): TrimSize | undefined {
  return TRIM_SIZES[name.toUpperCase().replace('開', '开')]
}

/** As we write it: `A5` for `a5`. */
export function trimSizeName(name: string): string | undefined {
  const meant = trimSize(name)
  return meant && Object.keys(TRIM_SIZES).find((each) => TRIM_SIZES[each] === meant)
}

function size(width: number, height: number): TrimSize {
  return { width: mm(width), height: mm(height) }
}
