/**
 * Full-width punctuation for Chinese text (GB/T 15834-2011, 5.1: marks take the width of one 汉字). Runs in, runs
 * out: the same number of them, changed only in marks and in the spaces that stood for the width of a mark.
 */
import { fullWidthBrackets } from './full-width-brackets.js'
import { fullWidthDashes } from './full-width-dashes.js'
import { fullWidthQuotes, type QuoteStyle } from './full-width-quotes.js'
import { fullWidthStops } from './full-width-stops.js'
import { LineOfText, type TextRun } from './line-of-text.js'

/** Order matters: a bracket that became full width tells the stop after it that it stands in Chinese text. */
const RULES = [fullWidthBrackets, fullWidthDashes, fullWidthQuotes, fullWidthStops] as const

const HALF_WIDTH = /[,:;?!().\-"']/

const hasHalfWidth = (runs: readonly TextRun[]): boolean => runs.some((run) => !run.kept && HALF_WIDTH.test(run.text))

/** `runs` are the text of one block in order; a line break is a run `\n`. Doing it twice is doing it once. */
export function fullWidthPunctuation(runs: readonly TextRun[], quotes: QuoteStyle): readonly TextRun[] {
  if (!hasHalfWidth(runs)) return runs
  return settled(new LineOfText(runs), quotes).runs
}

function settled(line: LineOfText, quotes: QuoteStyle): LineOfText {
  const changed = RULES.reduce((before, rule) => before.edited(rule(before, quotes)), line)
  // A mark that changed may tell its neighbours more than before. Each round leaves fewer half-width marks.
  return changed === line || !hasHalfWidth(changed.runs) ? changed : settled(changed, quotes)
}
