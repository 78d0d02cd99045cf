/** A title that is too long for its line of the contents, in lines of nearly equal length. Widths are in em. */
import { isCjkLetter, isClosingMark, isOpeningMark } from '../../typography/characters.js'
import { textWidth } from '../../typography/width.js'

/** The title itself when the line has room for it. */
export function turnedTitle(title: string, room: number): readonly string[] {
  const width = textWidth(title)
  const count = Math.ceil(width / Math.max(room, 1))
  if (count <= 1) return [title]
  const lines: string[] = ['']
  for (const piece of unbroken(title)) {
    const line = lines.at(-1)!
    const isFull = textWidth(line) >= width / count || textWidth((line + piece).trim()) > room
    if (isFull && line !== '') lines.push(piece)
    else lines[lines.length - 1] = line + piece
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** Marks that no line begins with, beside those that close (CLREQ, prohibition rules for line start and line end). */
const NOT_FIRST = new Set('，、。；：！？…—～·,.;:!?)]%')

/** Words and single characters, each with the marks that stay with it. */
function unbroken(title: string): readonly string[] {
  const pieces: string[] = []
  let before = ''
  for (const character of title) {
    if (before !== '' && staysTogether(before, character)) pieces[pieces.length - 1] += character
    else pieces.push(character)
    before = character
  }
  return pieces
}

function staysTogether(before: string, next: string): boolean {
  if (/\s/u.test(next)) return true
  if (isOpeningMark(before) || isClosingMark(next) || NOT_FIRST.has(next)) return true
  return (
    !/\s/u.test(before) &&
    !isCjkLetter(before) &&
    !isCjkLetter(next) &&
    !isClosingMark(before) &&
    !NOT_FIRST.has(before)
  )
}
