/** Operators that make, paint and clip to paths (PDF 32000-1, 8.5). */
import { boxThrough, grown, intersection, type Matrix, touches } from '../geometry.js'
import { isTransparent, type Use } from './graphics-state.js'
import { numbersOf } from './numbers.js'
import type { Operator, Walk } from './walk.js'

/** A curve stays within the box of its control points. */
const points =
  (count: number): Operator =>
  (walk, start, end) => {
    const numbers = numbersOf(walk, start, end)
    for (let i = 0; i < count; i++) walk.path.point(numbers[i * 2]!, numbers[i * 2 + 1]!, walk.state.ctm)
  }

const rectangle: Operator = (walk, start, end) => {
  const [x, y, width, height] = numbersOf(walk, start, end) as unknown as [number, number, number, number]
  walk.path.rectangle(boxThrough(walk.state.ctm, { left: x, bottom: y, right: x + width, top: y + height }))
}

const clip: Operator = ({ path }) => {
  path.clips = true
}

const paint =
  (...uses: Use[]): Operator =>
  (walk) => {
    if (uses.length > 0) addShape(walk, uses)
    const { path, state } = walk
    const box = path.box()
    if (path.clips && box !== null) state.clip = intersection(state.clip, box)
    path.clear()
  }

function addShape({ path, state, marks }: Walk, uses: readonly Use[]): void {
  const extent = path.box()
  if (extent === null) return
  const strokes = uses.includes('stroke')
  const lineWidth = strokes ? state.lineWidth * scaleOf(state.ctm) : 0
  // A filled area without width is still drawn, as one row of dots.
  const box = intersection(grown(extent, Math.max(lineWidth / 2, HAIR)), state.clip)
  if (!touches(box, box)) return
  const thinnest = strokes ? lineWidth : path.thinnestRule()
  const paints = uses.map((use) => state[use])
  marks.push({ kind: 'shape', box, paints, thinnest, isTransparent: isTransparent(state, uses) })
}

const HAIR = 0.001

/** How much a matrix enlarges, taken over all directions. */
const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

export const PATH_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['m', points(1)],
  ['l', points(1)],
  ['c', points(3)],
  ['v', points(2)],
  ['y', points(2)],
  ['re', rectangle],
  ['W', clip],
  ['W*', clip],
  ['n', paint()],
  ['S', paint('stroke')],
  ['s', paint('stroke')],
  ['f', paint('fill')],
  ['F', paint('fill')],
  ['f*', paint('fill')],
  ['B', paint('fill', 'stroke')],
  ['B*', paint('fill', 'stroke')],
  ['b', paint('fill', 'stroke')],
  ['b*', paint('fill', 'stroke')],
]
