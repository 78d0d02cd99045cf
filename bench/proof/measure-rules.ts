/** Clean texts are injured, with chance that repeats, and proofed: how much of it is found, and what is told that is none. */
import { defaultConfig } from '../../src/config/read-config.js'
import type { Finding } from '../../src/model/finding.js'
import { NO_GLOSSARY } from '../../src/model/glossary.js'
import { PROOF_RULES } from '../../src/model/proof-rules.js'
import { checkText } from '../../src/proof/text/check-text.js'
import { proofText } from '../../src/proof-text.js'
import { type Random, seededRandom } from '../random.js'
import { type Block, INJURIES, type Injury } from './injuries.js'

export interface CleanText {
  readonly name: string
  readonly text: string
}

export interface RuleMeasure {
  readonly injury: string
  readonly made: number
  readonly found: number
  /** Findings of the same rules elsewhere that the clean text does not have. */
  readonly beside: number
  /** Findings of the same rules in the clean texts. */
  readonly inClean: number
}

/** Injuries to one copy of a text, and blocks that lie between two of them. */
const MOST_INJURIES = 10
const BETWEEN = 6
const COPIES = 3

export function measureRules(texts: readonly CleanText[], seed: number): readonly RuleMeasure[] {
  const cleanFindings = texts.map(({ text }) => findingsIn(text))
  const known = INJURIES.filter(({ ids }) => ids.some((id) => (PROOF_RULES as readonly string[]).includes(id)))
  return known.map((injury) => {
    const random = seededRandom(seed)
    const sum = { made: 0, found: 0, beside: 0, inClean: 0 }
    texts.forEach(({ text }, index) => {
      const inClean = told(cleanFindings[index]!, injury).length
      sum.inClean += inClean
      for (let copy = 0; copy < COPIES; copy += 1) {
        const { blocks, made } = injured(blocksOf(text), injury, random)
        if (made === 0) continue
        const { found, beside } = compare(blocks, injury)
        sum.made += made
        sum.found += found
        sum.beside += Math.max(0, beside - inClean)
      }
    })
    return { injury: injury.name, ...sum }
  })
}

export function findingsIn(text: string): readonly Finding[] {
  const files = [{ path: 'a.md', text, firstLine: 0, byline: { authors: null, date: null } }]
  const manuscript = { config: defaultConfig('a'), parts: [{ kind: 'body' as const, title: null, files }] }
  return checkText(proofText(manuscript, NO_GLOSSARY))
}

const told = (findings: readonly Finding[], { ids }: Injury): readonly Finding[] =>
  findings.filter(({ id }) => ids.includes(id))

const blocksOf = (text: string): readonly Block[] =>
  text.split(/\n{2,}/).map((block) => ({ text: block, injury: null }))

/** From the last place to the first, so that the places that are still to come stay where they are. */
function injured(clean: readonly Block[], injury: Injury, random: Random): { blocks: readonly Block[]; made: number } {
  const blocks = [...clean]
  let [made, at] = [0, blocks.length - 1 - random.between(0, BETWEEN)]
  while (at >= 0 && made < MOST_INJURIES) {
    const number = made
    const instead = injury.injure(blocks, at, (text) => ({ text, injury: number }), random)
    if (instead !== null) {
      blocks.splice(at, 1, ...instead)
      made += 1
      at -= BETWEEN
    }
    at -= random.between(1, BETWEEN)
  }
  return { blocks, made }
}

function compare(blocks: readonly Block[], injury: Injury): { found: number; beside: number } {
  const findings = told(findingsIn(blocks.map(({ text }) => text).join('\n\n')), injury)
  const places = placesOf(blocks)
  const found = new Set<number>()
  let beside = 0
  for (const { place } of findings) {
    const hit = places.find(
      ({ from, to }) => place !== undefined && place.line <= to && (place.endLine ?? place.line) >= from,
    )
    if (hit === undefined) beside += 1
    else found.add(hit.injury)
  }
  return { found: found.size, beside }
}

/** Lines of the injured blocks, from 1. */
function placesOf(blocks: readonly Block[]): readonly { from: number; to: number; injury: number }[] {
  let line = 1
  return blocks.flatMap(({ text, injury }) => {
    const from = line
    line += text.split('\n').length + 1
    return injury === null ? [] : [{ from, to: line - 2, injury }]
  })
}
