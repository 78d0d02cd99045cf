/**
 * Lines that are lines: fields of a notice (时间：…), items somebody numbered by hand, verse, a signature with its date.
 * Markdown joins the lines of a paragraph; here the text shows that their author did not mean it to.
 */
import { letterCount } from '../typography/characters.js'
import { copyToken, type Token } from './markdown.js'

/** Softly broken lines become lines of their own; null: all of them. */
export function withKeptLines(tokens: readonly Token[], kept: readonly boolean[] | null): Token[] {
  let line = 0
  return tokens.map((token) => {
    if (token.type !== 'softbreak' && token.type !== 'hardbreak') return token
    const isKept = kept === null || kept[line++]
    return isKept && token.type === 'softbreak' ? copyToken(token, { type: 'hardbreak' }) : token
  })
}

/** Whether each line feed of a paragraph is kept; null: none is, or code and HTML make lines of another kind. */
export function keptLineFeeds(content: string, tokens: readonly Token[]): readonly boolean[] | null {
  const lines = content.split('\n').map((line) => line.trim())
  const breaks = tokens.filter(({ type }) => type === 'softbreak' || type === 'hardbreak').length
  if (breaks === 0 || breaks !== lines.length - 1) return null
  if (isVerse(lines)) return lines.slice(1).map(() => true)
  const kept = lines.slice(1).map((line, index) => RULES.some((rule) => rule(lines[index]!, line, lines)))
  return kept.includes(true) ? kept : null
}

type Rule = (before: string, line: string, all: readonly string[]) => boolean

/** `时间：`, `出席人员：`, `问：`, `Q：`. */
const LABEL = /^\*{0,2}(?:[\p{Script=Han}\p{Script=Hangul}\u3000 ·（）()]{1,10}|[QAＱＡ]\d{0,2})\*{0,2}[：:]/u
/** `1、`, `2.`, `（三）`, `④`, `● `: marks that Markdown does not know before 汉字. */
const ITEM =
  /^(?:[0-9０-９]{1,3}(?:[、．）)]|\.(?!\d))|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⓿❶-➓㈠-㈩]|[●•・○■□◆◇▪►▶☆★※])/u
const DASHED = /^[\u3000 ]*(?:——?|――?|─{1,2})[^—]/u
const DATE =
  /^[\u3000 ]*(?:[（(])?(?:[12]\d{3}|[一二][〇○零ＯO一二三四五六七八九]{3})\s*(?:年|[-./])[^，。；]{0,12}(?:日|月|\d)[）)]?$/u
const LONGEST_SIGNATURE = 30

const RULES: readonly Rule[] = [
  (before, line) => LABEL.test(before) && LABEL.test(line),
  (_before, line, all) => ITEM.test(line) && all.filter((each) => ITEM.test(each)).length > 1,
  (before, line, all) =>
    DASHED.test(line) && letterCount(line) <= LONGEST_SIGNATURE && isLast(line, all) && isEnd(before),
  (before, line, all) => DATE.test(line) && letterCount(before) <= LONGEST_SIGNATURE && isLast(line, all),
]

/** The last line, or the last but its date. */
const isLast = (line: string, all: readonly string[]): boolean => all.slice(-2).includes(line)
const isEnd = (line: string): boolean => /[。！？…”」』）.!?~～]$/u.test(line) || DASHED.test(line)

/** Letters; a newspaper's column is not much wider, but seldom breaks at a mark. */
const LONGEST_VERSE = 18
const FEWEST_VERSES = 3
const MARK_AT_END = /[，。；：！？、…—,.;!?”」』）]$/u
const MARK_INSIDE = /[，。；：！？、,;!?]/u

/** Short lines that all end in a mark, or that have no mark at all and differ in length. */
function isVerse(lines: readonly string[]): boolean {
  const lengths = lines.map(letterCount)
  if (Math.max(...lengths) > LONGEST_VERSE || lengths.includes(0)) return false
  if (!lines.every((line) => /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}/u.test(line))) return false
  if (lines.every((line) => MARK_AT_END.test(line))) return lines.length >= FEWEST_VERSES || new Set(lengths).size === 1
  const full = lengths.slice(0, -1)
  return lines.length >= FEWEST_VERSES && !lines.some((line) => MARK_INSIDE.test(line)) && new Set(full).size > 1
}
