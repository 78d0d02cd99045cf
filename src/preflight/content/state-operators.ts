/** Operators of the graphics state (PDF 32000-1, 8.4.4). */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { type Matrix, multiply } from '../geometry.js'
import type { GraphicsState } from './graphics-state.js'
import { numbersOf } from './numbers.js'
import { readName } from './operands.js'
import type { Shelf } from './shelf.js'
import type { Operator } from './walk.js'

const keep: Operator = (walk) => {
  walk.states.push(walk.state)
  walk.state = { ...walk.state }
}

/** One too many is passed over, as readers do. */
const restore: Operator = (walk) => {
  walk.state = walk.states.pop() ?? walk.state
}

const transform: Operator = (walk, start, end) => {
  const [a, b, c, d, e, f] = numbersOf(walk, start, end) as unknown as Matrix
  walk.state.ctm = multiply([a, b, c, d, e, f], walk.state.ctm)
}

const setLineWidth: Operator = (walk, start, end) => {
  walk.state.lineWidth = numbersOf(walk, start, end)[0]!
}

/** 8.4.5: a dictionary that sets many at once. */
const setMany: Operator = ({ content, resources, state }, start, end) => {
  const name = readName(content, start, end)
  const dictionary = name === null ? undefined : resources.lookup('ExtGState', name)
  if (!(dictionary instanceof PDFDict)) return
  for (const [key, meaning] of PARAMETERS) {
    const value = dictionary.lookup(key)
    if (value !== undefined) Object.assign(state, meaning(value, state, resources.shelf))
  }
}

type Meaning = (value: PDFObject, state: GraphicsState, shelf: Shelf) => Partial<GraphicsState>

const PARAMETERS: readonly (readonly [PDFName, Meaning])[] = [
  [PDFName.of('LW'), (value, { lineWidth }) => ({ lineWidth: asNumber(value, lineWidth) })],
  [PDFName.of('ca'), (value, { fillAlpha }) => ({ fillAlpha: asNumber(value, fillAlpha) })],
  [PDFName.of('CA'), (value, { strokeAlpha }) => ({ strokeAlpha: asNumber(value, strokeAlpha) })],
  [PDFName.of('BM'), (value) => ({ isBlended: !isNormal(value) })],
  [PDFName.of('SMask'), (value) => ({ isMasked: value instanceof PDFDict })],
  [PDFName.of('Font'), fontAndSize],
]

function fontAndSize(value: PDFObject, { fontSize }: GraphicsState, shelf: Shelf): Partial<GraphicsState> {
  const [font, size] = value instanceof PDFArray && value.size() === 2 ? [value.lookup(0), value.lookup(1)] : []
  if (!(font instanceof PDFDict) || size === undefined) return {}
  return { font: shelf.font(font), fontSize: asNumber(size, fontSize) }
}

const asNumber = (value: PDFObject, otherwise: number): number =>
  value instanceof PDFNumber ? value.asNumber() : otherwise

/** Of a list the first mode that is known counts; all but the last were new once. */
function isNormal(mode: PDFObject): boolean {
  const first = mode instanceof PDFArray && mode.size() > 0 ? mode.lookup(0) : mode
  return first === PDFName.of('Normal') || first === PDFName.of('Compatible')
}

export const STATE_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['q', keep],
  ['Q', restore],
  ['cm', transform],
  ['w', setLineWidth],
  ['gs', setMany],
]
