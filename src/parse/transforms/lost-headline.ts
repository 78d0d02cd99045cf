/** Headlines that lost their mark: the line under a contributor, where other contributors have a heading there. */
import type { Block, Heading } from '../../model/book.js'
import { finding } from '../../model/finding.js'
import { letterCount } from '../../typography/characters.js'
import type { Transform } from '../transform.js'
import { commonest, headingOf, plainLine } from './lines.js'
import { labelLine } from './note-labels.js'
import { isNumberedLine } from './numbered-line.js'

/** Letters. */
const SHORTEST_HEADLINE = 4
const LONGEST_HEADLINE = 60
const FEWEST_CONTRIBUTORS = 2
const DEEPEST_LEVEL = 6
/** The line of whoever wrote it, between headline and text. */
const BYLINE =
  /记者|記者|通讯员|通訊員|作者|编辑|編輯|摄影|^[文图文圖][／/·：:]|^\p{Script=Han}[\s\u3000]\p{Script=Han}{1,2}$/u
/** A paragraph of text under the headline is longer than any headline. */
const SHORTEST_BODY = 40

/** Makes a heading of the short line between a contributor and its text, as its siblings show. */
export const lostHeadlines: Transform = (blocks, context) => {
  const level = headlineLevel(blocks)
  if (level === undefined) return blocks
  return blocks.map((block, index) => {
    if (block.type !== 'paragraph' || !isContributor(blocks[index - 1]) || !isHeadline(blocks, index)) return block
    context.note(finding('parse/inferred-heading', { text: plainLine(block)!, level }, { place: block.place }))
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
  return commonest(headlines.map((heading) => heading.level)) ?? unmarkedLevel(blocks)
}

/** No headline is marked, but a line in the shape of one stands under every contributor. */
function unmarkedLevel(blocks: readonly Block[]): number | undefined {
  const below = blocks.flatMap((block, index) => (isContributor(block) ? [{ level: block.level, at: index + 1 }] : []))
  if (below.length < FEWEST_CONTRIBUTORS || !below.every(({ at }) => isHeadline(blocks, at))) return undefined
  return Math.min(commonest(below.map(({ level }) => level))! + 1, DEEPEST_LEVEL)
}

function isHeadline(blocks: readonly Block[], index: number): boolean {
  const text = plainLine(blocks[index])
  if (text === null || letterCount(text) < SHORTEST_HEADLINE || letterCount(text) > LONGEST_HEADLINE) return false
  if (/[。！？：；，、….!?:;,]$/u.test(text) || text.includes('。')) return false
  if (BYLINE.test(text) || labelLine(text) !== null || isNumberedLine(text)) return false
  const body = plainLine(blocks[index + 1])
  return body !== null && letterCount(body) >= SHORTEST_BODY && letterCount(body) > letterCount(text)
}
