/**
 * A style sheet for horizontal lines, turned a quarter for vertical ones that follow each other from right to left: what was above is on
 * the right, what was on the left is above. Physical properties stay physical, as Kindle and older readers know no others; `text-align`, `float`
 * and `vertical-align` are turned by the writing mode itself (CSS Writing Modes 4, 7.6).
 */

const TURNED_SIDE: Readonly<Record<string, string>> = { top: 'right', right: 'bottom', bottom: 'left', left: 'top' }
const TURNED_SIZE: Readonly<Record<string, string>> = { width: 'height', height: 'width' }
const TURNED_AXIS: Readonly<Record<string, string>> = { x: 'y', y: 'x' }

const DECLARATION = /(?<=^\s*|[;{]\s*)([a-z-]+)(\s*:\s*)([^;{}]+)(?=;)/gm

export function turnStyles(css: string): string {
  return css.replace(DECLARATION, (_, property: string, colon: string, value: string) => {
    const isFourSided = /^(?:margin|padding|border-width|border-style|inset)$/.test(property)
    return turnedProperty(property) + colon + (isFourSided ? turnedSides(value) : turnedUnits(value))
  })
}

function turnedProperty(property: string): string {
  return property
    .replace(
      /(?<=^(?:margin|padding|border|inset)-)(?:top|right|bottom|left)(?=$|-)|^(?:top|right|bottom|left)$/,
      turn(TURNED_SIDE),
    )
    .replace(/(?<=^(?:max-|min-)?)(?:width|height)$/, turn(TURNED_SIZE))
    .replace(/(?<=^overflow-)[xy]$/, turn(TURNED_AXIS))
}

const turn = (table: Readonly<Record<string, string>>) => (name: string) => table[name]!

/** Top, right, bottom, left: each comes from the side before it in the turn. */
function turnedSides(value: string): string {
  const [top, right = top, bottom = top, left = right] = value.trim().split(/\s+/)
  if (top === right && right === bottom && bottom === left) return value
  return top === bottom && left === right ? `${left} ${top}` : [left, top, right, bottom].join(' ')
}

const turnedUnits = (value: string): string => value.replace(/(?<=\d)v[wh]\b/g, (unit) => (unit === 'vw' ? 'vh' : 'vw'))
