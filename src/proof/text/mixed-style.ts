/**
 * Things that may be written in more than one way, and are in this book. Which way is right is not for us to say; a book has one.
 * One note for each way that is not the usual one, where it stands first.
 */
import type { Finding } from '../../model/finding.js'
import { FULL_BRACKETS, HALF_BRACKETS, isHabit, standsIn } from './house-style.js'
import { type ProofFile, type Stretch, type TextRule, textFinding } from './rule.js'

/** A way of writing, as it is shown to an editor. */
interface Way {
  readonly shown: string
  readonly pattern: RegExp
}

/** Each of them: ways to write the same. */
const CHOICES: readonly (readonly Way[])[] = [
  [
    { shown: '“ ”', pattern: /“[^“”\n]*\p{Script=Han}[^“”\n]*”/gu },
    { shown: '「 」', pattern: /「[^「」\n]*\p{Script=Han}[^「」\n]*」/gu },
  ],
  [
    { shown: '……', pattern: /(?<!…)……(?!…)/gu },
    { shown: '…', pattern: /(?<=[\p{Script=Han}，。！？“”])…(?!…)/gu },
    { shown: '⋯⋯', pattern: /⋯+/gu },
  ],
  [
    { shown: '——', pattern: /(?<=[\p{Script=Han}，。！？“”》）])——(?!—)/gu },
    { shown: '—', pattern: /(?<=\p{Script=Han})—(?=\p{Script=Han})/gu },
    { shown: '──', pattern: /(?<=[\p{Script=Han}，。！？“”》）])──?(?!─)/gu },
  ],
  [
    { shown: '2024年', pattern: /(?<![\d.])(?:1[5-9]|20)\d\d ?年(?!代)/gu },
    { shown: '二〇二四年', pattern: /[一二][〇零一二三四五六七八九]{3}年(?!代)/gu },
  ],
  [
    { shown: '5%', pattern: /\d ?%/gu },
    { shown: '5％', pattern: /\d ?％/gu },
    { shown: '5﹪', pattern: /\d ?﹪/gu },
  ],
  [
    { shown: '3～5', pattern: /(?<![\d.:：])\d{1,4}～\d{1,4}(?![\d.:：～])/gu },
    { shown: '3—5', pattern: /(?<![\d.:：])\d{1,4}—\d{1,4}(?![\d.:：—])/gu },
    { shown: '3–5', pattern: /(?<![\d.:：])\d{1,4}–\d{1,4}(?![\d.:：–])/gu },
    { shown: '3~5', pattern: /(?<![\d.:：])\d{1,4}~\d{1,4}(?![\d.:：~])/gu },
  ],
]

export const mixedStyle: TextRule = {
  ids: ['text/mixed-style'],
  check: ({ files }) => [...CHOICES.flatMap((ways) => mixed(ways, files)), ...halfBrackets(files)],
}

interface Used {
  readonly shown: string
  readonly places: readonly Stretch[]
}

function mixed(ways: readonly Way[], files: readonly ProofFile[]): Finding[] {
  const used = ways
    .map(({ shown, pattern }): Used => ({ shown, places: standsIn(files, pattern) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => b.places.length - a.places.length)
  const [usual, ...others] = used
  return usual === undefined ? [] : others.map((other) => told(other, usual))
}

/** Half-width brackets that are the style of the book: no mistakes, but the print has full-width ones. */
function halfBrackets(files: readonly ProofFile[]): Finding[] {
  const half = { shown: '(English)', places: standsIn(files, HALF_BRACKETS) }
  const full = { shown: '（English）', places: standsIn(files, FULL_BRACKETS) }
  return isHabit(half.places.length, full.places.length) ? [told(half, full)] : []
}

function told({ shown, places }: Used, usual: Used): Finding {
  const facts = { found: shown, count: places.length, usual: usual.shown, usualCount: usual.places.length }
  return textFinding('text/mixed-style', places[0]!, facts)
}
