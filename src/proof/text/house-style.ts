/** What a book does nearly always is its style, not its mistake: it is told of once, if at all. */
import type { ProseBlock } from '../../model/prose.js'
import type { ProofFile, Stretch } from './rule.js'

/** Fewer are chance. */
const FEWEST = 10
const NEARLY_ALWAYS = 0.9

export const isHabit = (often: number, seldom: number): boolean =>
  often >= FEWEST && often >= NEARLY_ALWAYS * (often + seldom)

/** All places where a pattern stands in running text. */
export function standsIn(files: readonly ProofFile[], pattern: RegExp): Stretch[] {
  return files.flatMap((file) => file.blocks.flatMap((block) => standsInBlock(file, block, pattern)))
}

export function standsInBlock(file: ProofFile, block: ProseBlock, pattern: RegExp): Stretch[] {
  return Array.from(block.text.matchAll(pattern), ({ index, 0: { length } }) => ({
    file,
    block,
    start: index,
    end: index + length,
  }))
}

export const textOf = ({ block, start, end }: Stretch): string => block.text.slice(start, end)

/** Behind Chinese text, brackets that hold none: `中文 (English)`. What is called in code, `f(x)`, stands behind other letters. */
export const HALF_BRACKETS =
  /(?<=[\p{Script=Han}》」』）] ?)\([^()（）\p{Script=Han}\n]*[A-Za-z0-9\ufffc][^()（）\p{Script=Han}\n]*\)/gu
export const FULL_BRACKETS =
  /(?<=[\p{Script=Han}》」』）] ?)（[^()（）\p{Script=Han}\n]*[A-Za-z0-9\ufffc][^()（）\p{Script=Han}\n]*）/gu
