/** What contents, outline and running heads call a heading. */
import type { Heading, Inline } from '../../model/book.js'
import { headingText } from '../../model/book-text.js'
import type { FlowHeading } from '../../model/print.js'

type HeadingWords = Pick<FlowHeading, 'text' | 'lines'>

/** The text of a heading and its lines: a two-part headline has two. */
export function headingWords(heading: Heading): HeadingWords {
  const lines: Inline[][] = [[]]
  for (const inline of heading.children) {
    if (inline.type === 'turn') lines.push([])
    else lines.at(-1)!.push(inline)
  }
  const plain = lines.map((line) => headingText(line).replace(/\s+/gu, ' ').trim()).filter((line) => line !== '')
  return { text: plain.join(' '), lines: plain }
}

export const oneLine = (text: string): HeadingWords => ({ text, lines: [text] })
