/**
 * 接排: a paragraph that a column or page break cut in two is set as one (GB/T 14706, the proof mark 接排). Markdown
 * ends paragraphs where the author did, so a missing full stop alone proves nothing: see `cut-evidence.ts`.
 */
import type { Block, Inline, Paragraph } from '../../model/book.js'
import { inlineText } from '../../model/book-text.js'
import { type Finding, finding } from '../../model/finding.js'
import { lineJoint } from '../../typography/join-lines.js'
import type { Transform, TransformContext } from '../transform.js'
import { type FileHabits, fileHabits, isCutBetween } from './cut-evidence.js'
import { trimmed } from './inline-cut.js'

/** Joins the halves of cut paragraphs, in the text and in editor's notes. */
export const cutParagraphs: Transform = (blocks, context) => {
  const joined = joinOnce(blocks, fileHabits(blocks), context)
  // A paragraph in three pieces takes two rounds, and each join tells more of how this file ends its paragraphs.
  return joined === blocks ? blocks : cutParagraphs(joined, context)
}

/** From the last block to the first, so that a paragraph in many pieces has its end before it is asked for it. */
function joinOnce(blocks: readonly Block[], habits: FileHabits, context: TransformContext): readonly Block[] {
  const reversed: Block[] = []
  const joints: Finding[] = []
  let changed = false
  for (const block of blocks.toReversed()) {
    const next = reversed.at(-1)
    if (next?.type === 'paragraph' && block.type === 'paragraph' && isCutBetween(block, next, habits)) {
      reversed[reversed.length - 1] = join(block, next)
      joints.push(jointFinding(block, next))
      changed = true
    } else if (block.type === 'editors-note') {
      const inside = joinOnce(block.blocks, habits, context)
      reversed.push(inside === block.blocks ? block : { ...block, blocks: inside })
      changed ||= inside !== block.blocks
    } else reversed.push(block)
  }
  for (const joint of joints.toReversed()) context.note(joint)
  return changed ? reversed.toReversed() : blocks
}

/** Characters shown on each side of the joint. */
const SHOWN = 6

function jointFinding(first: Paragraph, second: Paragraph): Finding {
  const [before, after] = [inlineText(first.children).trim(), inlineText(second.children).trim()]
  const text = `…${before.slice(-SHOWN)}${after.slice(0, SHOWN)}…`
  return finding('parse/inferred-join', { text }, { place: second.place })
}

function join(first: Paragraph, second: Paragraph): Paragraph {
  const { endLine, endColumn } = second.place
  const joint = lineJoint(inlineText(first.children), inlineText(second.children))
  return {
    ...first,
    children: joinedText(trimmed(first.children), joint, trimmed(second.children)),
    place: {
      ...first.place,
      ...(endLine === undefined ? {} : { endLine }),
      ...(endColumn === undefined ? {} : { endColumn }),
    },
  }
}

/** Text that meets at the joint becomes one run, as if it had never been cut. */
function joinedText(before: readonly Inline[], joint: string, after: readonly Inline[]): readonly Inline[] {
  const last = before.at(-1)
  const first = after[0]
  if (last?.type !== 'text' || first?.type !== 'text') return [...before, { type: 'text', value: joint }, ...after]
  return [...before.slice(0, -1), { type: 'text', value: last.value + joint + first.value }, ...after.slice(1)]
}
