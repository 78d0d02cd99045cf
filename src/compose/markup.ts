/** Strings of well-formed XHTML: escaping and attributes. */
import type { Attributes } from '../model/book.js'

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes for text and for attribute values in double quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => TEXT_ESCAPES[character]!)
}

/** Attributes in the given order, each with a leading space; undefined and null leave theirs out. */
export function attributeList(attributes: Readonly<Record<string, string | number | null | undefined>>): string {
  let list = ''
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined && value !== null) list += ` ${name}="${escapeMarkup(String(value))}"`
  }
  return list
}

/** Attributes of HTML that a manuscript may set; all other keys become `data-…`, so that styles can use them. */
const PLAIN_ATTRIBUTES = new Set([
  'lang',
  'dir',
  'title',
  'cite',
  'datetime',
  'colspan',
  'rowspan',
  'scope',
  'start',
  'reversed',
  'value',
  'open',
])

/** What `{#id .class key=value}` or sanitised HTML gave, as attributes of an element. */
export function authorAttributes({ id, classes, values }: Attributes): string {
  const named = Object.entries(values).flatMap(([key, value]) => {
    if (key === 'lang')
      return [
        ['lang', value],
        ['xml:lang', value],
      ]
    if (PLAIN_ATTRIBUTES.has(key)) return [[key, value]]
    return /^[a-z][a-z0-9-]*$/.test(key) ? [[`data-${key}`, value]] : []
  })
  return attributeList({ id, class: classes.length > 0 ? classes.join(' ') : undefined, ...Object.fromEntries(named) })
}

const VOID_TAGS = new Set(['br', 'col', 'hr', 'img', 'wbr'])

/** An element with its content; an element that can have none is closed at once, as XHTML asks. */
export function element(tag: string, attributes: string, content: string): string {
  return VOID_TAGS.has(tag) ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`
}
