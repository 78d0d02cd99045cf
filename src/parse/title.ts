/** The H1 that is the book's title, if there is one. */
import type { Block, Book, Heading } from '../model/book.js'
import { headingText, withSubsections } from '../model/book-text.js'

/** The files of a book as far as its title is concerned. */
export interface TitleSources {
  /** Blocks of the chapters, file by file. */
  readonly chapters: readonly (readonly Block[])[]
  /** The book has a preface, an appendix or an afterword: then its only chapter is a chapter. */
  readonly hasOthers: boolean
}

/**
 * The first heading of the first chapter, when it stands for the whole book: it is the only H1, or nothing but editor's notes stands
 * between it and the next H1, or it says what the configuration says. One that says something else is a chapter; 序 in a preface is
 * no title.
 */
export function findTitleHeading(
  { chapters, hasOthers }: TitleSources,
  configuredTitle: string | null,
): Heading | null {
  const first = chapters[0]?.find(isHeading)
  if (first?.level !== 1) return null
  const blocks = chapters.flat()
  const next = blocks.find((block) => isHeading(block) && block.level === 1 && block !== first)
  const likeness = configuredTitle === null ? 'unknown' : likenessOf(headingText(first.children), configuredTitle)
  if (likeness === 'other') return null
  if (likeness === 'same') return first
  if (next === undefined) return hasOthers ? null : first
  return likeness === 'unknown' && hasOnlyNotesUnderIt(blocks, first) ? first : null
}

/**
 * Brackets, spaces and points count for nothing. One may go on where the other ends: 渡口札记 and 《渡口札记》 第三辑. A heading that ends inside a
 * word of the title is another: 光 is a chapter of 光与巷.
 */
function likenessOf(heading: string, title: string): 'same' | 'longer' | 'other' {
  const [one, other] = [wordsOf(heading), wordsOf(title)]
  const [letters, others] = [one.join(''), other.join('')]
  if (letters === others) return 'same'
  if (letters === '' || others === '') return 'other'
  if (letters.startsWith(others)) return 'longer'
  return other.some((_, index) => other.slice(0, index).join('') === letters) ? 'longer' : 'other'
}

/** What stands between brackets, spaces and points. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)

function hasOnlyNotesUnderIt(blocks: readonly Block[], heading: Heading): boolean {
  const after = blocks.slice(blocks.indexOf(heading) + 1)
  const next = after.findIndex((block) => isHeading(block) && block.level === 1)
  return after.slice(0, next < 0 ? undefined : next).every((block) => block.type === 'editors-note')
}

/** The text of the first H1 of the chapters. */
export function firstHeadingText({ titleHeading, parts }: Book): string | null {
  const sections = parts.filter(({ kind }) => kind === 'body').flatMap((part) => part.sections)
  const headings = sections.flatMap((section) => [...withSubsections(section)]).map(({ heading }) => heading)
  const heading = [titleHeading, ...headings].find((each) => each?.level === 1)
  return heading ? headingText(heading.children).trim() || null : null
}

const isHeading = (block: Block): block is Heading => block.type === 'heading'
