/** Judges what links and images point at. Nothing is fetched, nothing outside the book's root is reached. */
import type { Attributes, Image, LinkTarget } from '../model/book.js'
import { type Finding, finding, type Place } from '../model/finding.js'
import { decodePercent, pathFromRoot, schemeOf } from './book-path.js'
import { readPictureAttributes } from './picture-attributes.js'

/** A judged target: what may stay, or null and why. */
interface Judged<T> {
  readonly value: T | null
  readonly finding: Finding | null
}

const LINK_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto'])
/** Longer targets are cut in messages. */
const SHOWN = 80

/** A target inside the book as written: it knows where, for its link may be followed to nowhere. */
interface WrittenTarget {
  readonly kind: 'block'
  /** `FILE#FRAGMENT` */
  readonly id: string
  readonly place: Place
}

/** Where the link of a target stands that is not resolved yet. */
export const placeOfTarget = (target: LinkTarget): Place | null =>
  'place' in target ? (target as WrittenTarget).place : null

/**
 * Where a link leads. A target inside the book is not known before all files are read: until `links.ts` resolves it,
 * the block's id is `FILE#FRAGMENT`.
 */
export function judgeLink(href: string, place: Place): Judged<LinkTarget> {
  const scheme = schemeOf(href) ?? (href.startsWith('//') ? 'https' : null)
  if (scheme === null) {
    const target: WrittenTarget = { kind: 'block', id: blockKey(href, place.file), place }
    return { value: target, finding: null }
  }
  if (!LINK_SCHEMES.has(scheme)) return refused('parse/unsafe-link', { scheme, target: href.slice(0, SHOWN) }, place)
  const url = asUrl(href.startsWith('//') ? `https:${href}` : href)
  return url === null
    ? refused('parse/bad-url', { target: href.slice(0, SHOWN) }, place)
    : { value: { kind: 'url', url }, finding: null }
}

const WIKI = '[['

/** Where a wiki's link leads: a file is meant by its name alone, wherever it lies. Empty: the file of the link. */
export function wikiTarget({ name, fragment }: { readonly name: string; readonly fragment: string }, place: Place) {
  const target: WrittenTarget = { kind: 'block', id: `${name === '' ? place.file : WIKI + name}#${fragment}`, place }
  return target
}

/** The name that a wiki's link means; null: the target is a path. */
export const wikiName = (file: string): string | null => (file.startsWith(WIKI) ? file.slice(WIKI.length) : null)

/** ASCII is left as written; 汉字 and the like are encoded as URLs want them. */
function asUrl(written: string): string | null {
  if (!URL.canParse(written)) return null
  return /^[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a~]+$/.test(written) ? written : new URL(written).href
}

function blockKey(href: string, file: string): string {
  const hash = href.indexOf('#')
  const path = hash < 0 ? href : href.slice(0, hash)
  const fragment = hash < 0 ? '' : decodePercent(href.slice(hash + 1))
  return `${path === '' ? file : (pathFromRoot(file, path) ?? path)}#${fragment}`
}

/** The path of an image in the book. */
export function judgeImage(src: string, place: Place): Judged<string> {
  const scheme = schemeOf(src) ?? (/^[\\/]{2}/.test(src) ? 'https' : null)
  const target = src.slice(0, SHOWN)
  if (scheme === 'http' || scheme === 'https') return refused('parse/remote-image', { target }, place)
  if (scheme === 'data') return refused('parse/embedded-image', { target: target.slice(0, 30) }, place)
  if (src === '') return refused('parse/image-without-path', {}, place)
  const path = scheme === null ? pathFromRoot(place.file, src) : null
  return path === null ? refused('parse/image-outside-root', { target }, place) : { value: path, finding: null }
}

function refused<T>(id: Finding['id'], facts: Finding['facts'], place: Place): Judged<T> {
  return { value: null, finding: finding(id, facts, { place }) }
}

/** An image as it is written, before its path is judged. */
export interface WrittenImage {
  readonly src: string
  readonly alt: string
  readonly title: string | null
  readonly attributes: Attributes
  readonly place: Place
}

/** The image for the book; null when its path was refused. */
export function readImage(
  { src, alt, title, attributes, place }: WrittenImage,
  note: (finding: Finding) => void,
): Image | null {
  const judged = judgeImage(src, place)
  if (judged.finding) note(judged.finding)
  if (judged.value === null) return null
  return {
    type: 'image',
    asset: judged.value,
    alt,
    title,
    attributes: readPictureAttributes(attributes, place, note),
    place,
  }
}
