/** Tokens of one file → its flat list of blocks, each with its place. Notes go to the reading. */
import type { Block } from '../model/book.js'
import { finding } from '../model/finding.js'
import { BlockRun, NO_SPOT, past, type ReadBlock } from './block-run.js'
import { readCode } from './blocks/code.js'
import { readContainer } from './blocks/container.js'
import { readDefinitionList } from './blocks/definition-list.js'
import { readFormula } from './blocks/formula.js'
import { readHeading } from './blocks/heading.js'
import { readHtml } from './blocks/html.js'
import { readList } from './blocks/list.js'
import { readNoteDefinition } from './blocks/note-definition.js'
import { readParagraph } from './blocks/paragraph.js'
import { readTable } from './blocks/table.js'
import type { Token } from './markdown.js'
import type { NotePlan } from './notes.js'
import type { Reading } from './reading.js'

export function readBlocks(tokens: readonly Token[], plan: NotePlan, reading: Reading): Block[] {
  return new BlockRun(tokens, READERS, { plan, reading }).readUntil(null, NO_SPOT)
}

const readQuote: ReadBlock = (run, token, after) => {
  const { spot, place } = run.placeFrom(token, '>', after)
  return [{ type: 'quote', blocks: run.readUntil('blockquote_close', past(spot, '>')), place }]
}

const readBreak: ReadBlock = (run, token, after) => [
  { type: 'thematic-break', place: run.placeFrom(token, token.markup.slice(0, 1), after).place },
]

/** A comment over several lines is for nobody to read. */
const readComment: ReadBlock = (run, token, after) => {
  const { place } = run.placeFrom(token, '%%', after)
  run.reading.note(finding('parse/comment-mark', { mark: token.markup }, { place }))
  return []
}

/** What each opening token becomes. */
const READERS: Readonly<Record<string, ReadBlock>> = {
  heading_open: readHeading,
  paragraph_open: readParagraph,
  blockquote_open: readQuote,
  bullet_list_open: readList,
  ordered_list_open: readList,
  dl_open: readDefinitionList,
  fence: readCode,
  code_block: readCode,
  formula_block: readFormula,
  table_open: readTable,
  hr: readBreak,
  html_block: readHtml,
  container_open: readContainer,
  note_open: readNoteDefinition,
  comment_mark: readComment,
}
