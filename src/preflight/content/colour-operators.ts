/** Operators of colour (PDF 32000-1, 8.6.8). */
import { PDFDict, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib'
import { CMYK, type ColourSpace, GREY, RGB, shadingPaint } from '../colour/colour-space.js'
import { mixOf, type Paint } from '../colour/paint.js'
import { EVERYWHERE, IDENTITY } from '../geometry.js'
import type { Mark } from '../printed-file.js'
import { enterForm } from './enter-form.js'
import { initialState, type Use } from './graphics-state.js'
import { listOf } from './numbers.js'
import { readName } from './operands.js'
import type { Operator, Walk } from './walk.js'

const SPACE_OF = { fill: 'fillSpace', stroke: 'strokeSpace' } as const

const setDevice =
  (use: Use, space: ColourSpace, name: PDFName): Operator =>
  (walk, start, end) => {
    const { state, resources } = walk
    // Most books redefine no device, and set colours by the thousand.
    const actual = resources.redefinesDevices ? resources.space(name) : space
    state[SPACE_OF[use]] = actual
    state[use] = actual.paint(listOf(walk, start, end))
  }

const setSpace =
  (use: Use): Operator =>
  ({ content, resources, state }, start, end) => {
    const name = readName(content, start, end)
    if (name === null) return
    state[SPACE_OF[use]] = resources.space(name)
    state[use] = state[SPACE_OF[use]].initial
  }

const setColour =
  (use: Use): Operator =>
  (walk, start, end) => {
    const pattern = readName(walk.content, start, end)
    const space = walk.state[SPACE_OF[use]]
    walk.state[use] = pattern === null ? space.paint(listOf(walk, start, end)) : patternPaint(walk, pattern, space)
  }

/** A pattern is a shading, or a tile with marks of its own; a tile without colours takes one of the space below (8.7.3.3). */
function patternPaint(walk: Walk, name: PDFName, below: ColourSpace): Paint {
  const pattern = walk.resources.lookup('Pattern', name)
  const { context } = walk.resources.shelf
  if (pattern instanceof PDFDict) return shadingPaint(pattern.lookup(PDFName.of('Shading')), context)
  if (!(pattern instanceof PDFStream)) return below.uneven
  const type = pattern.dict.lookup(PDFName.of('PaintType'))
  if (type instanceof PDFNumber && type.asNumber() === 2) return below.uneven
  const marks: Mark[] = []
  enterForm({ ...walk, marks, state: initialState(IDENTITY, EVERYWHERE) }, pattern)
  return mixOf(marks.flatMap(({ paints }) => paints))
}

const [gray, rgb, cmyk] = ['DeviceGray', 'DeviceRGB', 'DeviceCMYK'].map((name) => PDFName.of(name)) as [
  PDFName,
  PDFName,
  PDFName,
]

export const COLOUR_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['g', setDevice('fill', GREY, gray)],
  ['G', setDevice('stroke', GREY, gray)],
  ['rg', setDevice('fill', RGB, rgb)],
  ['RG', setDevice('stroke', RGB, rgb)],
  ['k', setDevice('fill', CMYK, cmyk)],
  ['K', setDevice('stroke', CMYK, cmyk)],
  ['cs', setSpace('fill')],
  ['CS', setSpace('stroke')],
  ['sc', setColour('fill')],
  ['SC', setColour('stroke')],
  ['scn', setColour('fill')],
  ['SCN', setColour('stroke')],
]
