/**
 * The tags of an XML document, one after another: just enough to judge a drawing that somebody else made. It follows
 * XML 1.0 and refuses what is not well-formed, so that no reader sees another document than the one that was judged.
 */
export interface XmlTag {
  readonly name: string
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  /** Character data between this tag and the next one. */
  readonly text: string
}

/** The document is not well-formed, or has parts that we do not read. */
export class XmlError extends Error {}

const NAME = '[\\p{L}_:][\\p{L}\\p{N}\\p{M}_:.\\-·]*'
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy')
const OPEN_TAG = new RegExp(`<(${NAME})`, 'uy')
const TAG_END = /\s*(\/?)>/y
const CLOSE_TAG = new RegExp(`</(${NAME})\\s*>`, 'uy')
const COMMENT = /<!--(?:(?!--)[\s\S])*-->/y
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y
const INSTRUCTION = /<\?([\w:.-]+)[\s\S]*?\?>/y
/** Without an internal subset: entities can blow up a reader. */
const DOCTYPE = /<!DOCTYPE[^<>[]*>/iy
const TEXT = /[^<]+/y
/** A drawing nests some dozens deep. */
const DEEPEST = 200

export function xmlTags(text: string): readonly XmlTag[] {
  const tags: { name: string; attributes: XmlTag['attributes']; text: string }[] = []
  const open: string[] = []
  const scanner = new Scanner(text)
  while (!scanner.atEnd) {
    const opened = scanner.take(OPEN_TAG)
    if (opened) {
      if (tags.length > 0 && open.length === 0) throw new XmlError('second root element')
      const attributes = takeAttributes(scanner)
      const end = scanner.take(TAG_END)
      if (!end) throw new XmlError(`<${opened[1]}>`)
      tags.push({ name: opened[1]!, attributes, text: '' })
      if (end[1] === '') open.push(opened[1]!)
      if (open.length > DEEPEST) throw new XmlError('nesting')
      continue
    }
    const closed = scanner.take(CLOSE_TAG)
    if (closed && open.pop() !== closed[1]) throw new XmlError(`</${closed[1]}>`)
    if (closed || scanner.take(COMMENT)) continue
    const characters = takeCharacters(scanner, open.length > 0)
    if (characters !== '') tags.at(-1)!.text += characters
  }
  if (open.length > 0 || tags.length === 0) throw new XmlError(open.length > 0 ? `<${open.at(-1)}>` : 'no element')
  return tags
}

function takeAttributes(scanner: Scanner): XmlTag['attributes'] {
  const attributes = new Map<string, string>()
  for (let found = scanner.take(ATTRIBUTE); found; found = scanner.take(ATTRIBUTE)) {
    const name = found[1]!
    if (attributes.has(name)) throw new XmlError(`${name}=`)
    attributes.set(name, decodeReferences(found[2] ?? found[3] ?? ''))
  }
  return [...attributes].map(([name, value]) => ({ name, value }))
}

/** Character data; empty for what is no content. Outside the root only white space may stand. */
function takeCharacters(scanner: Scanner, inside: boolean): string {
  const data = scanner.take(CDATA)
  if (data && inside) return data[1]!
  const instruction = scanner.take(INSTRUCTION)
  if (instruction && instruction[1]!.toLowerCase() !== 'xml') throw new XmlError(`<?${instruction[1]}?>`)
  if (instruction || (!inside && scanner.take(DOCTYPE))) return ''
  const text = scanner.take(TEXT)
  if (!text) throw new XmlError(scanner.next())
  if (inside) return decodeReferences(text[0])
  if (text[0].replace('\uFEFF', '').trim() !== '') throw new XmlError('text outside the root element')
  return ''
}

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeReferences(text: string): string {
  return text.replace(/&([^;&\s]*);?/g, (reference, name: string) => {
    const number = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name)
    const codePoint = number ? Number.parseInt(number[1] ?? number[2]!, number[1] ? 16 : 10) : Number.NaN
    const character = codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : PREDEFINED[name]
    if (character === undefined || !reference.endsWith(';')) throw new XmlError(reference)
    return character
  })
}

/** Takes one piece after another from a text, each where the last one ended. */
class Scanner {
  private at = 0
  constructor(private readonly text: string) {}

  get atEnd(): boolean {
    return this.at >= this.text.length
  }

  take(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at
    const found = sticky.exec(this.text)
    if (found) this.at += found[0].length
    return found
  }

  /** What stands there, for an error. */
  next(): string {
    return this.text.slice(this.at, this.at + 20)
  }
}
