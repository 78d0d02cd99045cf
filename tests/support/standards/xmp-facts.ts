/** What an XMP packet says, as far as the rules of a standard ask. */

export interface XmpProperty {
  readonly prefix: string
  readonly local: string
  readonly namespace: string | undefined
}

/** Every property at the top of the packet: a child of `rdf:Description`, or an attribute of it. */
export function properties(xmp: string): readonly XmpProperty[] {
  const namespaces = new Map([...xmp.matchAll(/xmlns:(\w+)="([^"]*)"/g)].map(([, prefix, uri]) => [prefix!, uri!]))
  const property = (prefix: string, local: string) => ({ prefix, local, namespace: namespaces.get(prefix) })
  return [...xmp.matchAll(/<rdf:Description([^>]*)>([\s\S]*?)<\/rdf:Description>/g)].flatMap(([, head, body]) => [
    ...[...head!.matchAll(/\s(\w+):(\w+)="/g)]
      .filter(([, prefix]) => prefix !== 'xmlns' && prefix !== 'rdf')
      .map(([, prefix, local]) => property(prefix!, local!)),
    ...children(body!).map(([prefix, local]) => property(prefix, local)),
  ])
}

/** Names of the outermost elements. */
function children(markup: string): (readonly [string, string])[] {
  const names: (readonly [string, string])[] = []
  let depth = 0
  for (const [, closes, prefix, local, empty] of markup.matchAll(/<(\/?)(\w+):(\w+)[^>]*?(\/?)>/g)) {
    if (closes === '/') depth--
    else {
      if (depth === 0) names.push([prefix!, local!])
      if (empty === '') depth++
    }
  }
  return names
}

/** The text of a property; of a list or of alternatives, that of the first entry. */
export function xmpValue(xmp: string, property: string): string | null {
  const body = new RegExp(`<${property}>([\\s\\S]*?)</${property}>`).exec(xmp)?.[1]
  return body === undefined ? null : unescapeXml(/<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(body)?.[1] ?? body)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescapeXml = (text: string): string => text.replace(/&(\w+);/g, (_, entity: string) => ENTITIES[entity]!)

/** What keeps markup from being well-formed (XML 1.0, 2.1); null: nothing. */
export function malformed(xml: string): string | null {
  const open: string[] = []
  const rest = xml.replace(/<\?[\s\S]*?\?>/g, '')
  for (const [token] of rest.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!token.startsWith('<')) {
      const bare = /&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.exec(token)
      if (bare !== null) return `a bare & in “${token.slice(0, 40)}”`
      if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(token)) return 'a character that XML does not have'
    } else if (token.startsWith('</')) {
      if (open.pop() !== token.slice(2, -1).trim()) return `${token} closes nothing`
    } else if (!/^<[\w:]+(\s+[\w:]+="[^"<]*")*\s*\/?>$/.test(token)) return `the tag ${token}`
    else if (!token.endsWith('/>')) open.push(/[\w:]+/.exec(token)![0])
  }
  return open.length === 0 ? null : `<${open[0]}> is not closed`
}
