/**
 * Contributor lines. A compilation sets 【供稿单位】 on a line of its own above each article; some of them are marked
 * as headings, some have lost the mark.
 */
import type { Block, Heading, Paragraph } from '../../model/book.js'
import { inlineText } from '../../model/book-text.js'
import { finding } from '../../model/finding.js'
import { letterCount } from '../../typography/characters.js'
import type { Transform } from '../transform.js'
import { commonest, headingOf, headingText, plainLine } from './lines.js'
import { isLabel } from './note-labels.js'

const CONTRIBUTOR = /^【([^【】。！？!?]{1,30})】$/
/** Words that textbooks and manuals put in the same brackets. */
const NO_CONTRIBUTOR =
  /^(?:注|例|问|答|解|图|表|题)|注意|提示|说明|示例|警告|重要|备注|参考|练习|思考|小结|总结|定义|定理|证明|推论|引理|性质|要求|输入|输出|样例|代码|结果|步骤|目的|原理|方法|优点|缺点|解析|分析|答案|题目|描述|摘要|关键词|关键字|推荐|必读|可选|必填|默认|版权|目录|更新|新增|修复|待续|完/

/** Gives marked 【…】 headings their role, and makes headings of 【…】 lines where their siblings or followers show it. */
export const contributorLines: Transform = (blocks, context) => {
  const marked = blocks.flatMap((block) =>
    block.type === 'heading' && isContributor(headingText(block)) ? [block.level] : [],
  )
  const evidence: Evidence = {
    level: commonest(marked),
    overLines: siblingNames(blocks, introducesHeadline),
    overTop: siblingNames(blocks, isOverTop),
  }
  const found = blocks.map((block, index) => {
    if (block.type === 'heading') return isContributor(headingText(block)) ? asContributor(block) : block
    return block.type === 'paragraph' ? (contributorAt(blocks, index, block, evidence) ?? block) : block
  })
  const made = found.filter((block, index): block is Heading => block.type !== blocks[index]!.type)
  for (const heading of made) {
    context.note(
      finding(
        'parse/inferred-contributor',
        { text: headingText(heading), level: heading.level },
        { place: heading.place },
      ),
    )
  }
  // A line that was found is a sibling to the lines that were not.
  return made.length === 0 ? found : contributorLines(withHeadlinesBelow(found, new Set(made)), context)
}

const asContributor = (heading: Heading): Heading => ({ ...heading, role: 'contributor' })

/** What the rest of the file says about a 【…】 line. */
interface Evidence {
  /** Level of the marked ones. */
  readonly level: number | undefined
  /** Names over a line in the shape of a headline, and over a heading of the first level. */
  readonly overLines: ReadonlySet<string>
  readonly overTop: ReadonlySet<string>
}

/** Names of two lines of a kind or more; a word that comes back is a label, not a name. */
function siblingNames(
  blocks: readonly Block[],
  isOfKind: (blocks: readonly Block[], index: number) => boolean,
): ReadonlySet<string> {
  const names = blocks.flatMap((block, index) => {
    const text = plainLine(block)
    return text !== null && isContributor(text) && isOfKind(blocks, index) ? [text] : []
  })
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set(names.length < 2 ? [] : names.filter((name) => counts.get(name) === 1))
}

function contributorAt(
  blocks: readonly Block[],
  index: number,
  paragraph: Paragraph,
  evidence: Evidence,
): Heading | null {
  const text = plainLine(paragraph)
  if (text === null || !isContributor(text)) return null
  const level = contributorLevel(blocks, index, { ...evidence, name: text })
  return level === null ? null : headingOf(paragraph, level, 'contributor')
}

/** Null: the evidence is not strong enough. */
function contributorLevel(
  blocks: readonly Block[],
  index: number,
  { level, overLines, overTop, name }: Evidence & { readonly name: string },
): number | null {
  if (level !== undefined) return level
  const next = blocks[index + 1]
  if (next?.type === 'heading' && next.role === 'plain' && next.level > 1) return next.level - 1
  if (overTop.has(name)) return 1
  return overLines.has(name) ? 2 : null
}

/** A single one may be the kind of the text (【转载】); nothing is above the first level, so its headings go a level down. */
const isOverTop = (blocks: readonly Block[], index: number): boolean => {
  const next = blocks[index + 1]
  return next?.type === 'heading' && next.role === 'plain' && next.level === 1
}

const DEEPEST_LEVEL = 6

/** The sections under contributors that were just found on their own level, moved below them. */
function withHeadlinesBelow(blocks: readonly Block[], made: ReadonlySet<Block>): readonly Block[] {
  let isBelow = false
  return blocks.map((block, index) => {
    if (block.type !== 'heading' || block.role !== 'plain') return block
    if (block.level === 1) isBelow = made.has(blocks[index - 1]!) && (blocks[index - 1] as Heading).level === 1
    return isBelow ? { ...block, level: Math.min(block.level + 1, DEEPEST_LEVEL) } : block
  })
}

/** Letters. */
const SHORTEST_HEADLINE = 8
/** A shorter line is a headline where a paragraph of text stands under it. */
const SHORTEST_OVER_TEXT = 4
const SHORTEST_TEXT = 40
const LONGEST_HEADLINE = 60

function introducesHeadline(blocks: readonly Block[], index: number): boolean {
  const next = plainLine(blocks[index + 1])
  if (next === null) return false
  const shortest = isText(blocks[index + 2]) ? SHORTEST_OVER_TEXT : SHORTEST_HEADLINE
  if (letterCount(next) < shortest || letterCount(next) > LONGEST_HEADLINE) return false
  return !/[。！？：；，.!?:;,…]$/.test(next) && !next.includes('。')
}

const isText = (block: Block | undefined): boolean =>
  block?.type === 'paragraph' && letterCount(inlineText(block.children)) >= SHORTEST_TEXT

function isContributor(text: string): boolean {
  const name = CONTRIBUTOR.exec(text)?.[1]
  return name !== undefined && /\p{L}/u.test(name) && !NO_CONTRIBUTOR.test(name) && !isLabel(name)
}
