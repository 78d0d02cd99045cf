/** The H1 that is the book's title, if there is one. */
import type { Block, Heading } from '../model/book.js'
import { inlineText } from '../model/book-text.js'

/**
 * The first heading of the first file, when it stands for the whole book: it is the only H1, or says what the
 * configuration says, or nothing but editor's notes stands between it and the next H1.
 */
export function findTitleHeading(files: readonly (readonly Block[])[], configuredTitle: string | null): Heading | null {
  const first = files[0]?.find(isHeading)
  if (first?.level !== 1) return null
  const others = files.flat().filter((block) => isHeading(block) && block.level === 1 && block !== first)
  const isTitle =
    others.length === 0 ||
    inlineText(first.children).trim() === configuredTitle?.trim() ||
    hasOnlyNotesUnderIt(files.flat(), first)
  return isTitle ? first : null
}

function hasOnlyNotesUnderIt(blocks: readonly Block[], heading: Heading): boolean {
  const after = blocks.slice(blocks.indexOf(heading) + 1)
  const next = after.findIndex((block) => isHeading(block) && block.level === 1)
  return after.slice(0, next < 0 ? undefined : next).every((block) => block.type === 'editors-note')
}

/** The text of the first H1 anywhere. */
export function firstHeadingText(files: readonly (readonly Block[])[]): string | null {
  const heading = files.flat().find((block): block is Heading => isHeading(block) && block.level === 1)
  return heading ? inlineText(heading.children).trim() || null : null
}

const isHeading = (block: Block): block is Heading => block.type === 'heading'
