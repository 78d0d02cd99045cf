/** What a reader reads in the XHTML that this program writes: well-formed, so that a tag ends at the next `>`. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text of well-formed markup, its entities resolved. Brackets for readers that know no readings are none (compose/epub/fallbacks.ts). */
export function readableText(markup: string): string {
  return markup
    .replace(/<rp>[^<]*<\/rp>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (entity, hex, decimal, name) =>
      name === undefined
        ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
        : (ENTITIES[name] ?? entity),
    )
}
