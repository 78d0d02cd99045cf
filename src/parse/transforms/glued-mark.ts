/** Headings whose `#` marks are glued to the words, so that Markdown takes them for text: `###标题`. */
import type { Paragraph } from '../../model/book.js'
import { finding } from '../../model/finding.js'
import type { Transform } from '../transform.js'
import { dropText } from './inline-cut.js'
import { headingOf, plainLine } from './lines.js'

/** At least two marks: one alone opens a hashtag, `#话题`. An ideographic space does not part them for Markdown. */
const GLUED = /^([#＃]{2,6})[\u3000\u00a0 ]*(?=[\p{Script=Han}【（“‘《("']|\d{1,2}[、.．])[^#＃。]{2,60}$/u
const NO_HEADING_END = /[。；，、;,]$/u

/** Makes headings of lines that open with two or more `#` and go on with 汉字 at once. */
export const gluedHeadingMarks: Transform = (blocks, context) =>
  blocks.map((block) => {
    if (block.type !== 'paragraph') return block
    const text = plainLine(block)
    const marks = text === null || NO_HEADING_END.test(text) ? undefined : GLUED.exec(text)?.[1]
    if (marks === undefined) return block
    const facts = { text: text!.slice(marks.length).trim(), level: marks.length }
    context.note(finding('parse/inferred-heading', facts, { place: block.place }))
    return headingOf(withoutMarks(block, marks.length), marks.length, 'plain')
  })

function withoutMarks(paragraph: Paragraph, length: number): Paragraph {
  const bare = dropText(paragraph.children, length)
  const [first, ...others] = bare
  if (first?.type !== 'text') return { ...paragraph, children: bare }
  return { ...paragraph, children: [{ ...first, value: first.value.trimStart() }, ...others] }
}
