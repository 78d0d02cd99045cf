/** Small Books made by hand, for rooms that take a Book. All text is our own. */
import type { Attributes, Block, Book, BookMeta, Heading, Image, Inline, Note, Section } from '../../src/model/book.js'
import type { Place } from '../../src/model/finding.js'
import type { Asset, Assets } from '../../src/model/manuscript.js'
import { plainMeta } from './one-file.js'

export const PLACE: Place = { file: 'book.md', line: 1, column: 1 }
const PLAIN: Attributes = { classes: [], values: {} }

export const text = (value: string): Inline => ({ type: 'text', value })
export const call = (note: string): Inline => ({ type: 'note-call', note })
export const TURN: Inline = { type: 'turn' }

export const linkTo = (id: string, words: string): Inline => ({
  type: 'link',
  target: { kind: 'block', id },
  children: [text(words)],
})

export const linkOut = (url: string, words: string): Inline => ({
  type: 'link',
  target: { kind: 'url', url },
  children: [text(words)],
})

/** Words, or inlines as they are. */
type Words = string | readonly Inline[]
const inlines = (words: Words): readonly Inline[] => (typeof words === 'string' ? [text(words)] : words)

export const paragraph = (words: Words): Block => ({ type: 'paragraph', children: inlines(words), place: PLACE })

export const heading = (level: number, id: string, words: Words, role: Heading['role'] = 'plain'): Heading => ({
  type: 'heading',
  level,
  id,
  role,
  label: null,
  children: inlines(words),
  attributes: PLAIN,
  place: PLACE,
})

export const image = (asset: string, alt: string, attributes: Partial<Attributes> = {}): Image => ({
  type: 'image',
  asset,
  alt,
  title: null,
  attributes: { ...PLAIN, ...attributes },
  place: PLACE,
})

export const figure = (shown: Image, caption: string): Block => ({
  type: 'figure',
  label: null,
  credit: null,
  image: shown,
  caption: inlines(caption),
  place: PLACE,
})

export const quote = (...blocks: Block[]): Block => ({ type: 'quote', blocks, place: PLACE })

export const code = (value: string): Block => ({
  type: 'code-block',
  language: null,
  isNumbered: false,
  value,
  place: PLACE,
})

export const list = (...items: string[]): Block => ({
  type: 'list',
  ordered: true,
  start: 3,
  tight: true,
  items: items.map((item) => ({ checked: null, blocks: [paragraph(item)], place: PLACE })),
  place: PLACE,
})

export const table = (head: string[], ...rows: string[][]): Block => ({
  type: 'table',
  label: null,
  caption: [],
  attributes: PLAIN,
  alignments: head.map((_, index) => (index === 0 ? null : 'right')),
  head: head.map((words) => ({ children: inlines(words) })),
  rows: rows.map((row) => row.map((words) => ({ children: inlines(words) }))),
  place: PLACE,
})

export const editorsNote = (id: string, blocks: readonly Block[], signature = ''): Block => ({
  type: 'editors-note',
  kind: 'note',
  id,
  label: '编者按',
  labelIsOurs: false,
  blocks,
  signature: signature === '' ? [] : [text(signature)],
  place: PLACE,
})

export const section = (
  head: Heading | null,
  blocks: readonly Block[] = [],
  sections: readonly Section[] = [],
): Section => ({ heading: head, blocks, sections, place: PLACE })

export const note = (id: string, ...blocks: Block[]): Note => ({ id, blocks, place: PLACE })

const META: BookMeta = plainMeta({ name: 'harbour', title: '港口札记' })

interface BookParts {
  readonly meta?: Partial<BookMeta>
  readonly title?: Heading
  readonly notes?: readonly Note[]
  readonly assets?: readonly string[]
}

/** A book without parts. */
export function bookOf(sections: readonly Section[], { meta, title, notes = [], assets = [] }: BookParts = {}): Book {
  return {
    meta: { ...META, ...meta },
    titleHeading: title ?? null,
    parts: [{ kind: 'body', title: null, label: null, id: 'part', sections }],
    notes: Object.fromEntries(notes.map((each) => [each.id, each])),
    assets: assets.map((path) => ({ path, place: PLACE })),
  }
}

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'

export function assetsOf(...paths: string[]): Assets {
  return new Map(paths.map((path) => [path, assetOf(path)]))
}

function assetOf(path: string): Asset {
  return path.endsWith('.svg')
    ? { path, bytes: Buffer.from(DRAWING), mediaType: 'image/svg+xml', widthPx: 40, heightPx: 20 }
    : { path, bytes: PIXEL, mediaType: 'image/png', widthPx: 1, heightPx: 1 }
}
