/** Numbers the whole book, and says what its references refer to: both editions print what stands here in the Book. */
import type { Block, Book, Heading } from '../../model/book.js'
import type { BookConfig } from '../../model/config.js'
import type { Finding } from '../../model/finding.js'
import { mapBlocks } from '../map-blocks.js'
import type { DeclaredNames } from './declared-names.js'
import { numberBlocks } from './number-blocks.js'
import { type HeadingNumbers, numberHeadings, type PlacedHeading } from './number-headings.js'
import { Speaker } from './say-references.js'

export interface NumberingRequest {
  readonly config: BookConfig
  readonly declared: DeclaredNames
  /** Ids of the book, by the names that authors gave. */
  readonly ids: ReadonlyMap<string, string>
  note(finding: Finding): void
}

/** A book that names nothing and asks for no numbers stays as it is. */
export function numberBook(book: Book, { config, declared, ids, note }: NumberingRequest): Book {
  if (!asksForNumbers(book, config) && declared.kinds.size === 0) return book
  const headings = numberHeadings(book, config.numbering, note)
  const names = new Map([...ids].filter(([name]) => declared.kinds.has(name)).map(([name, id]) => [id, name]))
  const numbers = {
    headings,
    blocks: numberBlocks({ book, headings: headings.headings, names }),
    sections: namedHeadings(book, headings, names),
    declared,
    ids,
  }
  const speaker = new Speaker(numbers, book.meta.lang)
  return {
    ...book,
    titleHeading: book.titleHeading && speaker.inHeading(book.titleHeading),
    parts: book.parts.map((part) => ({
      ...part,
      label: headings.parts.get(part.id) ?? null,
      sections: part.sections.map((section) =>
        speaker.inSection(section, (section.heading && headings.headings.get(section.heading)) ?? null),
      ),
    })),
    notes: speaker.inNotes(book.notes),
  }
}

function asksForNumbers(book: Book, { numbering: { parts, chapters, sections, appendices } }: BookConfig): boolean {
  const ofAppendices = book.parts.some(({ kind }) => kind === 'appendix') ? appendices : null
  return [parts, chapters, ofAppendices, ...sections].some((pattern) => pattern !== null)
}

/** Every heading that bears a name, in the tree of sections or inside a block. */
function namedHeadings(book: Book, { headings }: HeadingNumbers, names: ReadonlyMap<string, string>) {
  const named = new Map<string, PlacedHeading>()
  const add = (heading: Heading): void => {
    const name = names.get(heading.id)
    if (name !== undefined)
      named.set(name, headings.get(heading) ?? { heading, number: null, rank: 'section', above: null })
  }
  const visit = (blocks: readonly Block[]): void => {
    mapBlocks(blocks, {
      block: (block) => {
        if (block.type === 'heading') add(block)
        return block
      },
    })
  }
  if (book.titleHeading !== null) add(book.titleHeading)
  for (const heading of headings.keys()) add(heading)
  for (const { sections } of book.parts) for (const section of sections) eachBlocks(section, visit)
  return named
}

function eachBlocks(
  section: Book['parts'][number]['sections'][number],
  visit: (blocks: readonly Block[]) => void,
): void {
  visit(section.blocks)
  for (const each of section.sections) eachBlocks(each, visit)
}
