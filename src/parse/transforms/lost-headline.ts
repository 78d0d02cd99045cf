/** Headlines that lost their mark: the line under a contributor, where other contributors have a heading there. */
import type { Block, Heading } from '../../model/book.js'
import { finding } from '../../model/finding.js'
import { letterCount } from '../../typography/characters.js'
import type { Transform } from '../transform.js'
import { commonest, headingOf, plainLine } from './lines.js'
import { labelLine } from './note-labels.js'
import { isNumberedLine } from './numbered-line.js'

/** Letters. */
const SHORTEST_HEADLINE = 6
const LONGEST_HEADLINE = 60
/** A paragraph of text under the headline is longer than any headline. */
const SHORTEST_BODY = 40

/** Makes a heading of the short line between a contributor and its text, as its siblings show. */
export const lostHeadlines: Transform = (blocks, context) => {
  const level = headlineLevel(blocks)
  if (level === undefined) return blocks
  return blocks.map((block, index) => {
    if (block.type !== 'paragraph' || !isContributor(blocks[index - 1]) || !isHeadline(blocks, index)) return block
    context.note(finding('parse/inferred-heading', { text: plainLine(block)! }, { place: block.place }))
    return headingOf(block, level, 'plain')
  })
}

const isContributor = (block: Block | undefined): block is Heading =>
  block?.type === 'heading' && block.role === 'contributor'

/** The level of the headings that stand directly under a contributor; undefined when there are none. */
function headlineLevel(blocks: readonly Block[]): number | undefined {
  const headlines = blocks.filter(
    (block, index): block is Heading =>
      block.type === 'heading' && block.role === 'plain' && isContributor(blocks[index - 1]),
  )
  return commonest(headlines.map((heading) => heading.level))
}

function isHeadline(blocks: readonly Block[], index: number): boolean {
  const text = plainLine(blocks[index])
  if (text === null || letterCount(text) < SHORTEST_HEADLINE || letterCount(text) > LONGEST_HEADLINE) return false
  if (/[。！？：；，、….!?:;,]$/u.test(text) || text.includes('。')) return false
  if (labelLine(text) !== null || isNumberedLine(text)) return false
  const body = plainLine(blocks[index + 1])
  return body !== null && letterCount(body) >= SHORTEST_BODY && letterCount(body) > letterCount(text)
}
