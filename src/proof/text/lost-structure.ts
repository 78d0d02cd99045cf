/**
 * What the text lost on its way into Markdown and `structure: auto` finds again: paragraphs that a column cut (接排, GB/T 14706), headings
 * without their mark, labels of notes. The build reads them right; the manuscript still says something else.
 */
import { type Facts, type Finding, type FindingId, finding } from '../../model/finding.js'
import type { ProseBlock } from '../../model/prose.js'
import { lineJoint } from '../../typography/join-lines.js'
import type { ProofFile, ProofText, TextRule } from './rule.js'

/** What the reading of the manuscript noticed, and what a proof says of it. */
const SAID: Readonly<Partial<Record<FindingId, FindingId>>> = {
  'parse/inferred-join': 'text/paragraph-cut',
  'parse/inferred-heading': 'text/lost-heading',
  'parse/inferred-contributor': 'text/lost-heading',
  'parse/inferred-numbered-heading': 'text/numbered-heading',
  'parse/inferred-label': 'text/label-heading',
}

export const lostStructure: TextRule = {
  ids: ['text/paragraph-cut', 'text/lost-heading', 'text/numbered-heading', 'text/label-heading'],
  check: (text) => text.noticed.flatMap((noticed) => said(noticed, text)),
}

function said(noticed: Finding, { files }: ProofText): readonly Finding[] {
  const id = SAID[noticed.id]
  const { place, facts } = noticed
  const file = files.find(({ path }) => path === place?.file)
  if (id === undefined || place === undefined || file === undefined) return []
  const index = file.blocks.findIndex((block) => isAt(block, place.line, file))
  const block = file.blocks[index]
  if (block === undefined) return [finding(id, facts, { place })]
  if (id === 'text/paragraph-cut') return [cut(file, index, facts)]
  return [marked(id, file, block, facts)]
}

function isAt({ kind, start }: ProseBlock, line: number, file: ProofFile): boolean {
  return kind !== 'html' && file.places.placeOf(start, start).line === line
}

/** From the last character before the cut to the first behind it. */
function cut(file: ProofFile, index: number, facts: Facts): Finding {
  const second = file.blocks[index]!
  const first = file.blocks.slice(0, index).findLast(({ kind }) => kind !== 'html')
  const between = first === undefined ? '' : file.text.slice(first.end, second.start)
  const place = file.places.placeOf(first === undefined ? second.start : Math.max(0, first.end - 1), second.start + 1)
  // A comment, or the mark of a quotation, is not for us to take away.
  if (first === undefined || between.trim() !== '') return finding('text/paragraph-cut', facts, { place })
  const text = lineJoint(first.text, second.text)
  const edits = [{ file: file.path, start: first.end, end: second.start, text }]
  return finding('text/paragraph-cut', facts, { place, edits })
}

/** The mark goes before the line; of `###标题`, only its space is missing. */
function marked(id: FindingId, file: ProofFile, { start, end }: ProseBlock, facts: Facts): Finding {
  const place = file.places.placeOf(start, end)
  if (id === 'text/label-heading') return finding(id, facts, { place })
  const glued = /^#{1,6}(?=[^\s#])/.exec(file.text.slice(start, end))
  const at = start + (glued?.[0].length ?? 0)
  const mark = glued === null ? `${'#'.repeat(Number(facts.level))} ` : ' '
  return finding(id, facts, { place, edits: [{ file: file.path, start: at, end: at, text: mark }] })
}
