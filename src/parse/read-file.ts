/** One source file → its flat blocks and its notes. */
import type { BookConfig } from '../model/config.js'
import type { Finding } from '../model/finding.js'
import type { SourceFile } from '../model/manuscript.js'
import { readBlocks } from './blocks.js'
import type { FileBlocks } from './ids.js'
import { tokenize } from './markdown.js'
import { planNotes } from './notes.js'
import { SourceLines } from './places.js'
import type { Reading } from './reading.js'
import { paragraphIndent } from './syntax/indented-line.js'

interface FileContext {
  /** From 1; notes are numbered within their file. */
  readonly number: number
  readonly config: BookConfig
  note(finding: Finding): void
}

export function readFile(source: SourceFile, { number, config, note }: FileContext): FileBlocks {
  const tokens = tokenize(source.text, config.structure === 'auto' ? paragraphIndent(config.lang) : null)
  const plan = planNotes(tokens)
  const noteId = (count: number) => `n${number}-${count}`
  const ids = new Map(plan.labels.map((label, index) => [label, noteId(index + 1)]))
  let count = ids.size
  const reading: Reading = {
    lines: new SourceLines(source),
    lang: config.lang,
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
