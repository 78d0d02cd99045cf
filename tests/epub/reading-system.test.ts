/** The samples in a real reading system, in lines that run across and in vertical ones: what a reader sees of them. */
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BookError } from '../../src/model/finding.js'
import { artifactsIn } from '../support/artifacts.js'
import { builtBook } from '../support/built-book.js'
import { type EpubEntry, type EpubFacts, readEpub, withoutSpace } from '../support/epub-facts.js'
import type { Destination, DrawnText, OpenedBook, PopUp, SectionFacts } from '../support/reading-system/facts.js'
import { openReadingSystem, type ReadingSystem, type Screen } from '../support/reading-system.js'
import { bookInLines, SAMPLE_BOOKS } from '../support/sample-books.js'

/** The narrowest screen is the hardest, and one that scrolls hides nothing behind a page. */
const PHONE: Screen = { width: 390, height: 700, flow: 'scrolled' }
const DESK: Screen = { width: 900, height: 640, flow: 'paginated' }

const system = await openReadingSystem().catch((error: unknown) => {
  if (process.env.CI || !(error instanceof BookError)) throw error
  return null
})
afterAll(() => system?.close())
const artifacts = await artifactsIn('reading-system')

/** All that the reading system told of a book. */
interface Read {
  readonly epub: EpubFacts
  readonly opened: OpenedBook
  readonly sections: readonly Section[]
  readonly contents: readonly Followed[]
  readonly links: readonly Followed[]
}

interface Section {
  readonly file: string
  readonly facts: SectionFacts
  readonly drawn: readonly DrawnText[]
  readonly notes: readonly PopUp[]
}

interface Followed {
  readonly label: string
  readonly href: string
  readonly end: Destination
}

async function read(reader: ReadingSystem, bytes: Uint8Array, name: string): Promise<Read> {
  const sections = await readSections(reader, bytes)
  const desk = await reader.open(bytes, DESK)
  const pictures = []
  for (const [index, file] of desk.sections.entries()) {
    await desk.show(index)
    pictures.push({ name: basename(file, '.xhtml'), png: await desk.picture() })
  }
  for (const { name: section, png } of pictures) await artifacts.keep(`${name}/${section}.png`, png)
  await artifacts.keep(`${name}.png`, await reader.contactSheet(pictures))
  const follow = async (label: string, href: string): Promise<Followed> => ({
    label,
    href,
    end: await desk.follow(href),
  })
  const contents: Followed[] = []
  for (const { label, href } of desk.contents) contents.push(await follow(label, href))
  const links: Followed[] = []
  for (const { file, facts } of sections) {
    const own = new Set(facts.links.map((href) => new URL(href, `epub:/${file}`).href.slice('epub:/'.length)))
    for (const href of own) links.push(await follow(file, href))
  }
  await desk.close()
  return { epub: readEpub(bytes), opened: desk, sections, contents, links }
}

async function readSections(reader: ReadingSystem, bytes: Uint8Array): Promise<Section[]> {
  const phone = await reader.open(bytes, PHONE)
  const sections: Section[] = []
  for (const [index, file] of phone.sections.entries()) {
    await phone.show(index)
    const facts = await phone.facts()
    const drawn = await phone.drawn()
    const notes: PopUp[] = []
    for (const call of facts.noteCalls) notes.push(await phone.popUpNote(call))
    sections.push({ file, facts, drawn, notes })
  }
  await phone.close()
  return sections
}

/** What is not as it should be, with the file in which it is. */
const faults = (sections: readonly Section[], of: (section: Section) => readonly string[]): string[] =>
  sections.flatMap((section) => of(section).map((fault) => `${section.file}: ${fault}`))

const flat = (entries: readonly EpubEntry[]): EpubEntry[] => entries.flatMap((each) => [each, ...flat(each.entries)])

