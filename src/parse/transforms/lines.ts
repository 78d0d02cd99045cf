/** What a block looks like as a line on the page: the questions that all inferences ask. */
import type { Block, Heading, Inline, Paragraph } from '../../model/book.js'
import { inlineText } from '../../model/book-text.js'

/** The text of a paragraph that is one line of words: no break, image, code, note call or link in it. */
export function plainLine(block: Block | undefined): string | null {
  if (block?.type !== 'paragraph' || !isPlain(block.children)) return null
  const text = inlineText(block.children).trim()
  return text === '' ? null : text
}

function isPlain(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => {
    if (inline.type === 'text') return !inline.value.includes('\n')
    return (inline.type === 'strong' || inline.type === 'emphasis') && isPlain(inline.children)
  })
}

/** The children of a line that is bold as a whole, without the bold: a heading is bold by itself. */
export function withoutBold(inlines: readonly Inline[]): readonly Inline[] {
  const [only, ...others] = inlines
  return only?.type === 'strong' && others.length === 0 ? only.children : inlines
}

/** The heading that a paragraph's line turns out to be. */
export function headingOf(paragraph: Paragraph, level: number, role: Heading['role']): Heading {
  return {
    type: 'heading',
    level,
    id: '',
    role,
    label: null,
    children: withoutBold(paragraph.children),
    attributes: { classes: [], values: {} },
    place: paragraph.place,
  }
}

export const headingText = (heading: Heading): string => inlineText(heading.children).trim()

/** The member that occurs most often, the first of equals; undefined for none. */
export function commonest<T>(members: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
