/**
 * A title in lines for a cover. No dictionary is asked: those that come with the machine differ from one to the next, and a cover may not. What
 * is known without one: Latin and Korean words end at spaces, marks cling to their text (CLREQ 3.1.3, 行首行尾禁则), 的 ends a phrase and
 * 与 opens one, and most words of Chinese have two characters.
 */

/** Em on a line of the title; a longer title takes more and smaller ones, until it fills a field that is half again as wide as high. */
const BEST_MEASURE = 7
const FIELD_RATIO = 0.53

/** What a break costs, where a line that is an em too short or too long costs one; a title asks to be broken after its strong marks. */
const COST = {
  afterStrongMark: -5,
  betweenWords: 0,
  likelyBetweenWords: 0.5,
  afterOddRun: 3.5,
  withinWord: 5,
  stray: 6,
}

/** Lines of about equal length. `count`: how many, where the title may be broken so often. */
export function titleLines(title: string, count: number = lineCount(textWidth(title))): string[] {
  const pieces = unbreakable(title)
  const wanted = Math.min(count, pieces.length)
  return pieces.length === 0 ? [] : bestLines(pieces, wanted).map((line) => line.trim())
}

function lineCount(width: number): number {
  if (width <= BEST_MEASURE) return 1
  return Math.max(2, Math.min(Math.ceil(width / BEST_MEASURE), Math.round(Math.sqrt(FIELD_RATIO * width))))
}

/** In em: a 汉字 is one, a bold Latin letter half of one or a little more. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + advance(character), 0)
}

function advance(character: string): number {
  if (!/[\u0000-\u02ff]/u.test(character)) return 1
  if (character === ' ') return 0.3
  return /[A-Z@%mw]/u.test(character) ? 0.76 : 0.56
}

/** Latin words whole, every 汉字 apart, closing marks with what they close and opening ones with what they open. */
function unbreakable(title: string): string[] {
  const pieces: string[] = []
  for (const [token] of title.matchAll(/[\p{Script=Hangul}\u0021-\u02ff\u2019]+|[\p{Script=Katakana}ー]+|\s+|./gu)) {
    const previous = pieces.at(-1)
    const clings =
      CLOSING.test(token) || OPENING.test(previous ?? '') || (/^[—…]/u.test(token) && /[—…]$/u.test(previous ?? ''))
    if (previous !== undefined && clings) pieces[pieces.length - 1] = previous + token
    else pieces.push(token)
  }
  return pieces
}

const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\s·—…～ーっッ々-]/u
const OPENING = /[\p{Ps}\p{Pi}]$/u

/** The cheapest way to break `pieces` into `count` lines, found from the end of the title to its start. */
function bestLines(pieces: readonly string[], count: number): string[] {
  const ideal = textWidth(pieces.join('')) / count
  let best = pieces.map((_, from) => lineFrom(pieces, from, pieces.length, ideal))
  for (let lines = 2; lines <= count; lines += 1) {
    const rest = best
    best = pieces.map((_, from) => {
      const ways = pieces.flatMap((_, end) => {
        const after = end > from && rest[end]
        if (!after) return []
        const line = lineFrom(pieces, from, end, ideal)
        const cost = line.cost + after.cost + breakCost(pieces, from, end)
        return [{ cost, lines: [...line.lines, ...after.lines] }]
      })
      return ways.reduce((least, way) => (way.cost < least.cost ? way : least), {
        cost: Number.POSITIVE_INFINITY,
        lines: [],
      })
    })
  }
  return [...best[0]!.lines]
}

interface Way {
  readonly cost: number
  readonly lines: readonly string[]
}

function lineFrom(pieces: readonly string[], from: number, end: number, ideal: number): Way {
  const text = pieces.slice(from, end).join('')
  const width = textWidth(text.trim())
  return { cost: (width - ideal) ** 2 + (width < 2 ? COST.stray : 0), lines: [text] }
}

/** Of a break before the piece at `end`, in a line that began at `from`. */
function breakCost(pieces: readonly string[], from: number, end: number): number {
  const [before, after] = [pieces[end - 1]!, pieces[end]!]
  if (/[—：:；;。！？!?]\s*$/u.test(before)) return COST.afterStrongMark
  if (/[\s\p{P}]$/u.test(before) || /^[\p{Ps}\p{Pi}]/u.test(after)) return COST.betweenWords
  if (/[的のはがをにと]$/u.test(before) || /^[与和及與暨]/u.test(after)) return COST.betweenWords
  if (/^[的の]/u.test(after) || /[与和及與暨]$/u.test(before)) return COST.withinWord
  if (HAN.test(before) && HAN.test(after)) {
    return runBefore(pieces, from, end) % 2 === 0 ? COST.likelyBetweenWords : COST.afterOddRun
  }
  return /\p{Script=Hiragana}$/u.test(before) && HAN.test(after) ? COST.likelyBetweenWords : COST.afterOddRun
}

const HAN = /^\p{Script=Han}$/u

/** Words of one character, which shift where those of two begin. */
const ALONE = /[的与和及與暨把被]/u

/** 汉字 since the last place where a word ended for sure. */
function runBefore(pieces: readonly string[], from: number, end: number): number {
  let start = end
  while (start > from && HAN.test(pieces[start - 1]!) && !ALONE.test(pieces[start - 1]!)) start -= 1
  return end - start
}
