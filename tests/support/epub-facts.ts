/** Facts about a made EPUB, read from its bytes: what a reading system would find in it. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { type DefaultTreeAdapterTypes as Html, parse, defaultTreeAdapter as tree } from 'parse5'

type Element = Html.Element

export interface EpubEntry {
  readonly title: string
  readonly href: string
  readonly entries: readonly EpubEntry[]
}

export interface EpubDocumentFacts {
  readonly file: string
  readonly title: string
  readonly markup: string
  /** Text of the body in document order. */
  readonly text: string
  readonly ids: readonly string[]
  readonly links: readonly { readonly href: string; readonly role: string | null; readonly text: string }[]
  readonly images: readonly { readonly src: string; readonly alt: string | null }[]
  readonly headings: readonly { readonly level: number; readonly id: string | null; readonly text: string }[]
}

export interface EpubFacts {
  /** Names in the order of the zip. */
  readonly files: readonly string[]
  readonly opf: string
  /** Text of metadata by element or property name. */
  readonly metadata: ReadonlyMap<string, readonly string[]>
  /** People with what they did and how they are sorted: `林渡: aut, pht (Lin Du)`. */
  readonly creators: readonly string[]
  readonly contributors: readonly string[]
  readonly manifest: readonly { readonly href: string; readonly mediaType: string; readonly properties: string }[]
  /** Documents in the order of the spine, the navigation document among them. */
  readonly spine: readonly EpubDocumentFacts[]
  readonly navigation: readonly EpubEntry[]
  readonly ncx: readonly EpubEntry[]
  readonly landmarks: ReadonlyMap<string, string>
  /** Entries of another list of the navigation document, by its `epub:type`; empty when there is none. */
  listOf(type: string): readonly EpubEntry[]
  read(file: string): string
}

export function readEpubFile(path: string): EpubFacts {
  return readEpub(readFileSync(path))
}

export function readEpub(bytes: Uint8Array): EpubFacts {
  const zip = unzipSync(bytes)
  const read = (file: string): string => strFromU8(zip[file] ?? missing(file))
  const opf = read('OEBPS/content.opf')
  const manifest = tags(opf, 'item').map(({ attributes }) => ({
    id: attributes.id!,
    href: attributes.href!,
    mediaType: attributes['media-type']!,
    properties: attributes.properties ?? '',
  }))
  const spine = tags(opf, 'itemref').map(({ attributes }) => {
    const item = manifest.find(({ id }) => id === attributes.idref) ?? missing(attributes.idref!)
    return documentFacts(item.href, read(`OEBPS/${item.href}`))
  })
  const navigation = parse(read('OEBPS/toc.xhtml'))
  const navs = elements(navigation).filter(({ tagName }) => tagName === 'nav')
  const navOf = (type: string) => navs.find((nav) => attribute(nav, 'epub:type') === type)!
  const listOf = (type: string) => navs.flatMap((nav) => (attribute(nav, 'epub:type') === type ? listEntries(nav) : []))
  return {
    files: Object.keys(zip),
    opf,
    metadata: metadataOf(opf),
    creators: creditsOf(opf, 'creator'),
    contributors: creditsOf(opf, 'contributor'),
    manifest,
    spine,
    navigation: listEntries(navOf('toc')),
    ncx: ncxEntries(read('OEBPS/toc.ncx')),
    landmarks: new Map(
      elements(navOf('landmarks'))
        .filter(({ tagName }) => tagName === 'a')
        .map((a) => [attribute(a, 'epub:type')!, attribute(a, 'href')!]),
    ),
    listOf,
    read,
  }
}

function missing(file: string): never {
  throw new Error(`The EPUB has no ${file}.`)
}

