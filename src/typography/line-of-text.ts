/**
 * A line of text as punctuation sees it: the runs of a block laid end to end, so that what stands before and after a
 * mark is known across the borders of emphasis, links and code. Read-only; an edit makes new runs.
 */
import { isCjkLetter, isCjkMark, isHan, isLatin, isSharedMark } from './characters.js'
import { keptSpans } from './kept-spans.js'

/** A stretch of text. `kept`: code, a web address, another language: context for its neighbours, never changed. */
export interface TextRun {
  readonly text: string
  readonly kept: boolean
}

/** What stands beside a mark: CJK text, other text, or the border of the block. */
export type Side = 'cjk' | 'other' | 'border'

/** Replacements by the index of the character they stand for; '' takes a space away. */
export type Edits = Map<number, string>

export class LineOfText {
  readonly characters: readonly string[]
  readonly runs: readonly TextRun[]
  readonly #kept: Uint8Array
  readonly #chinese: Uint8Array

  constructor(runs: readonly TextRun[]) {
    this.runs = runs
    const texts = runs.map((run) => charactersOf(run.text))
    this.characters = texts.length === 1 ? texts[0]! : texts.flat()
    this.#kept = keptCharacters(runs, texts, this.characters)
    this.#chinese = chineseSentences(this.characters, this.#kept)
  }

  /** The character at `index` when it may be changed; '' when it is kept or outside. */
  free(index: number): string {
    return this.#kept[index] === 0 ? this.characters[index]! : ''
  }

  /** The character at `index`, kept or not; '' outside. */
  at(index: number): string {
    return this.characters[index] ?? ''
  }

  /** True where the sentence around is Chinese, with Latin words in it or not. */
  isChinese(index: number): boolean {
    return this.#chinese[index] === 1
  }

  /** What stands next to `index` on the side of `step`, beyond spaces and marks that do not tell. */
  side(index: number, step: -1 | 1): Side {
    for (let i = index + step; i >= 0 && i < this.characters.length; i += step) {
      const character = this.characters[i]!
      if (character === '\n') return 'border'
      if (this.#kept[i] === 1) return 'other'
      if (isCjkLetter(character) || isCjkMark(character)) return 'cjk'
      if (!isUntelling(character)) return 'other'
    }
    return 'border'
  }

  /** True when a CJK letter stands between the two, both exclusive. */
  hasCjkBetween(from: number, to: number): boolean {
    for (let i = from + 1; i < to; i++) if (this.#kept[i] === 0 && isCjkLetter(this.characters[i]!)) return true
    return false
  }

  /** Indices of the free characters that `wanted` has. */
  *indicesOf(wanted: string): Generator<number> {
    for (let i = 0; i < this.characters.length; i++) {
      if (this.#kept[i] === 0 && wanted.includes(this.characters[i]!)) yield i
    }
  }

  /** The line after `edits`; itself when there are none. */
  edited(edits: Edits): LineOfText {
    if (edits.size === 0) return this
    let index = 0
    const runs = this.runs.map((run) => {
      const written = charactersOf(run.text).map((character) => edits.get(index++) ?? character)
      return { ...run, text: written.join('') }
    })
    return new LineOfText(runs)
  }
}

const isUntelling = (character: string): boolean =>
  isSharedMark(character) || ' \u3000\u00a0\t"\'()[]*_,.;:?!-'.includes(character)

/** Most texts have no surrogate pair, and are taken apart faster. */
const charactersOf = (text: string): string[] => (/[\ud800-\udfff]/.test(text) ? Array.from(text) : text.split(''))

function keptCharacters(
  runs: readonly TextRun[],
  texts: readonly (readonly string[])[],
  characters: readonly string[],
): Uint8Array {
  const kept = new Uint8Array(characters.length)
  let index = 0
  for (const [number, run] of runs.entries()) {
    const { length } = texts[number]!
    if (run.kept) kept.fill(1, index, index + length)
    index += length
  }
  for (const [from, to] of keptSpans(characters, kept)) kept.fill(1, from, to)
  return kept
}

/**
 * Marks the characters of sentences that are Chinese: at least one 汉字 for two Latin words. A 汉字 quoted in an
 * English sentence does not make it Chinese.
 */
function chineseSentences(characters: readonly string[], kept: Uint8Array): Uint8Array {
  const chinese = new Uint8Array(characters.length)
  let start = 0
  let han = 0
  let words = 0
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!
    if (kept[i] === 0 && isHan(character)) han++
    if (kept[i] === 0 && isLatin(character) && !isLatin(characters[i - 1] ?? '')) words++
    if (i + 1 < characters.length && !endsSentence(characters, kept, i)) continue
    if (han > 0 && han * 2 >= words) chinese.fill(1, start, i + 1)
    start = i + 1
    han = 0
    words = 0
  }
  return chinese
}

function endsSentence(characters: readonly string[], kept: Uint8Array, index: number): boolean {
  if (kept[index] === 1) return false
  const character = characters[index]!
  if (character === '\n') return true
  // `！!!`: a row of marks ends its sentence once.
  if ('。！？'.includes(character)) return !'。！？!?'.includes(characters[index + 1] ?? ' ')
  return '.!?'.includes(character) && ' \n'.includes(characters[index + 1] ?? ' ')
}
