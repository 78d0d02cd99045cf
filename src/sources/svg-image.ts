/**
 * SVG drawings: text that can carry programs and reach out of the book. What could is refused, not repaired: a drawing
 * with a hole in it is a worse surprise than a message. Sizes follow SVG 2, 8.2 (units) and 7.2 (view box).
 */
import type { PixelSize } from './image-type.js'
import { XmlError, type XmlTag, xmlTags } from './xml-tags.js'

/** What the drawing has that is not allowed; or its size, which is null when it says none, and the text that is set in it. */
export type SvgJudgement = { readonly unsafe: string } | { readonly size: PixelSize | null; readonly letters: string }

export function judgeSvg(text: string): SvgJudgement {
  try {
    const tags = xmlTags(text)
    const unsafe = tags.map(unsafePart).find((part) => part !== null)
    return unsafe === undefined ? { size: svgSize(tags[0]!), letters: lettersOf(tags) } : { unsafe }
  } catch (error) {
    if (error instanceof XmlError) return { unsafe: error.message }
    throw error
  }
}

/** SVG 2, 11.2. Titles and descriptions are not drawn. */
const TEXT_ELEMENTS = new Set(['text', 'tspan', 'textpath'])

function lettersOf(tags: readonly XmlTag[]): string {
  const set = tags.filter(({ name }) => TEXT_ELEMENTS.has(localName(name)))
  return set
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Elements that run, load or hold other documents. */
const ELEMENTS = new Set('script foreignobject iframe embed object audio video canvas handler listener'.split(' '))
/** An animation may write what an attribute may not say. */
const ANIMATIONS = new Set(['animate', 'set', 'animatetransform', 'animatemotion', 'animatecolor'])
const EMBEDDED_IMAGE = /^data:image\/(png|jpe?g|gif|webp);base64,/i

function unsafePart({ name, attributes, text }: XmlTag): string | null {
  const element = localName(name)
  if (ELEMENTS.has(element)) return `<${name}>`
  if (element === 'style' && reachesOut(text)) return `<${name}>`
  const unsafe = attributes.find((attribute) => isUnsafe(attribute, element))
  return unsafe ? `<${name} ${unsafe.name}="${unsafe.value.slice(0, 40)}">` : null
}

function isUnsafe({ name, value }: { readonly name: string; readonly value: string }, element: string): boolean {
  const attribute = localName(name)
  if (/^on/.test(attribute) || name === 'xml:base') return true
  if (ANIMATIONS.has(element) && attribute === 'attributename' && /href|^on/i.test(value)) return true
  if (attribute === 'href' || attribute === 'src') return !isOwn(value, element)
  return /javascript:/i.test(value.replace(/[\u0000-\u0020]/g, '')) || reachesOut(value)
}

/** A part of the same drawing, an image within it, or a link that a reader may follow. */
function isOwn(value: string, element: string): boolean {
  const target = value.trim()
  return target.startsWith('#') || EMBEDDED_IMAGE.test(target) || (element === 'a' && /^(https?|mailto):/i.test(target))
}

/** Style sheets escape characters with a backslash; nothing that loads needs one. */
function reachesOut(style: string): boolean {
  const urls = [...style.matchAll(/(?:url|src|image(?:-set)?)\s*\(\s*["']?([^"')]*)/gi)].map((match) => match[1]!)
  const loads = /@import|expression\s*\(/i.test(style) || urls.some((url) => !isOwn(url, 'style'))
  return loads || /\\[0-9a-z@]/i.test(style)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

const PX_PER_UNIT: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  ex: 8,
}

function svgSize({ attributes }: XmlTag): PixelSize | null {
  const written = new Map(attributes.map(({ name, value }) => [name, value]))
  const box = (written.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [boxWidth, boxHeight] = box.length === 4 ? [box[2]!, box[3]!] : [0, 0]
  const [width, height] = [lengthPx(written.get('width')), lengthPx(written.get('height'))]
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxHeight / boxWidth : null
  const widthPx = width ?? (height !== null && ratio !== null ? height / ratio : boxWidth)
  const heightPx = height ?? (width !== null && ratio !== null ? width * ratio : boxHeight)
  return widthPx > 0 && heightPx > 0 ? { widthPx: Math.round(widthPx) || 1, heightPx: Math.round(heightPx) || 1 } : null
}

/** Null: not given, or a share of something outside the drawing. */
function lengthPx(written: string | undefined): number | null {
  const [, number, unit] = /^\s*([+]?\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(written ?? '') ?? []
  const factor = PX_PER_UNIT[(unit ?? '').toLowerCase()]
  return number === undefined || factor === undefined ? null : Number(number) * factor
}