function documentFacts(file: string, markup: string): EpubDocumentFacts {
  const all = elements(parse(markup))
  const body = all.find(({ tagName }) => tagName === 'body')!
  const inBody = elements(body)
  const named = (name: string) => inBody.filter(({ tagName }) => tagName === name)
  return {
    file,
    title: textOf(all.find(({ tagName }) => tagName === 'title')!),
    markup,
    text: textOf(body),
    ids: all.flatMap((element) => attribute(element, 'id') ?? []),
    links: named('a').map((a) => ({ href: attribute(a, 'href') ?? '', role: attribute(a, 'role'), text: textOf(a) })),
    images: named('img').map((img) => ({ src: attribute(img, 'src') ?? '', alt: attribute(img, 'alt') })),
    headings: inBody
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map((h) => ({ level: Number(h.tagName[1]), id: attribute(h, 'id'), text: textOf(h) })),
  }
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** Entries of nested lists, each with its depth in front: `1 第一章`. */
export function outline(entries: readonly EpubEntry[], depth = 1): string[] {
  return entries.flatMap((entry) => [`${depth} ${entry.title}`, ...outline(entry.entries, depth + 1)])
}

// ── XHTML, read by parse5: our documents close every element, so both parsers see the same tree ──────────────

function elements(node: Html.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => (tree.isElementNode(child) ? [child, ...elements(child)] : []))
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

function textOf(node: Html.ParentNode): string {
  return node.childNodes
    .map((child) => (tree.isTextNode(child) ? child.value : tree.isElementNode(child) ? textOf(child) : ''))
    .join('')
}

function listEntries(parent: Element): EpubEntry[] {
  const list = parent.childNodes.find((child) => tree.isElementNode(child) && child.tagName === 'ol') as
    | Element
    | undefined
  return (list?.childNodes ?? []).filter(tree.isElementNode).map((item) => {
    const link = item.childNodes.find((child) => tree.isElementNode(child) && child.tagName === 'a') as Element
    return { title: textOf(link), href: attribute(link, 'href')!, entries: listEntries(item) }
  })
}

// ── Package and NCX: flat enough to be read tag by tag ───────────────────────────────────────────────────────

interface XmlTag {
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

function tags(xml: string, name: string): XmlTag[] {
  const pattern = new RegExp(`<${name}((?:\\s+[\\w:.-]+="[^"]*")*)\\s*(?:/>|>([^<]*))`, 'g')
  return [...xml.matchAll(pattern)].map(([, attributes, text]) => ({
    attributes: Object.fromEntries(
      [...attributes!.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescapeXml(value!)]),
    ),
    text: unescapeXml(text ?? ''),
  }))
}

const DUBLIN_CORE = [
  ...['identifier', 'title', 'creator', 'contributor', 'language', 'publisher', 'description', 'rights', 'subject'],
  ...['date', 'source'],
]

/** `林渡: aut, pht (Lin Du)` */
function creditsOf(opf: string, element: string): string[] {
  const metas = tags(opf, 'meta')
  return tags(opf, `dc:${element}`).map(({ attributes: { id }, text }) => {
    const refined = (property: string) =>
      metas
        .filter(({ attributes }) => attributes.refines === `#${id}` && attributes.property === property)
        .map((each) => each.text)
    return `${text}: ${refined('role').join(', ')} (${refined('file-as').join()})`
  })
}

function metadataOf(opf: string): Map<string, string[]> {
  const metadata = new Map<string, string[]>()
  const add = (name: string, value: string) => metadata.set(name, [...(metadata.get(name) ?? []), value])
  for (const name of DUBLIN_CORE) {
    for (const tag of tags(opf, `dc:${name}`)) add(`dc:${name}`, tag.text)
  }
  for (const { attributes, text } of tags(opf, 'meta')) if (attributes.property) add(attributes.property, text)
  return metadata
}

function ncxEntries(ncx: string): EpubEntry[] {
  interface Open {
    title: string
    href: string
    entries: Open[]
  }
  const root: Open = { title: '', href: '', entries: [] }
  const open = [root]
  const pattern = /<navPoint|<text>([^<]*)<\/text>|<content src="([^"]*)"|<\/navPoint>/g
  for (const [token, title, href] of ncx.slice(ncx.indexOf('<navMap>')).matchAll(pattern)) {
    const point = open.at(-1)!
    if (token === '<navPoint') {
      const inner: Open = { title: '', href: '', entries: [] }
      point.entries.push(inner)
      open.push(inner)
    } else if (token === '</navPoint>') open.pop()
    else if (title !== undefined) point.title = unescapeXml(title)
    else point.href = unescapeXml(href!)
  }
  return root.entries
}

function unescapeXml(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(?:(\w+)|#(\d+)|#x([\da-f]+));/gi, (_, name, decimal, hexadecimal) =>
    name ? named[name]! : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)),
  )
}
