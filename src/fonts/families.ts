/** What the faces are called in styles. */
import type { SubsetFace } from '../model/fonts.js'

/** A face before it is named among the others. */
export type UnnamedFace = Omit<SubsetFace, 'family'>

const FAMILIES = {
  song: 'Banxin Song',
  hei: 'Banxin Hei',
  kai: 'Banxin Kai',
  mono: 'Banxin Mono',
  'mono-bold': 'Banxin Mono Bold',
  math: 'Banxin Math',
} as const

/** Fallbacks are counted in their order. */
export function nameFamilies(faces: readonly UnnamedFace[]): SubsetFace[] {
  let fallbacks = 0
  return faces.map((each) => ({
    ...each,
    family: each.face === 'fallback' ? `Banxin Fallback ${++fallbacks}` : FAMILIES[each.face],
  }))
}
