/** One source file → its flat blocks and its notes. */
import type { BookConfig } from '../model/config.js'
import { type Finding, finding } from '../model/finding.js'
import type { SourceFile } from '../model/manuscript.js'
import { readBlocks } from './blocks.js'
import type { FileBlocks } from './ids.js'
import { tokenize } from './markdown.js'
import { planNotes } from './notes.js'
import { paragraphHabits } from './paragraph-habits.js'
import { SourceLines } from './places.js'
import type { Reading } from './reading.js'

interface FileContext {
  /** From 1; notes are numbered within their file. */
  readonly number: number
  readonly config: BookConfig
  note(finding: Finding): void
}

export function readFile(source: SourceFile, { number, config, note }: FileContext): FileBlocks {
  const habits = paragraphHabits(source, config)
  const everyLine = habits?.everyLine === true
  if (everyLine) {
    const place = { file: source.path, line: source.firstLine + 1, column: 1 }
    note(finding('parse/inferred-line-paragraphs', {}, { place }))
  }
  const tokens = tokenize(source.text, habits)
  const plan = planNotes(tokens)
  const noteId = (count: number) => `n${number}-${count}`
  const ids = new Map(plan.labels.map((label, index) => [label, noteId(index + 1)]))
  let count = ids.size
  const reading: Reading = {
    lines: new SourceLines(source),
    lang: config.lang,
    infers: habits !== null,
    everyLine,
    note,
    notes: [],
    noteId: (label) => ids.get(label) ?? null,
    addNote(blocks, place) {
      const id = noteId(++count)
      this.notes.push({ id, blocks, place })
      return id
    },
  }
  const blocks = readBlocks(tokens, plan, reading)
  return { path: source.path, blocks, notes: reading.notes }
}
