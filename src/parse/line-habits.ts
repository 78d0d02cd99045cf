/** Does a plain text file break its lines where a paragraph ends, or where a line was full? Pure. */
import { hanCount, letterCount } from '../typography/characters.js'

/** Ends of a sentence, with what may stand behind them. */
const SENTENCE_END = /[。！？…：:.!?~～][”’」』）)》】"']*$|[”」』]$/u
/** Letters: a title, a date, a separator. */
const SHORT_LINE = 12
/** Lines that another follows at once; fewer tell nothing. */
const FEWEST_LINES = 4
const HABIT = 0.85

/**
 * True when nearly every line that another follows ends its sentence. A line that was broken where it was full does so
 * once in ten times. Asked of `.txt` only: Markdown has a rule of its own for lines.
 */
export function linesAreParagraphs(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  const followed = lines.filter((line, index) => hanCount(line) > 0 && (lines[index + 1] ?? '') !== '')
  const ending = followed.filter((line) => SENTENCE_END.test(line) || letterCount(line) <= SHORT_LINE)
  const sentences = ending.filter((line) => SENTENCE_END.test(line))
  return followed.length >= FEWEST_LINES && ending.length >= followed.length * HABIT && sentences.length > 0
}
