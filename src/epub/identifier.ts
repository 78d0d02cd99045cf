/** The identifier of an edition: its ISBN, else a UUID made from everything that is in the book. */
import { createHash } from 'node:crypto'
import type { EpubEdition } from '../model/epub.js'
import type { Assets } from '../model/manuscript.js'

export function identifierOf(edition: EpubEdition, assets: Assets): string {
  const { isbn } = edition.metadata
  return isbn === null ? `urn:uuid:${contentUuid(edition, assets)}` : `urn:isbn:${isbn}`
}

/** Each cell of a table names the whole table as its source: written out, a thousand rows would be a million. Their text is in the markup. */
const withoutSources = ({ blocks: _blocks, ...document }: EpubEdition['documents'][number]) => document

/** A UUID of version 8 (RFC 9562, 5.8): 122 bits of a digest of the content. Its fonts do not make it another book. */
function contentUuid(edition: EpubEdition, assets: Assets): string {
  const digest = createHash('sha256').update(
    JSON.stringify({ ...edition, fonts: [], documents: edition.documents.map(withoutSources) }),
  )
  for (const { source } of edition.images) {
    if ('asset' in source) digest.update(assets.get(source.asset)?.bytes ?? '')
  }
  const bytes = digest.digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
