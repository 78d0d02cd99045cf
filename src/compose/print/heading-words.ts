/** What contents, outline and running heads call a heading. */
import type { Heading, Inline } from '../../model/book.js'
import { gapAfter, headingText, numbered } from '../../model/book-text.js'
import type { FlowHeading } from '../../model/print.js'

/** A gap that is meant, between 1.1 and its title or between two languages: no typed space between 汉字 and Latin letters. */
const EN_SPACE = '\u2002'
const oneGap = (space: string): string => (space.includes('\u3000') ? EN_SPACE : ' ')

type HeadingWords = Pick<FlowHeading, 'text' | 'lines'>

/** The text of a heading and its lines: a two-part headline has two. */
export function headingWords(heading: Heading): HeadingWords {
  const lines: Inline[][] = [[]]
  for (const inline of heading.children) {
    if (inline.type === 'turn') lines.push([])
    else lines.at(-1)!.push(inline)
  }
  const plain = lines.map((line) => headingText(line).replace(/\s+/gu, oneGap).trim()).filter((line) => line !== '')
  return numberedWords(heading.label, plain)
}

/** The contents set the number and the title apart as the page does; elsewhere a space is enough. */
function numberedWords(label: string | null, [first = '', ...others]: readonly string[]): HeadingWords {
  const isApart = label !== null && first !== '' && gapAfter(label) === ' '
  const lines = [isApart ? label + EN_SPACE + first : numbered(label, first), ...others].filter((line) => line !== '')
  return { text: lines.join(' ').replace(/\s+/gu, ' '), lines }
}

/** A heading over the page: its lines in one, the number set apart. */
export const headWords = ({ lines }: HeadingWords): string => lines.join(' ').replaceAll('\u3000', EN_SPACE)

export const titleWords = (label: string | null, title: string): HeadingWords => numberedWords(label, [title])
export const oneLine = (text: string): HeadingWords => ({ text, lines: [text] })
