/** Tables of pipes, as wide as their widest row, with their caption. */
import type { Alignment, Attributes, Table, TableCell } from '../../model/book.js'
import { finding, type Place } from '../../model/finding.js'
import { type BlockRun, firstLine, NO_SPOT, type ReadBlock } from '../block-run.js'
import { readInlines } from '../inlines.js'
import { noteTableClasses } from '../known-classes.js'
import type { Token } from '../markdown.js'
import { InlineOrigin } from '../places.js'
import type { Reading } from '../reading.js'
import { NO_ATTRIBUTES } from '../syntax/attributes.js'

const ALIGNMENT = /^text-align:(left|center|right)$/

export const readTable: ReadBlock = (run, token, after) => {
  const { place } = run.placeFrom(token, '', after)
  const table = tableOf(run.takeThrough('table_close', token.level), place, run.reading)
  return [{ ...table, ...readCaption(run) }]
}

function readCaption(run: BlockRun): Pick<Table, 'caption' | 'attributes'> {
  const given = run.peek()?.meta?.caption as Attributes | undefined
  if (given === undefined) return { caption: [], attributes: NO_ATTRIBUTES }
  const inline = run.take()!
  const spot = run.reading.lines.find(inline.map![0], firstLine(inline.content), NO_SPOT)
  noteTableClasses(given, { place: run.reading.lines.placeAt(spot), note: run.reading.note })
  return { caption: run.inlines(inline, spot), attributes: given }
}

/** `tokens`: what stands between the opening of a table and its end. */
function tableOf(tokens: readonly Token[], place: Place, reading: Reading): Omit<Table, 'caption' | 'attributes'> {
  const alignments: Alignment[] = []
  const rows: TableCell[][] = []
  let line = 0
  let offset = 0
  tokens.forEach((token, index) => {
    if (token.type === 'tr_open') {
      rows.push([])
      line = token.map?.[0] ?? 0
      offset = 0
    }
    if (token.type === 'th_open')
      alignments.push((ALIGNMENT.exec(String(token.attrGet('style')))?.[1] ?? null) as Alignment)
    if (token.type !== 'th_open' && token.type !== 'td_open') return
    const inline = tokens[index + 1]!
    const spot = reading.lines.find(line, inline.content, { line, offset })
    offset = spot.offset + inline.content.length
    rows.at(-1)!.push({
      children: readInlines(inline.children ?? [], new InlineOrigin(reading.lines, inline.content, spot), reading),
    })
    if (tokens[index + 3]?.type === 'tr_close' && rows.at(-1)!.length > alignments.length) {
      const facts = { cells: rows.at(-1)!.length, columns: alignments.length }
      reading.note(finding('parse/cells-beyond-head', facts, { place: reading.lines.placeAt(spot) }))
    }
  })
  const width = Math.max(...rows.map((row) => row.length))
  const [head = [], ...body] = rows.map((row) => [...row, ...emptyCells(width - row.length)])
  return {
    type: 'table',
    label: null,
    alignments: [...alignments, ...Array(width - alignments.length).fill(null)],
    head,
    rows: body,
    place,
  }
}

const emptyCells = (count: number): TableCell[] => Array.from({ length: count }, () => ({ children: [] }))
