/** ToUnicode maps (PDF 32000-1, 9.10.3): which characters the codes of a font stand for. */

type Characters = ReadonlyMap<number, string>

/** A range of more codes than a font has is a mistake. */
const MOST_CODES = 0x10000
const HEX = '<([0-9A-Fa-f\\s]*)>'
const CHARACTER = new RegExp(`${HEX}\\s*${HEX}`, 'g')
const RANGE = new RegExp(`${HEX}\\s*${HEX}\\s*(?:${HEX}|\\[([^\\]]*)\\])`, 'g')

export function readToUnicode(map: string): Characters {
  const characters = new Map<number, string>()
  for (const [, section] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, text] of section!.matchAll(CHARACTER)) characters.set(codeOf(code!), utf16(text!))
  }
  for (const [, section] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, start, list] of section!.matchAll(RANGE)) {
      const [from, to] = [codeOf(first!), Math.min(codeOf(last!), codeOf(first!) + MOST_CODES)]
      const listed = [...(list ?? '').matchAll(new RegExp(HEX, 'g'))].map((each) => utf16(each[1]!))
      for (let code = from; code <= to; code++) {
        characters.set(code, start === undefined ? (listed[code - from] ?? '') : later(utf16(start), code - from))
      }
    }
  }
  return characters
}

const codeOf = (hex: string): number => Number.parseInt(hex.replace(/\s/g, ''), 16)

function utf16(hex: string): string {
  const units = hex.replace(/\s/g, '').match(/.{1,4}/g) ?? []
  return units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}

/** Only the last unit counts on. */
const later = (text: string, steps: number): string =>
  text === '' ? '' : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps)
