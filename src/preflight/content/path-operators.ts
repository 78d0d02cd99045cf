/** Operators that make, paint and clip to paths (PDF 32000-1, 8.5). */
import { grown, intersection, type Matrix, touches } from '../geometry.js'
import { isTransparent, type Use } from './graphics-state.js'
import { numbersOf } from './numbers.js'
import type { Operator, Walk } from './walk.js'

const move: Operator = (walk, start, end) => {
  walk.path.begin()
  addPoints(walk, start, end, 1)
}

const line: Operator = (walk, start, end) => addPoints(walk, start, end, 1)

/** A curve stays within the box of its control points. */
const curve =
  (points: number): Operator =>
  (walk, start, end) => {
    walk.path.bend()
    addPoints(walk, start, end, points)
  }

function addPoints(walk: Walk, start: number, end: number, points: number): void {
  const numbers = numbersOf(walk, start, end)
  for (let i = 0; i < points; i++) walk.path.point(numbers[i * 2]!, numbers[i * 2 + 1]!, walk.state.ctm)
}

const rectangle: Operator = (walk, start, end) => {
  const [x, y, width, height] = numbersOf(walk, start, end) as unknown as [number, number, number, number]
  walk.path.begin()
  for (const [dx, dy] of CORNERS) walk.path.point(x + dx * width, y + dy * height, walk.state.ctm)
}

const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const

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
  const thinnest = strokes ? lineWidth : path.thinnest()
  const paints = uses.map((use) => state[use])
  marks.push({ kind: 'shape', box, paints, thinnest, isTransparent: isTransparent(state, uses) })
}

const HAIR = 0.001

/** How much a matrix enlarges, taken over all directions. */
const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

export const PATH_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['m', move],
  ['l', line],
  ['c', curve(3)],
  ['v', curve(2)],
  ['y', curve(2)],
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
