/**
 * Simplified and traditional 汉字 in one book. Only characters that tell for sure are asked; a quotation, a title or a passage that is wholly
 * in the other script is there on purpose, and so is what the manuscript marks (`{lang=zh-Hant}`).
 */
import type { Finding } from '../../model/finding.js'
import type { ProseBlock } from '../../model/prose.js'
import { type ProofFile, type Stretch, sourceOf, type TextRule, textFinding } from './rule.js'
import { SIMPLIFIED_OF, TRADITIONAL_OF } from './script-pairs.js'

type Script = ReadonlyMap<string, string>

export const mixedScript: TextRule = {
  ids: ['text/mixed-script'],
  check({ config, files }) {
    if (!/^zh\b/i.test(config.lang)) return []
    const foreign = otherScript(config.lang, files)
    return foreign === null ? [] : files.flatMap((file) => strangersIn(file, foreign))
  },
}

const TELLING = new RegExp(`[${[...TRADITIONAL_OF.keys(), ...SIMPLIFIED_OF.keys()].join('')}]`, 'gu')

/** Fewer do not tell which script a book is in. */
const FEWEST = 20
const NEARLY_ALL = 0.95

/** The script that the book is not in, by what it is mostly written in; null: it is in both, or too short to tell. */
function otherScript(lang: string, files: readonly ProofFile[]): Script | null {
  let [simplified, traditional] = [0, 0]
  for (const { text } of files.flatMap(({ blocks }) => blocks)) {
    for (const character of text.match(TELLING) ?? []) {
      if (TRADITIONAL_OF.has(character)) simplified += 1
      else traditional += 1
    }
  }
  if (simplified + traditional < FEWEST) return /hant|tw|hk|mo/i.test(lang) ? TRADITIONAL_OF : null
  if (simplified >= NEARLY_ALL * (simplified + traditional)) return SIMPLIFIED_OF
  return traditional >= NEARLY_ALL * (simplified + traditional) ? TRADITIONAL_OF : null
}

const other = (script: Script): Script => (script === SIMPLIFIED_OF ? TRADITIONAL_OF : SIMPLIFIED_OF)

function strangersIn(file: ProofFile, foreign: Script): Finding[] {
  const marked = markedLanguages(file)
  return file.blocks.flatMap((block) => {
    const runs = runsIn(file, block, foreign)
    if (runs.length === 0 || isWholly(block.text, foreign)) return []
    const meant = meantIn(block, foreign)
    return runs
      .filter(({ start }) => !meant.some(([from, to]) => from <= start && start < to))
      .filter(
        (stretch) => !marked.some(([from, to]) => from <= sourceOf(stretch).start && sourceOf(stretch).start < to),
      )
      .map((stretch) => told(stretch, foreign))
  })
}

function told(stretch: Stretch, foreign: Script): Finding {
  const text = stretch.block.text.slice(stretch.start, stretch.end)
  const put = Array.from(text, (character) => foreign.get(character) ?? character).join('')
  return textFinding('text/mixed-script', stretch, { text, put })
}

/** Neighbours of the other script are one finding. */
function runsIn(file: ProofFile, block: ProseBlock, foreign: Script): Stretch[] {
  const runs: { start: number; end: number }[] = []
  for (let i = 0; i < block.text.length; i++) {
    if (!foreign.has(block.text[i]!)) continue
    const last = runs.at(-1)
    if (last?.end === i) last.end = i + 1
    else runs.push({ start: i, end: i + 1 })
  }
  return runs.map((run) => ({ file, block, ...run }))
}

/** Three characters that tell, and none of the script of the book: a passage, not a slip. */
const PASSAGE = 3

function isWholly(text: string, foreign: Script): boolean {
  const characters = Array.from(text)
  const own = other(foreign)
  return characters.filter((each) => foreign.has(each)).length >= PASSAGE && !characters.some((each) => own.has(each))
}

const QUOTED = /《[^《》\n]+》|〈[^〈〉\n]+〉|“[^“”\n]+”|「[^「」\n]+」|『[^『』\n]+』|（[^（）\n]+）|\([^()\n]+\)/gu

/** Titles, remarks and quotations that have no character of the book's own script. */
function meantIn(block: ProseBlock, foreign: Script): (readonly [number, number])[] {
  const own = other(foreign)
  return Array.from(block.text.matchAll(QUOTED))
    .filter(([quoted]) => !Array.from(quoted).some((each) => own.has(each)))
    .map(({ index, 0: quoted }) => [index, index + quoted.length] as const)
}

/** `[漢字]{lang=zh-Hant}`, and what a container of another language holds. */
function markedLanguages({ text }: ProofFile): (readonly [number, number])[] {
  const spans = text.matchAll(/\[[^[\]\n]*\]\{[^{}\n]*\blang=[^{}\n]*\}/g)
  const containers = text.matchAll(/^(:{3,})[^\n]*\blang=[^\n]*\n[\s\S]*?^\1[ \t]*$/gm)
  return Array.from([...spans, ...containers], ({ index, 0: found }) => [index, index + found.length] as const)
}