function isReadWhole(name: string, built: () => Promise<string>, isVertical: boolean): void {
  let book: Read
  beforeAll(async () => {
    const { value } = await builtBook(await built(), { formats: { pdf: false, epub: true } })
    book = await read(system!, value.epub!, name)
  })

  it('shows all text of every document', () => {
    const shown = book.sections.map(({ facts }) => withoutSpace(facts.text))
    expect(shown).toEqual(book.epub.spine.map(({ text }) => withoutSpace(text)))
    expect(faults(book.sections, ({ facts }) => facts.unseen)).toEqual([])
  })

  it('runs its lines and turns its pages as the book asks', () => {
    expect(new Set(book.sections.map(({ facts }) => facts.isVertical))).toEqual(new Set([isVertical]))
    expect(book.opened.direction).toBe(isVertical ? 'rtl' : 'ltr')
  })

  it('draws every character with a font of the book', () => {
    const strangers = faults(book.sections, ({ drawn }) =>
      drawn.flatMap(({ text, faces }) =>
        faces.flatMap(({ isEmbedded, family }) => (isEmbedded ? [] : [`${text} (${family})`])),
      ),
    )
    expect(strangers).toEqual([])
    expect(book.sections.flatMap(({ drawn }) => drawn).filter(({ faces }) => faces.length > 0)).not.toEqual([])
  })

  it('shows every picture', () => {
    expect(faults(book.sections, ({ facts }) => facts.brokenImages)).toEqual([])
    const pictures = book.epub.spine.flatMap(({ images }) => images)
    expect(book.sections.reduce((sum, { facts }) => sum + facts.imageCount, 0)).toBe(pictures.length)
  })

  it('runs nothing out of a narrow screen that cannot be scrolled', () => {
    expect(faults(book.sections, ({ facts }) => facts.tooWide)).toEqual([])
  })

  it('draws all text with the fonts of the book', () => {
    const strangers = ({ drawn }: Section) =>
      drawn.flatMap(({ text, faces }) =>
        faces.filter(({ isEmbedded }) => !isEmbedded).map(({ family }) => `${family}: ${text.trim().slice(0, 20)}`),
      )
    expect(faults(book.sections, strangers)).toEqual([])
  })

  it('brings up each note when its call is touched', () => {
    const notes = book.sections.flatMap((section) => section.notes)
    expect(notes.map(({ text }) => withoutSpace(text))).toEqual(notes.map(({ note }) => withoutSpace(note)))
    expect(notes.filter(({ text, hasBox }) => !hasBox || !/\p{L}/u.test(text))).toEqual([])
  })

  it('leads from each entry of the contents to its heading', () => {
    expect(book.opened.contents.map(({ label }) => label)).toEqual(
      flat(book.epub.navigation).map(({ title }) => withSpaces(title)),
    )
    const misled = book.contents.filter(
      ({ label, end }) => !end.isOnScreen || !withoutSpace(end.text ?? '').includes(withoutSpace(label)),
    )
    expect(misled).toEqual([])
  })

  it('leads from each link to a place of the book', () => {
    expect(book.links.filter(({ end }) => end.file === null || !end.isOnScreen)).toEqual([])
  })
}

/** Only a book that is made in both editions has pages to lead to. */
function leadsToPages(folder: string): void {
  it('leads from each entry of the page list to its place', async () => {
    const { value } = await builtBook(folder)
    const book = await system!.open(value.epub!, DESK)
    const ends: Destination[] = []
    for (const { href } of book.pages) ends.push(await book.follow(href))
    await book.close()
    expect(book.pages.map(({ label }) => label)).toEqual(expect.arrayContaining(['1', '2', '3']))
    expect(ends.filter(({ isOnScreen }) => !isOnScreen)).toEqual([])
  })
}

/** White space as a reading system reads it. */
const withSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim()

if (system === null) {
  it('has no browser here, so that no reading system could be asked', () => {
    expect(process.env.CI).toBeUndefined()
  })
} else {
  describe.each(SAMPLE_BOOKS)('%s', (folder) => {
    isReadWhole(basename(folder), () => bookInLines(folder, 'horizontal-tb'), false)
  })
  describe('a book with a print edition', () => leadsToPages('content/cookbook/compilation'))
  describe.each(SAMPLE_BOOKS)('%s in vertical lines', (folder) => {
    isReadWhole(`${basename(folder)}-vertical`, () => bookInLines(folder, 'vertical-rl'), true)
  })
}
