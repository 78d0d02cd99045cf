/**
 * A drawing without what its program wrote about it: comments, metadata, attributes and elements of editors; and with ids that an e-book may
 * have, each once. What could run or reach out, `sources/` has refused, and the text is well-formed XML.
 */

const TOKENS =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>|<!\[CDATA\[[\s\S]*?\]\]>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/gi
const TAG = /^<(\/?)([^\s/>]+)([\s\S]*?)(\/?)>$/
const ATTRIBUTES = /\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g

const OURS = new Set([
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
])
/** Titles and descriptions stay: they say what is seen. */
const ABOUT = new Set(['metadata'])

export function bareSvg(file: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(file)
  const foreign = foreignPrefixes(text)
  const ids = new Ids(text)
  const kept: string[] = []
  let depth = 0
  for (const [token] of text.matchAll(TOKENS)) {
    if (/^<(?:!--|\?|!DOCTYPE)/i.test(token)) continue
    const [, close, name, attributes, isEmpty] = TAG.exec(token) ?? []
    const isLeftOut = name !== undefined && (ABOUT.has(name) || foreign.has(prefixOf(name)))
    if (isLeftOut && close === '') depth += isEmpty === '/' ? 0 : 1
    if (depth === 0 && !isLeftOut) {
      kept.push(
        name === undefined || close === '/'
          ? ids.renamedIn(token)
          : `<${name}${ids.settled(bareAttributes(attributes!, foreign))}${isEmpty}>`,
      )
    }
    if (isLeftOut && close === '/') depth -= 1
  }
  return new TextEncoder().encode(kept.join('').trim())
}

const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '')

/** Prefixes of name spaces that no reader knows: those of Inkscape, Sodipodi, Illustrator, Sketch, RDF. */
function foreignPrefixes(text: string): Set<string> {
  const declared = [...text.matchAll(/\sxmlns:([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
  return new Set(declared.flatMap(([, prefix, double, single]) => (OURS.has(double ?? single ?? '') ? [] : [prefix!])))
}

function bareAttributes(attributes: string, foreign: ReadonlySet<string>): string {
  return attributes.replace(ATTRIBUTES, (attribute, name: string) => {
    const isForeign = foreign.has(prefixOf(name)) || (name.startsWith('xmlns:') && foreign.has(name.slice(6)))
    return isForeign ? '' : attribute
  })
}

const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*$/u

/** An id is an XML name and stands once (EPUB 3.3, 3.9: conforming XML); drawing programs write what layers are called. */
class Ids {
  readonly #renamed = new Map<string, string>()
  readonly #seen = new Set<string>()

  constructor(text: string) {
    const all = new Set([...text.matchAll(/\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => match[1] ?? match[2]!))
    for (const id of all) if (!NAME.test(id)) this.#renamed.set(id, `part-${this.#renamed.size + 1}`)
  }

  /** Attributes with ids of which none stood before: of two the first is meant. */
  settled(attributes: string): string {
    return attributes.replace(ATTRIBUTES, (attribute, name: string, quoted: string) => {
      const value = quoted.slice(1, -1)
      if (name !== 'id') return this.renamedIn(attribute)
      if (this.#seen.has(value)) return ''
      this.#seen.add(value)
      return ` id="${this.#renamed.get(value) ?? value}"`
    })
  }

  renamedIn(text: string): string {
    if (this.#renamed.size === 0) return text
    return text
      .replace(/url\(\s*(["']?)#([^"')]*)\1\s*\)/g, (all, _quote, id: string) =>
        this.#renamed.has(id) ? `url(#${this.#renamed.get(id)})` : all,
      )
      .replace(/(href\s*=\s*["'])#([^"']*)/g, (all, before: string, id: string) =>
        this.#renamed.has(id) ? `${before}#${this.#renamed.get(id)}` : all,
      )
  }
}
