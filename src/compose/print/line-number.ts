/**
 * The number of a line of code as a drawing: what is no text cannot be copied with the code. Each digit is a stroke on a grid of
 * 4 × 6, as on a drawn scale.
 */
import { attributeList, element } from '../markup.js'

/** SVG paths of the digits, from 0. */
const DIGITS = [
  'M2 0A2 3 0 0 0 2 6A2 3 0 0 0 2 0',
  'M.6 1.3L2.2 0V6',
  'M.2 1.6A1.8 1.6 0 0 1 3.8 1.7C3.8 3 1.8 4.2 .1 6H3.9',
  'M.3 1.2A1.8 1.5 0 1 1 2 2.8A1.9 1.6 0 1 1 .1 4.8',
  'M3.1 6V0L0 4.3H4',
  'M3.6 0H.7L.4 2.7A1.95 1.9 0 1 1 .1 4.9',
  'M3.4 .1C1.6 .6 .1 2.2 .1 4.1A1.9 1.9 0 1 0 2 2.2C1.2 2.2 .4 2.8 .1 3.7',
  'M.1 0H3.9L1.5 6',
  'M2 0A1.6 1.4 0 0 0 2 2.8A1.6 1.4 0 0 0 2 0M2 2.8A1.9 1.6 0 0 0 2 6A1.9 1.6 0 0 0 2 2.8',
  'M.6 5.9C2.4 5.4 3.9 3.8 3.9 1.9A1.9 1.9 0 1 0 2 3.8C2.8 3.8 3.6 3.2 3.9 2.3',
] as const

/** From one digit to the next, and the room of the pen around them, in units of the grid. */
const ADVANCE = 5.5
const PEN = 0.4

/** A unit of the grid, and the space between numbers and code, in em of the code. */
const UNIT = 0.1
const GAP = 0.9

export function drawLineNumber(number: number): string {
  const digits = Array.from(String(number), Number)
  const paths = digits.map((digit, index) =>
    element(
      'path',
      attributeList({ d: DIGITS[digit], transform: index > 0 ? `translate(${index * ADVANCE})` : null }),
      '',
    ),
  )
  const width = (digits.length - 1) * ADVANCE + 4 + 2 * PEN
  const em = (length: number): string => `${Number(length.toFixed(2))}em`
  const attributes = attributeList({
    class: 'line-number',
    'aria-hidden': 'true',
    viewBox: [-PEN, -PEN, width, 6 + 2 * PEN].join(' '),
    // It hangs before its line and takes no room in it.
    style: `width:${em(width * UNIT)};margin-inline:${em(-width * UNIT - GAP)} ${em(GAP)}`,
  })
  return element('svg', attributes, paths.join(''))
}
