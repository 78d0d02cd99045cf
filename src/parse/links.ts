/** Resolves links inside the book, once every file is read and every heading has its id. */
import type { HtmlNode, Inline } from '../model/book.js'
import { type Finding, finding, type Place } from '../model/finding.js'
import type { Anchors, FileBlocks } from './ids.js'
import { mapBlocks } from './map-blocks.js'
import { nearestName, slugOf } from './slug.js'
import { placeOfTarget, wikiName } from './targets.js'

/** Files whose links lead to ids of blocks; a link to nowhere gives up its target and keeps its text. */
export function resolveLinks(
  files: readonly FileBlocks[],
  anchors: Anchors,
  note: (finding: Finding) => void,
): FileBlocks[] {
  let broken = 0
  const resolve = (key: string, place: Place): string | null => {
    const id = findAnchor(key, anchors)
    if (id === null) note(brokenLink(key, broken++ < MOST_SUGGESTED ? anchors : { ...anchors, headings: [] }, place))
    return id
  }
  const mapping = {
    inline: (inline: Inline, owner: { place: Place }): Inline | readonly Inline[] => {
      if (inline.type !== 'link' || inline.target.kind !== 'block') return inline
      const id = resolve(inline.target.id, placeOfTarget(inline.target) ?? owner.place)
      return id === null ? inline.children : { ...inline, target: { kind: 'block', id } }
    },
    htmlNode: (node: HtmlNode, owner: { place: Place }): HtmlNode => {
      if (!('tag' in node) || !node.attributes.href?.startsWith('#')) return node
      const { href, ...rest } = node.attributes
      const id = resolve(href.slice(1), owner.place)
      return id === null
        ? { ...node, tag: 'span', attributes: rest }
        : { ...node, attributes: { ...rest, href: `#${id}` } }
    },
  }
  return files.map((file) => ({
    ...file,
    blocks: mapBlocks(file.blocks, mapping),
    notes: file.notes.map((each) => ({ ...each, blocks: mapBlocks(each.blocks, mapping) })),
  }))
}

/** Broken links that get a nearest heading: every heading of the book is looked at for each. */
const MOST_SUGGESTED = 100

/** The id for `FILE#FRAGMENT`: by the author's name in that file, by the heading's text, by a name anywhere in the book. */
function findAnchor(key: string, { byFile, named }: Anchors): string | null {
  const [written, fragment] = splitKey(key)
  const file = fileMeant(written, byFile)
  const names = byFile.get(file)
  return (
    names?.get(fragment) ??
    names?.get(slugOf(fragment)) ??
    (names && fragment ? named.get(fragment) : undefined) ??
    null
  )
}

/** A wiki's link names a file without its folder and extension. */
function fileMeant(written: string, byFile: Anchors['byFile']): string {
  const name = wikiName(written)?.toLowerCase().replace(MARKDOWN, '')
  const files = name === undefined ? [] : [...byFile.keys()]
  return files.find((file) => `/${file.toLowerCase().replace(MARKDOWN, '')}`.endsWith(`/${name}`)) ?? written
}

/** What a chapter of a book can be written in. */
const MARKDOWN = /\.(?:md|markdown|txt)$/i

/** A slip of the pen when it means the book itself; what is no text of a book, or lies beside its folder, the reader has not got. */
function brokenLink(key: string, { byFile, headings }: Anchors, place: Place): Finding {
  const [file, fragment] = splitKey(key)
  const name = wikiName(file)
  if (name !== null) return finding('parse/wiki-link', { name: fragment ? `${name}#${fragment}` : name }, { place })
  const target = file === place.file ? `#${fragment}` : fragment ? key : file
  if (byFile.has(file)) return finding('parse/broken-link', { target, ...nearestTo(fragment, headings) }, { place })
  if (!MARKDOWN.test(file) || file.startsWith('..')) return finding('parse/link-leaves-book', { target }, { place })
  const nearest = nearestTo(
    file,
    [...byFile.keys()].filter((path) => path !== place.file),
  )
  return finding(
    'nearest' in nearest ? 'parse/broken-link' : 'parse/missing-chapter',
    { target, ...nearest },
    { place },
  )
}

function nearestTo(name: string, candidates: readonly string[]): { nearest?: string } {
  const nearest = nearestName(name, candidates)
  return nearest === null ? {} : { nearest }
}

function splitKey(key: string): [file: string, fragment: string] {
  const hash = key.indexOf('#')
  return [key.slice(0, hash), key.slice(hash + 1)]
}
