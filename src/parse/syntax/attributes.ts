/** `{#id .class key=value}`: read only when well formed; anything else in braces is the author's text. */
import type { MarkdownIt } from 'markdown-it'
import type { Attributes } from '../../model/book.js'

export const NO_ATTRIBUTES: Attributes = { classes: [], values: {} }

const ID = String.raw`#[\p{L}_][\p{L}\p{N}_:.\-]*`
const CLASS = String.raw`\.[\p{L}][\p{L}\p{N}_\-]*`
/** Few keys on purpose: `{x=1}` after a heading is mathematics, not an attribute. */
const KEY = 'lang|dir|width|height|place|credit|title|author|date|data-[a-z0-9-]+'
const VALUE = String.raw`"[^"{}\n]*"|'[^'{}\n]*'|[^\s"'{}=<>\x60]+`
const ITEM = `(?:${ID}|${CLASS}|(?:${KEY})=(?:${VALUE}))`
const BRACES = String.raw`\{:?[ \t]*${ITEM}(?:[ \t]+${ITEM})*[ \t]*\}`
const AT = new RegExp(BRACES, 'uy')
const AT_END = new RegExp(String.raw`[ \t]+(${BRACES})$`, 'u')
const EACH = new RegExp(`(${ID})|(${CLASS})|(${KEY})=(${VALUE})`, 'gu')

/** Attributes that start exactly at an offset, and where they end; null: these braces are text. */
export function attributesAt(text: string, offset: number): { attributes: Attributes; end: number } | null {
  if (text.charCodeAt(offset) !== 0x7b) return null
  AT.lastIndex = offset
  const found = AT.exec(text)
  return found && { attributes: readItems(found[0]), end: AT.lastIndex }
}

/** Cuts attributes off the end of a line such as a heading or a container's opening. */
export function splitAttributes(text: string): { text: string; attributes: Attributes } {
  // A line may be megabytes long: only its tail is searched.
  const tailStart = text.endsWith('}') ? text.lastIndexOf('{') - 1 : -1
  const found = tailStart < 0 ? null : AT_END.exec(text.slice(tailStart))
  if (!found) return { text, attributes: NO_ATTRIBUTES }
  return { text: text.slice(0, tailStart).trimEnd(), attributes: readItems(found[1]!) }
}

/** What can be read of braces, whatever else they hold. */
export const looseAttributes = (braces: string): Attributes => readItems(braces)

function readItems(braces: string): Attributes {
  let id: string | undefined
  const classes: string[] = []
  const values: Record<string, string> = {}
  for (const [, idItem, classItem, key, value] of braces.matchAll(EACH)) {
    if (idItem) id = idItem.slice(1)
    else if (classItem) classes.push(classItem.slice(1))
    else if (key) values[key] = value!.replace(/^(["'])(.*)\1$/, '$2')
  }
  return { ...(id === undefined ? {} : { id }), classes, values }
}

/** Takes `{…}` off the end of headings, before their text is read. */
export function headingAttributes(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'heading_attributes', ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return
      const inline = tokens[index + 1]!
      const { text, attributes } = splitAttributes(inline.content)
      inline.content = text
      token.meta = { attributes }
    })
  })
}
