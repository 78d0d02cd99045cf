/** The conservation check on the finished EPUB: the archive is opened again and read as a reading system would. */
import { strFromU8, unzipSync } from 'fflate'
import type { EpubEdition } from '../model/epub.js'
import { type Finding, finding } from '../model/finding.js'
import { readableText } from '../model/markup-text.js'
import { excerpt } from './conservation.js'

/** What the documents of the EPUB lack of the texts that were composed for them, in their order. */
export function checkEpub(epub: Uint8Array, edition: EpubEdition): Finding[] {
  const names = new Set(edition.documents.map(({ file }) => file))
  const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  const archive = unzipSync(epub, { filter: ({ name }) => names.has(baseName(name)) })
  const texts = new Map(Object.entries(archive).map(([path, bytes]) => [baseName(path), bodyText(strFromU8(bytes))]))
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

/** The characters of a document's body without white space. */
const bodyText = (xhtml: string): string => readableText(xhtml.slice(xhtml.indexOf('<body'))).replace(/\s+/gu, '')
