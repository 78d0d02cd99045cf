/** The rules of layout, in the order in which an editor reads their findings at one place. */
import type { Finding, FindingId } from '../../model/finding.js'
import type { ProofPages } from './page-facts.js'
import type { LayoutRule } from './rule.js'
import { contentsNumbers } from './rules/contents-numbers.js'
import { imageResolution } from './rules/image-resolution.js'
import { kinsoku } from './rules/kinsoku.js'
import { lineGrid } from './rules/line-grid.js'
import { lineSpacing } from './rules/line-spacing.js'
import { notes } from './rules/notes.js'
import { outside } from './rules/outside.js'
import { overlap } from './rules/overlap.js'
import { pageFilling } from './rules/page-filling.js'
import { pageTurns } from './rules/page-turns.js'
import { printedText } from './rules/printed-text.js'
import { references } from './rules/references.js'
import { runningHeads } from './rules/running-heads.js'
import { runts } from './rules/runts.js'
import { splitWords } from './rules/split-words.js'
import { strandedHeadings } from './rules/stranded-headings.js'
import { substitutedGlyphs } from './rules/substituted-glyphs.js'

export const LAYOUT_RULES: readonly LayoutRule[] = [
  printedText,
  substitutedGlyphs,
  outside,
  overlap,
  contentsNumbers,
  runningHeads,
  references,
  notes,
  imageResolution,
  pageFilling,
  strandedHeadings,
  pageTurns,
  runts,
  kinsoku,
  splitWords,
  lineSpacing,
  lineGrid,
]

export function checkLayout(pages: ProofPages): readonly Finding[] {
  return LAYOUT_RULES.flatMap((rule) => [...rule.check(pages)])
}

/** Findings that layout and preflight have made too, without page or place: what the rules say takes their stead. */
export const TOLD_BY_RULES: ReadonlySet<FindingId> = new Set(LAYOUT_RULES.flatMap(({ ids }) => ids))
