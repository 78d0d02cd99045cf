/** Operators of text (PDF 32000-1, 9.3 and 9.4). */
import { type Box, intersection, touches } from '../geometry.js'
import type { GraphicsState } from './graphics-state.js'
import { numbersOf } from './numbers.js'
import { readName, visitStrings } from './operands.js'
import type { Operator, Walk } from './walk.js'

const begin: Operator = ({ text }) => text.setMatrix([1, 0, 0, 1, 0, 0])

/** What a run of text has come to becomes a mark. */
function finishRun({ text, state, paper, marks }: Walk): void {
  const run = text.takeRun()
  const ink = run?.ink.box() ?? null
  if (run === null) return
  const { font, paints, codes, pens, isUpright, missingGlyphs, isTransparent } = run
  // A missing glyph may be without ink, and is to be told all the same.
  const box = ink === null ? null : seenOf(ink, state.clip, paper)
  if (box === null && missingGlyphs === 0) return
  const set = { font, codes, pens, isUpright, missingGlyphs }
  marks.push({ kind: 'text', box: box ?? NOWHERE, paints, isTransparent, ...set })
}

const NOWHERE: Box = { left: 0, bottom: 0, right: 0, top: 0 }

/**
 * What a box on the page hides was hidden on purpose. A clip that reaches the edge of the paper is the page's own: text that it
 * cuts is cut by the knife too. Null: nothing is to be seen.
 */
function seenOf(ink: Box, clip: Box, paper: Box): Box | null {
  const seen = intersection(ink, {
    left: clip.left > paper.left + AT_EDGE ? clip.left : -Infinity,
    bottom: clip.bottom > paper.bottom + AT_EDGE ? clip.bottom : -Infinity,
    right: clip.right < paper.right - AT_EDGE ? clip.right : Infinity,
    top: clip.top < paper.top - AT_EDGE ? clip.top : Infinity,
  })
  return touches(seen, seen) ? seen : null
}

/** Points. Chromium rounds clips to its pixels. */
const AT_EDGE = 1

const setFont: Operator = (walk, start, end) => {
  const name = readName(walk.content, start, end)
  if (name === null) return
  walk.state.font = walk.resources.font(name)
  walk.state.fontSize = numbersOf(walk, start, end)[0]!
}

type NumericParameter = 'characterSpacing' | 'wordSpacing' | 'leading' | 'rise' | 'renderMode'

const setParameter =
  (parameter: NumericParameter): Operator =>
  (walk, start, end) => {
    walk.state[parameter] = numbersOf(walk, start, end)[0]!
  }

const setScale: Operator = (walk, start, end) => {
  walk.state.horizontalScale = numbersOf(walk, start, end)[0]! / 100
}

const setMatrix: Operator = (walk, start, end) => walk.text.setMatrix(numbersOf(walk, start, end))

const moveLine: Operator = (walk, start, end) => {
  const numbers = numbersOf(walk, start, end)
  walk.text.moveLine(numbers[0]!, numbers[1]!)
}

const moveLineAndLead: Operator = (walk, start, end) => {
  moveLine(walk, start, end)
  walk.state.leading = -numbersOf(walk, start, end)[1]!
}

const nextLine: Operator = ({ text, state }) => text.moveLine(0, -state.leading)

const show: Operator = (walk, start, end) => {
  const { text, state, content } = walk
  if (!text.goesOn(state)) finishRun(walk)
  text.use(state)
  visitStrings(content, start, end, text)
}

const showOnNextLine: Operator = (walk, start, end) => {
  nextLine(walk, start, end)
  show(walk, start, end)
}

/** `aw ac string "`: the spacing stays in force afterwards. */
const showSpaced: Operator = (walk, start, end) => {
  const [wordSpacing, characterSpacing] = numbersOf(walk, start, end)
  Object.assign(walk.state, { wordSpacing, characterSpacing } satisfies Partial<Record<keyof GraphicsState, unknown>>)
  nextLine(walk, start, end)
  const string = walk.content.subarray(start, end).findIndex((byte) => byte === 0x28 || byte === 0x3c)
  if (string !== -1) show(walk, start + string, end)
}

export const TEXT_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['BT', begin],
  ['ET', finishRun],
  ['Tf', setFont],
  ['Tc', setParameter('characterSpacing')],
  ['Tw', setParameter('wordSpacing')],
  ['Tz', setScale],
  ['TL', setParameter('leading')],
  ['Ts', setParameter('rise')],
  ['Tr', setParameter('renderMode')],
  ['Tm', setMatrix],
  ['Td', moveLine],
  ['TD', moveLineAndLead],
  ['T*', nextLine],
  ['Tj', show],
  ['TJ', show],
  ["'", showOnNextLine],
  ['"', showSpaced],
]
