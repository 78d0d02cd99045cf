/**
 * Documents of the e-book made to hold together: links name the file of their target, no id stands twice in a
 * document, and the markup is well-formed, whatever a manuscript's HTML or a book's own template brought in.
 */
import type { EpubDocument } from '../model/epub.js'
import { BookError, type Finding, finding, type Outcome } from '../model/finding.js'

export function bindDocuments(documents: readonly EpubDocument[]): Outcome<EpubDocument[]> {
  const findings: Finding[] = []
  const files = firstFiles(documents)
  const value = documents.map((document) => {
    const binder = new Binder(document, files)
    const body = rewriteTags(document, (tag) => binder.bind(tag))
    findings.push(...binder.findings)
    return { ...document, body }
  })
  return { value, findings }
}

const ATTRIBUTE = /([A-Za-z_][\w:.-]*)="([^"<]*)"/g
const TAG = /^<(\/?)([A-Za-z][\w:-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>$/
const COMMENT_OR_TAG = /<!--[\s\S]*?-->|<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g
const LOOSE = /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/

/** The file in which an id stands first. */
function firstFiles(documents: readonly EpubDocument[]): Map<string, string> {
  const files = new Map<string, string>()
  for (const { file, body } of documents) {
    for (const [tag] of body.matchAll(COMMENT_OR_TAG)) {
      const id = / id="([^"<]*)"/.exec(tag)?.[1]
      if (id !== undefined && !files.has(id)) files.set(id, file)
    }
  }
  return files
}

interface Tag {
  readonly name: string
  readonly attributes: string
  readonly closed: boolean
}

/** Gives each opening tag to `rewrite`. Comments go; anything that XML does not take ends the build. */
function rewriteTags(document: EpubDocument, rewrite: (tag: Tag) => string): string {
  const { body } = document
  const open: string[] = []
  const output: string[] = []
  let end = 0
  const text = (upTo: number): string => {
    const between = body.slice(end, upTo)
    const loose = LOOSE.exec(between)
    if (loose) throw broken(document, between.slice(loose.index, loose.index + 20))
    return between
  }
  for (const match of body.matchAll(COMMENT_OR_TAG)) {
    output.push(text(match.index))
    end = match.index + match[0].length
    if (match[0].startsWith('<!--')) continue
    const [, closing, name, attributes, closed] = TAG.exec(match[0]) ?? []
    if (name === undefined || LOOSE.test(attributes!)) throw broken(document, match[0])
    if (closing === '/') {
      if (open.pop() !== name) throw broken(document, match[0])
      output.push(match[0])
      continue
    }
    if (closed !== '/') open.push(name)
    output.push(rewrite({ name, attributes: attributes!, closed: closed === '/' }))
  }
  output.push(text(body.length))
  if (open.length > 0) throw broken(document, `<${open.at(-1)}>`)
  return output.join('')
}

function broken(document: EpubDocument, problem: string): BookError {
  return new BookError(finding('epub/markup-broken', { document: document.title, problem }))
}

/** Binds the tags of one document, in order. */
class Binder {
  readonly findings: Finding[] = []
  readonly #document: EpubDocument
  readonly #files: ReadonlyMap<string, string>
  readonly #ids = new Set<string>()
  readonly #own: ReadonlySet<string>

  constructor(document: EpubDocument, files: ReadonlyMap<string, string>) {
    this.#document = document
    this.#files = files
    this.#own = new Set(firstFiles([document]).keys())
  }

  bind({ name, attributes, closed }: Tag): string {
    const bound = attributes.replace(ATTRIBUTE, (attribute, key: string, value: string) => {
      const change = this.#attribute(key, value)
      if (change === value) return attribute
      if (change !== null) return `${key}="${change}"`
      this.findings.push(finding('epub/dropped-attribute', { attribute: key, value, document: this.#document.title }))
      return ''
    })
    return `<${name}${bound.trimEnd()}${closed ? '/' : ''}>`
  }

  /** The value as the e-book has it; null: it cannot. */
  #attribute(key: string, value: string): string | null {
    switch (key) {
      case 'id':
        if (value === '' || this.#ids.has(value)) return null
        this.#ids.add(value)
        return xmlName(value)
      case 'href':
        return value.startsWith('#') ? this.#target(value.slice(1)) : webAddress(value)
      case 'lang':
      case 'xml:lang':
        return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value) ? value : null
      default:
        return value
    }
  }

  #target(id: string): string | null {
    if (this.#own.has(id)) return `#${xmlName(id)}`
    const file = this.#files.get(id)
    return file === undefined ? null : `${file}#${xmlName(id)}`
  }
}

/** Ids are XML names without colons in XHTML; any other is spelt out in code points. */
function xmlName(id: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(id)
    ? id
    : Array.from(id, (each) => `x${each.codePointAt(0)!.toString(16)}`).join('-')
}

/** A URL in ASCII, as the package asks for; only what a reader may safely follow. */
function webAddress(escaped: string): string | null {
  const value = escaped
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
  if (!/^(https?:|mailto:)/i.test(value) || !URL.canParse(value)) return null
  return new URL(value).href.replace(AFTER_HOST, encodeRest).replace(/&/g, '&amp;')
}

const AFTER_HOST = /(?<=^(?:mailto:|https?:\/\/[^/?#]*)).*$/s

/** The URL standard tolerates what RFC 3986, and so the validators of EPUB, do not. */
function encodeRest(rest: string): string {
  return rest.replace(/%(?![\da-f]{2})|["<>`{}|\\^[\]]/gi, encodeURIComponent)
}
