/** Where blocks and inlines stand in their file. Markdown-it knows lines of blocks; columns are found here. */
import type { Finding, Place } from '../model/finding.js'
import type { SourceFile } from '../model/manuscript.js'

/** A spot in the text: a line from 0, and an offset in UTF-16 units into that line. */
export interface Spot {
  readonly line: number
  readonly offset: number
}

const START = { offset: 0, characters: 0 }

/** The lines of one file, asked for places. */
export class SourceLines {
  readonly file: string
  private readonly lines: readonly string[]
  private readonly firstLine: number
  /** Few texts have characters of two units. */
  readonly count: typeof codePoints
  /** The last spot whose column was asked for: those of a line come in rising order, and a row may have a thousand cells. */
  private counted = { line: -1, offset: 0, characters: 0 }

  constructor(source: SourceFile) {
    this.file = source.path
    this.firstLine = source.firstLine
    this.lines = source.text.split('\n')
    this.count = /[\udc00-\udfff]/.test(source.text) ? codePoints : units
  }

  /** Where `opening` stands on a line, at or after a spot on the same line; else where the line's text begins. */
  find(line: number, opening: string, after: Spot): Spot {
    const text = this.lines[line] ?? ''
    const from = after.line === line ? after.offset : 0
    const found = opening === '' ? -1 : text.indexOf(opening, from)
    return { line, offset: found >= 0 ? found : Math.max(from, text.search(/\S|$/)) }
  }

  /** From a spot to the end of the last line with text before `endLine`. */
  placeTo(start: Spot, endLine: number): Place {
    let last = Math.max(start.line, Math.min(endLine, this.lines.length) - 1)
    while (last > start.line && (this.lines[last] ?? '').trim() === '') last--
    const text = (this.lines[last] ?? '').trimEnd()
    return {
      ...this.placeAt(start),
      endLine: this.firstLine + last + 1,
      endColumn: this.count(text, 0, text.length) + 1,
    }
  }

  placeAt({ line, offset }: Spot): Place {
    const from = this.counted.line === line && this.counted.offset <= offset ? this.counted : START
    const characters = from.characters + this.count(this.lines[line] ?? '', from.offset, offset)
    this.counted = { line, offset, characters }
    return { file: this.file, line: this.firstLine + line + 1, column: characters + 1 }
  }

  /** The finding with its column on its line: raw HTML is parsed with its stray signs written out, which makes lines longer. */
  within(found: Finding): Finding {
    if (!found.place) return found
    const text = this.line(found.place.line - this.firstLine - 1)
    const column = Math.min(found.place.column, this.count(text, 0, text.length) + 1)
    return { ...found, place: { ...found.place, column } }
  }

  line(line: number): string {
    return this.lines[line] ?? ''
  }
}

/** Turns offsets into the content of one inline run (a paragraph, a heading, a cell) into places. */
export class InlineOrigin {
  private readonly lines: SourceLines
  private readonly content: string
  private readonly start: Spot
  /** The last answer: offsets come in rising order, so a long paragraph is counted through only once. */
  private cursor: { offset: number; place: Place }

  constructor(lines: SourceLines, content: string, start: Spot) {
    this.lines = lines
    this.content = content
    this.start = start
    this.cursor = { offset: 0, place: lines.placeAt(start) }
  }

  placeAt(offset: number): Place {
    if (offset < this.cursor.offset) this.cursor = { offset: 0, place: this.lines.placeAt(this.start) }
    let { offset: from, place } = this.cursor
    for (let feed = this.nextFeed(from, offset); feed >= 0; feed = this.nextFeed(from, offset)) {
      from = feed + 1
      place = this.placeOfNextLine(place.line, from)
    }
    place = { file: place.file, line: place.line, column: place.column + this.lines.count(this.content, from, offset) }
    this.cursor = { offset, place }
    return place
  }

  private nextFeed(from: number, offset: number): number {
    const feed = this.content.slice(from, offset).indexOf('\n')
    return feed < 0 ? -1 : from + feed
  }

  private placeOfNextLine(line: number, from: number): Place {
    const end = this.content.indexOf('\n', from)
    const text = this.content.slice(from, end < 0 ? undefined : end)
    const first = this.lines.placeAt({ line: this.start.line, offset: 0 }).line
    const index = this.start.line + (line + 1 - first)
    return this.lines.placeAt(this.lines.find(index, text, { line: index, offset: 0 }))
  }
}

const units = (_text: string, from: number, to: number): number => Math.max(to - from, 0)

/** Counts the code points of a slice; half of a pair at its edge counts as one. */
function codePoints(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xdc00 || unit > 0xdfff) count++
  }
  return count
}
