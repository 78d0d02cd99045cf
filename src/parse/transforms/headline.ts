/** Two-part headlines: papers set the parts on lines of their own; in running text one space parts them. */
import type { Heading } from '../../model/book.js'
import { inlineText } from '../../model/book-text.js'
import { finding } from '../../model/finding.js'
import { hanCount } from '../../typography/characters.js'
import type { Transform } from '../transform.js'
import { replaceText } from './inline-cut.js'

const FEWEST_HAN_IN_PART = 4
const FEWEST_HAN = 12
const MOST_PARTS = 3
/** `第二章 基本概念`, `附录一 …`, `案例3 …`: the space follows a number. */
const NUMBERED =
  /^(?:第.{1,4}[编編章节節回部卷篇讲講课課条條]|(?:附录|附錄|图|表|例|案例|实验|实例|练习|任务|项目|单元|模块|阶段|步骤|专题|问题).{0,3}$|[（(]?[一二三四五六七八九十]+[、．)）])/u

/** Puts the turn into headings of two or three parts. */
export const twoPartHeadlines: Transform = (blocks, context) =>
  blocks.map((block) => {
    if (block.type !== 'heading' || block.children.some((inline) => inline.type === 'turn')) return block
    const turned = withTurn(block)
    if (turned === null) return block
    context.note(
      finding('parse/inferred-headline', { text: inlineText(block.children).trim() }, { place: block.place }),
    )
    return turned
  })

function withTurn(heading: Heading): Heading | null {
  const text = inlineText(heading.children)
  const spaces = [...text.trim().matchAll(/[ \u3000]+/gu)]
  const parts = text.trim().split(/[ \u3000]+/u)
  if (parts.length < 2 || parts.length > MOST_PARTS || !parts.every(isPart)) return null
  if (text.match(PARTING)?.length !== parts.length - 1) return null
  if (hanCount(text) < FEWEST_HAN || NUMBERED.test(parts[0]!)) return null
  const space = spaces[turnAfter(parts) - 1]!
  const from = space.index + text.length - text.trimStart().length
  const children = replaceText(heading.children, from, from + space[0].length, { type: 'turn' })
  return children.some((child) => child.type === 'turn') ? { ...heading, children } : null
}

/** Four 汉字 or more and no Latin letter. */
function isPart(part: string): boolean {
  return hanCount(part) >= FEWEST_HAN_IN_PART && !/[\p{Script=Latin}_/\\=<>|+*]/u.test(part)
}

/** Beside a space that parts a headline stand 汉字, quotes or brackets: a comma or a number parts for itself. */
const PARTING = /[\p{Script=Han}”’）》〉」』】"')][ \u3000]+[\p{Script=Han}“‘（《〈「『【"'(]/gu

/** How many parts go on the first line, so that the two lines are as equal as can be, the second rather longer. */
function turnAfter(parts: readonly string[]): number {
  const length = (some: readonly string[]): number => some.join(' ').length
  const unevenness = (count: number): number => Math.abs(length(parts.slice(count)) - length(parts.slice(0, count)))
  return parts.length === MOST_PARTS && unevenness(2) < unevenness(1) ? 2 : 1
}
