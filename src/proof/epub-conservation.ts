/** The conservation check on the finished EPUB: the archive is opened again and read as a reading system would. */
import { strFromU8, unzipSync } from 'fflate'
import type { EpubEdition } from '../model/epub.js'
import { type Finding, finding } from '../model/finding.js'
import { excerpt } from './conservation.js'

/** What the documents of the EPUB lack of the texts that were composed for them, in their order. */
export function checkEpub(epub: Uint8Array, edition: EpubEdition): Finding[] {
  const names = new Set(edition.documents.map(({ file }) => file))
  const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  const archive = unzipSync(epub, { filter: ({ name }) => names.has(baseName(name)) })
  const texts = new Map(
    Object.entries(archive).map(([path, bytes]) => [baseName(path), readableText(strFromU8(bytes))]),
  )
  return edition.documents.flatMap(({ file, blocks }) => {
    const text = texts.get(file) ?? ''
    let cursor = 0
    return blocks.flatMap((block) => {
      const at = text.indexOf(block.text, cursor)
      if (at >= 0) {
        cursor = at + block.text.length
        return []
      }
      const facts = { text: excerpt(block.text) }
      return [finding('build/text-lost', facts, block.source === null ? {} : { place: block.source.place })]
    })
  })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The characters of a document's body without white space. Our documents are well-formed: a tag ends at the next `>`. */
function readableText(xhtml: string): string {
  return xhtml
    .slice(xhtml.indexOf('<body'))
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (entity, hex, decimal, name) =>
      name === undefined
        ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
        : (ENTITIES[name] ?? entity),
    )
    .replace(/\s+/gu, '')
}
