/** The lines of the source around a place, with a mark under what is meant. */
import type { Place } from '../model/finding.js'
import { columnsOf, plain } from './columns.js'

/** Characters of a line that are shown; a paragraph may be one line of thousands. */
const SHOWN_BEFORE = 24
const SHOWN_AFTER = 36

/** Empty when the place lies outside the text. */
export function codeFrame(text: string, place: Place): string {
  const lines = text.split('\n')
  const line = lines[place.line - 1]
  if (line === undefined) return ''
  const gutter = String(place.line + 1).length
  const shown = windowOf(line, place)
  const framed = [
    ...neighbour(lines, place.line - 1, gutter),
    `> ${String(place.line).padStart(gutter)} | ${shown.text}`,
    `  ${' '.repeat(gutter)} | ${' '.repeat(columnsOf(shown.before))}${'^'.repeat(shown.marked)}`,
    ...neighbour(lines, place.line + 1, gutter),
  ]
  return framed.join('\n')
}

function neighbour(lines: readonly string[], number: number, gutter: number): readonly string[] {
  const line = lines[number - 1]
  if (line === undefined || line.trim() === '') return []
  return [`  ${String(number).padStart(gutter)} | ${clean([...line], 0, SHOWN_BEFORE + SHOWN_AFTER)}`]
}

function windowOf(line: string, { column, endColumn, endLine, line: number }: Place) {
  const characters = [...line]
  const at = Math.min(column - 1, characters.length)
  const start = Math.max(0, at - SHOWN_BEFORE)
  const end = Math.min(characters.length, at + SHOWN_AFTER)
  const sameLine = endColumn !== undefined && (endLine ?? number) === number
  const markedEnd = sameLine ? Math.min(endColumn - 1, end) : at + 1
  const before = clean(characters, start, at)
  return {
    text: clean(characters, start, end),
    before,
    marked: Math.max(1, columnsOf(characters.slice(at, markedEnd).join(''))),
  }
}

/** A cut line shows that it is cut. */
function clean(characters: readonly string[], start: number, end: number): string {
  const shown = plain(characters.slice(start, end).join('').replaceAll('\t', '  '))
  return `${start > 0 ? '…' : ''}${shown}${end < characters.length && end - start > SHOWN_AFTER ? '…' : ''}`
}
