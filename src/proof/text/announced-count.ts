/** An announced count that is not met: 三方面：, and two follow. Only an enumeration that can be counted for sure is counted. */
import type { Finding } from '../../model/finding.js'
import type { ProseBlock } from '../../model/prose.js'
import { type Announcement, announcementsIn } from './count-words.js'
import { inlineLabels } from './inline-numbers.js'
import { itemMark } from './list-items.js'
import { numberLabel } from './number-labels.js'
import { type ProofFile, type TextRule, textFinding } from './rule.js'

export const announcedCount: TextRule = {
  ids: ['text/announced-count'],
  check: ({ files }) => files.flatMap((file) => file.blocks.flatMap((_, index) => unmetIn(file, index))),
}

function unmetIn(file: ProofFile, index: number): Finding[] {
  const block = file.blocks[index]!
  if (block.kind !== 'paragraph') return []
  return announcementsIn(block.text).flatMap((announcement) => {
    const { start, end, count, said } = announcement
    const found = foundAfter(file, index, announcement)
    if (found === null || found === count) return []
    const stretch = { file, block, start, end: start + said.length }
    return [
      textFinding('text/announced-count', stretch, {
        text: block.text.slice(start, end).trim(),
        announced: count,
        found,
      }),
    ]
  })
}

/** Null: what follows cannot be counted. */
function foundAfter(file: ProofFile, index: number, { end }: Announcement): number | null {
  const block = file.blocks[index]!
  if (block.text.slice(end).trim() !== '') return inlineLabels(block.text.slice(end))
  return listedAfter(file, index) ?? numberedAfter(file.blocks, index)
}

/** The items of the list that follows at once. */
function listedAfter(file: ProofFile, index: number): number | null {
  const { blocks } = file
  const depth = blocks[index]!.within.length
  let items = 0
  let next = index + 1
  for (; blocks[next]?.within[depth] === 'list'; next += 1) {
    const block = blocks[next]!
    // Groups of what was announced may stand in one another.
    if (block.within.length > depth + 2) return null
    if (block.within.length === depth + 2 && itemMark(file, block) !== null) items += 1
  }
  // Code or a paragraph may have parted one list into several.
  const isParted = blocks.slice(next, next + 3).some(({ within }) => within[depth] === 'list')
  return items === 0 || isParted ? null : items
}

/** Paragraphs numbered from 1, one after the other or with text between them, up to the next heading. */
function numberedAfter(blocks: readonly ProseBlock[], index: number): number | null {
  const first = numberLabel(blocks[index + 1]?.text.trim() ?? '')
  if (first === null || first.value !== 1 || blocks[index + 1]!.kind !== 'paragraph') return null
  let last = 1
  for (let next = index + 2; blocks[next]?.kind === 'paragraph'; next += 1) {
    const label = numberLabel(blocks[next]!.text.trim())
    if (label?.form !== first.form) continue
    if (label.value !== last + 1) break
    last += 1
  }
  return last
}
