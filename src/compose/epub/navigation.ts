/** The navigation of the e-book: an entry for every heading, nested as the headings are, and the lists that the book asks for. */
import type { Block, Book, Section } from '../../model/book.js'
import { numbered } from '../../model/book-text.js'
import type { NavigationEntry, NavigationList } from '../../model/epub.js'
import { type BlockList, numberedBlocksIn } from '../numbered-blocks.js'
import { headingWords, inOneLine } from './heading-words.js'
import { xmlName } from './links.js'
import type { TextDocument } from './text-documents.js'

/** Parts hold their chapters. A book without any heading gets one entry, for a contents may not be empty. */
export function composeNavigation(book: Book, text: readonly TextDocument[]): NavigationEntry[] {
  const fileOf = new Map(text.flatMap(({ document, sources }) => sources.map((source) => [source, document.file])))
  const partFiles = text.filter(({ document }) => document.kind === 'part-title').map(({ document }) => document.file)
  const navigation = book.parts.flatMap((part) => {
    const entries = part.sections.flatMap((section) => sectionEntries(section, fileOf))
    if (part.title === null) return entries
    return [{ title: inOneLine(numbered(part.label, part.title)), href: `${partFiles.shift()}#${part.id}`, entries }]
  })
  const first = text[0]?.document.file ?? 'title-page.xhtml'
  return navigation.length > 0 ? navigation : [{ title: book.meta.title, href: first, entries: [] }]
}

/** An entry must have words. A section without a heading goes by the editor's note it opens with, else what is in it moves up. */
function sectionEntries(section: Section, fileOf: ReadonlyMap<Block, string>): NavigationEntry[] {
  const entries = section.sections.flatMap((each) => sectionEntries(each, fileOf))
  if (section.heading !== null) {
    return [
      {
        title: headingWords(section.heading) || '—',
        href: `${fileOf.get(section.heading)}#${section.heading.id}`,
        entries,
      },
    ]
  }
  const note = section.blocks.find((block) => block.type === 'editors-note')
  return note === undefined
    ? entries
    : [{ title: inOneLine(note.label), href: `${fileOf.get(note)}#${note.id}`, entries: [] }, ...entries]
}

/** Each entry leads to the document that has the block. */
export function composeLists(lists: readonly BlockList[], text: readonly TextDocument[]): NavigationList[] {
  const files = new Map(
    text.flatMap(({ document, sources }) => numberedBlocksIn(sources).map(({ id }) => [id, document.file] as const)),
  )
  return lists.map(({ kind, title, blocks }) => ({
    type: kind === 'figure' ? 'loi' : 'lot',
    title,
    entries: blocks.map(({ id, text }) => ({ title: text, href: `${files.get(id)}#${xmlName(id)}`, entries: [] })),
  }))
}
