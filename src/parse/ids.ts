/** Gives every heading, editor's note and anchor an id that is unique in the book and fit for XML. */
import { createHash } from 'node:crypto'
import type { Attributes, Block, Note } from '../model/book.js'
import { headingText, inlineText } from '../model/book-text.js'
import { type Finding, finding, type Place } from '../model/finding.js'
import { mapBlocks } from './map-blocks.js'
import { slugOf } from './slug.js'

/** The blocks and notes of one file, between reading and the section tree. */
export interface FileBlocks {
  readonly path: string
  readonly blocks: readonly Block[]
  readonly notes: readonly Note[]
}

/** Where links may lead. */
export interface Anchors {
  /** Ids by the names that reach them, per file; the name `''` is the file's first heading. */
  readonly byFile: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Ids by the names authors gave, over the whole book. */
  readonly named: ReadonlyMap<string, string>
  readonly headings: readonly string[]
}

/** NCName without the letters that ASCII file names and old readers trip over. */
const FIT = /^[A-Za-z][A-Za-z0-9_.-]*$/

/** Ids that the e-book gives to its title, its notes and the pages of the print edition. */
const RESERVED = /^(?:title$|note-|page-)/

/** The files with ids in place, and the anchors that links are resolved against. */
export function giveIds(
  files: readonly FileBlocks[],
  note: (finding: Finding) => void,
): { files: FileBlocks[]; anchors: Anchors } {
  const ids = new IdBook(files, note)
  return { files: files.map((file) => ids.withIds(file)), anchors: ids }
}

/** Blocks that have an id only if their author gave one. */
const isNamedBlock = (block: Block): block is Extract<Block, { readonly type: 'container' | 'math' | 'table' }> =>
  block.type === 'container' || block.type === 'math' || block.type === 'table'

class IdBook implements Anchors {
  readonly byFile = new Map<string, Map<string, string>>()
  readonly named = new Map<string, string>()
  readonly headings: string[] = []
  private readonly taken: Set<string>
  private readonly idCounts = new Map<string, number>()
  private readonly slugCounts = new Map<ReadonlyMap<string, string>, Map<string, number>>()
  private readonly note: (finding: Finding) => void

  constructor(files: readonly FileBlocks[], note: (finding: Finding) => void) {
    this.note = note
    this.taken = new Set(files.flatMap((file) => file.notes.map(({ id }) => id)))
    // Names of authors come first: what we make up gives way to them.
    for (const file of files) this.collectNames(file)
  }

  withIds(file: FileBlocks): FileBlocks {
    const names = this.byFile.get(file.path)!
    const owned = new Set<string>()
    const attributes = (given: Attributes): Attributes => {
      const { id: name, ...rest } = given
      return name === undefined || owned.has(name) || !names.has(name) ? rest : { ...rest, id: own(name) }
    }
    const own = (name: string): string => {
      owned.add(name)
      return names.get(name)!
    }
    const block = (each: Block): Block => {
      if (isNamedBlock(each)) return { ...each, attributes: attributes(each.attributes) }
      if (each.type === 'editors-note')
        return { ...each, id: this.blockId('e', each.id, each.label + inlineText(each.signature), names) }
      if (each.type !== 'heading') return each
      const text = headingText(each.children)
      const id = this.blockId('s', each.id, text, names)
      this.headings.push(text)
      this.nameHeading(names, text, id)
      return { ...each, id, attributes: { ...each.attributes, ...(each.attributes.id === undefined ? {} : { id }) } }
    }
    const mapped = (blocks: readonly Block[]) =>
      mapBlocks(blocks, {
        block,
        inline: (inline) =>
          inline.type === 'element' || inline.type === 'image'
            ? { ...inline, attributes: attributes(inline.attributes) }
            : inline,
        htmlNode: (node) => {
          if (!('tag' in node) || node.attributes.id === undefined) return node
          const { id, ...rest } = node.attributes
          return { ...node, attributes: owned.has(id) || !names.has(id) ? rest : { ...rest, id: own(id) } }
        },
      })
    return {
      ...file,
      blocks: this.withOpening(mapped(file.blocks), names),
      notes: file.notes.map((each) => ({ ...each, blocks: mapped(each.blocks) })),
    }
  }

  private collectNames(file: FileBlocks): void {
    const names = new Map<string, string>()
    this.byFile.set(file.path, names)
    const claim = (name: string | undefined, place: Place | null): void => {
      if (!name) return
      if (this.named.has(name)) {
        if (place) this.note(finding('parse/duplicate-id', { id: name }, { place }))
        return
      }
      const id = this.unique(FIT.test(name) && !RESERVED.test(name) ? name : `x${hash(name)}`)
      this.named.set(name, id)
      names.set(name, id)
    }
    const collect = (blocks: readonly Block[]) =>
      mapBlocks(blocks, {
        block: (each) => {
          if (each.type === 'heading' || each.type === 'editors-note') claim(each.id, each.place)
          if (isNamedBlock(each)) claim(each.attributes.id, each.place)
          return each
        },
        inline: (inline, owner) => {
          if (inline.type === 'element' || inline.type === 'image') claim(inline.attributes.id, owner.place)
          return inline
        },
        // HTML that was pasted in may name anything twice; its first anchor counts.
        htmlNode: (node) => {
          if ('tag' in node) claim(node.attributes.id, null)
          return node
        },
      })
    collect(file.blocks)
    for (const each of file.notes) collect(each.blocks)
  }

  /** A file without a heading is reached at its first paragraph. */
  private withOpening(blocks: readonly Block[], names: Map<string, string>): readonly Block[] {
    const first = blocks.find((block) => block.type === 'paragraph')
    if (names.has('') || first === undefined || this.byFile.size === 1) return blocks
    const id = this.unique(`p${hash(inlineText(first.children))}`)
    names.set('', id)
    const anchor = { type: 'element', tag: 'span', attributes: { id, classes: [], values: {} }, children: [] } as const
    return blocks.map((block) => (block === first ? { ...first, children: [anchor, ...first.children] } : block))
  }

  private readonly given = new Set<string>()

  /** The author's id the first time it is met; else one made from the text, which edits elsewhere do not change. */
  private blockId(prefix: string, name: string, text: string, names: ReadonlyMap<string, string>): string {
    const named = name === '' ? undefined : names.get(name)
    if (named === undefined || this.given.has(named)) return this.unique(prefix + hash(text))
    this.given.add(named)
    return named
  }

  private unique(wanted: string): string {
    const id = firstFree(wanted, { taken: this.taken, counts: this.idCounts, from: 2 })
    this.taken.add(id)
    return id
  }

  /** Headings are also reached by their text, as GitHub does it: the second of a name is `name-1`. */
  private nameHeading(names: Map<string, string>, text: string, id: string): void {
    if (!names.has('')) names.set('', id)
    const counts = this.slugCounts.get(names) ?? new Map<string, number>()
    this.slugCounts.set(names, counts)
    const slug = slugOf(text)
    if (slug !== '') names.set(firstFree(slug, { taken: names, counts, from: 1 }), id)
  }
}

interface Numbering {
  readonly taken: { has(name: string): boolean }
  /** The next number to try, by name: a thousand headings of one text are not counted through a thousand times. */
  readonly counts: Map<string, number>
  readonly from: number
}

function firstFree(wanted: string, { taken, counts, from }: Numbering): string {
  let name = wanted
  let count = counts.get(wanted) ?? from
  for (; taken.has(name); count++) name = `${wanted}-${count}`
  counts.set(wanted, count)
  return name
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)
