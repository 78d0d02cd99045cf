/** A book laid out as it should be, changed as a fault of layout would, then printed and proofed. */
import type { Finding } from '../../src/model/finding.js'
import { NO_GLOSSARY } from '../../src/model/glossary.js'
import type { Flow, Fragment, LaidOutPage, Page } from '../../src/model/print.js'
import { openPress, type Press } from '../../src/paginate/press.js'
import { parse } from '../../src/parse/parse.js'
import { layOutBook, type PagedBook } from '../../src/print-edition.js'
import { checkPrinted, proofDesk } from '../../src/proof-pages.js'
import { proofText } from '../../src/proof-text.js'
import { readManuscript } from '../../src/sources/read-manuscript.js'
import { stopwatch } from '../../src/stopwatch.js'
import { testWorkshop } from './press.js'
import { scratch } from './scratch.js'

export type Files = Readonly<Record<string, string | Uint8Array>>
/** From the pages as they are to the pages with a fault. */
export type Fault = (pages: readonly Page[]) => readonly Page[]

const workshop = testWorkshop()
let open: Promise<Press> | undefined
const press = (): Promise<Press> => {
  open ??= openPress(workshop)
  return open
}
export const closePress = async (): Promise<void> => (await open)?.close()

/** What the rules say, and what is told of the making of the pages. */
export async function pageProof(files: Files, fault: Fault = (pages) => pages): Promise<readonly Finding[]> {
  const { desk, text } = await deskOf(files)
  const paged = await layOutBook(desk, await press())
  const faulty: PagedBook = { ...paged, pages: fault(paged.pages) }
  return (await checkPrinted(desk, await press(), faulty, text)).findings
}

/** `id page file:line:column`. */
export const said = ({ id, page, place }: Finding): string =>
  `${id} ${page ?? '-'} ${place === undefined ? '-' : `${place.file}:${place.line}:${place.column}`}`

/** Of the findings of a rule, and of the others nothing. */
export const saidOf = (id: string, findings: readonly Finding[]): string[] =>
  findings.filter((each) => each.id === id).map(said)

/** What is said of the layout, by its ids. */
export const layoutIds = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(({ id }) => id).filter((id) => id.startsWith('layout/'))),
]

async function deskOf(files: Files) {
  const folder = await scratch(files)
  const watch = stopwatch(workshop)
  const inputs = [Object.hasOwn(files, 'book.yaml') ? '.' : 'a.md']
  const read = await readManuscript({ inputs, cwd: folder, configFile: null })
  const parsed = parse(read.value.manuscript)
  const { value: desk } = await proofDesk(read.value, parsed.value, workshop, watch)
  return { desk, text: proofText(read.value.manuscript, NO_GLOSSARY, parsed) }
}

// ── Faults ───────────────────────────────────────────────────────────────────────────────────────────────

type Change = (layout: LaidOutPage) => LaidOutPage

/** Changes the first page of the text that has a block with these first words. */
export function onText(words: string, change: (block: number) => Change): Fault {
  return (pages) => {
    const beginsSo = ({ text }: Fragment) => text.startsWith(words)
    const at = pages.findIndex(({ flow, layout }) => flow?.kind === 'body' && layout?.fragments.some(beginsSo))
    if (at < 0) throw new Error(`No page has ${words}`)
    const { block } = pages[at]!.layout!.fragments.find(beginsSo)!
    return changed(pages, at, change(block))
  }
}

/** Changes the first page of a kind. */
export const onPageOf =
  (kind: Flow['kind'], change: Change): Fault =>
  (pages) =>
    changed(
      pages,
      pages.findIndex(({ flow }) => flow?.kind === kind),
      change,
    )

const changed = (pages: readonly Page[], at: number, change: Change): readonly Page[] =>
  pages.map((page, index) => (index === at ? { ...page, layout: change(page.layout!) } : page))

/** A style on the element of a block. */
export const styled =
  (block: number, style: string): Change =>
  (layout) => ({ ...layout, html: layout.html.replace(tagOf(block), (tag) => withStyle(tag, style)) })

const tagOf = (block: number): RegExp => new RegExp(`<[^<>]*\\bdata-block="${block}"[^<>]*>`, 'u')

const withStyle = (tag: string, style: string): string =>
  / style="/u.test(tag) ? tag.replace(/ style="/u, ` style="${style};`) : tag.replace(/>$/u, ` style="${style}">`)

/** Other words in the markup: the layout still says what should stand there. */
export const rewritten =
  (pattern: string | RegExp, text: string): Change =>
  (layout) => ({ ...layout, html: layout.html.replace(pattern, text) })

/** The page without these blocks, as if they had been laid out elsewhere. */
export const without =
  (isGone: (block: number) => boolean): Change =>
  (layout) => ({
    ...layout,
    html: layout.fragments
      .filter(({ block }) => isGone(block))
      .reduce((html, { block }) => html.replace(wholeOf(block), ''), layout.html),
    fragments: layout.fragments.filter(({ block }) => !isGone(block)),
  })

const wholeOf = (block: number): RegExp => new RegExp(`<(\\w+)\\b[^<>]*\\bdata-block="${block}"[^<>]*>.*?</\\1>`, 'su')

/** Of a block on the page only its first characters. */
export const shortened =
  (block: number, length: number): Change =>
  (layout) => {
    const cut = (fragment: Fragment): Fragment =>
      fragment.block === block ? { ...fragment, text: fragment.text.slice(0, length) } : fragment
    const text = layout.fragments.find((each) => each.block === block)!.text
    const at = layout.html.search(tagOf(block))
    const html = layout.html.slice(0, at) + layout.html.slice(at).replace(text, text.slice(0, length))
    return { ...layout, html, fragments: layout.fragments.map(cut) }
  }
