/** What an author says of a picture's size and place, read once: sizes become lengths of CSS. What cannot be read is told and left out. */
import type { Attributes } from '../model/book.js'
import { type Finding, finding, type Place } from '../model/finding.js'

/** Beside the text, on a page of its own, over two facing pages. Without one a picture stands where it is written. */
export const PICTURE_PLACES: readonly string[] = ['left', 'right', 'page', 'spread']

const LENGTH = /^(\d{1,5}(?:\.\d{1,4})?)[ \t]*(%|％|mm|cm|in|pt|px|em|字)?$/iu
/** A number alone is in pixels of the screen, as HTML has it; a 字 is as wide as an em. */
const UNITS: Readonly<Record<string, string>> = { '': 'px', '％': '%', 字: 'em' }

/** `note` is told of each value that says nothing. */
export function readPictureAttributes(
  attributes: Attributes,
  place: Place,
  note: (finding: Finding) => void,
): Attributes {
  const read = Object.entries(attributes.values).map(([key, written]): [string, string | null] => {
    const value = written.trim()
    if (key === 'credit') return [key, value.replace(/^[“"‘'](.*)[”"’']$/u, '$1') || null]
    if (key === 'place') return [key, readPlace(value, place, note)]
    if (key !== 'width' && key !== 'height') return [key, written]
    const length = readLength(value, key)
    if (length === null) note(finding('parse/picture-size', { key, value }, { place }))
    return [key, length]
  })
  return {
    ...attributes,
    values: Object.fromEntries(read.flatMap(([key, value]) => (value === null ? [] : [[key, value]]))),
  }
}

function readPlace(value: string, place: Place, note: (finding: Finding) => void): string | null {
  const known = value.toLowerCase()
  if (PICTURE_PLACES.includes(known)) return known
  note(finding('parse/picture-place', { value }, { place }))
  return null
}

/** Null: no length of a picture. A height is a share of nothing that both editions have. */
function readLength(value: string, key: string): string | null {
  const [, number, written] = LENGTH.exec(value) ?? []
  if (number === undefined || Number(number) === 0) return null
  const given = (written ?? '').toLowerCase()
  const unit = UNITS[given] ?? given
  return unit === '%' && key === 'height' ? null : `${Number(number)}${unit}`
}
