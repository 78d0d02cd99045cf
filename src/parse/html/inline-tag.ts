/** One tag of HTML inside a line, as markdown-it gives it. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Attributes } from '../../model/book.js'
import {
  allowedAttributes,
  BLOCK_TAGS,
  DRAWN_TAGS,
  INLINE_TAGS,
  REMOVED_TAGS,
  REPLACED_TAGS,
  UNWRAPPED_TAGS,
} from './allowed.js'
import { hidesText } from './hidden-text.js'

export interface OpenTag {
  readonly kind: 'open'
  readonly tag: string
  readonly attributes: Attributes
  readonly element: DefaultTreeAdapterTypes.Element
}

export type InlineTag =
  | OpenTag
  | { readonly kind: 'close'; readonly tag: string }
  /** An element that goes with its content. */
  | { readonly kind: 'removed'; readonly tag: string }
  /** A drawing or formula opens: the tags in it go, its words stay. */
  | { readonly kind: 'drawn'; readonly tag: string }
  /** A comment, or a tag that is taken off its text. */
  | { readonly kind: 'nothing' }
  /** No HTML: `Vec<T>`. */
  | { readonly kind: 'text' }

/** Comments, instructions and document types; other declarations are the author's text. */
const UNSEEN = /^<(?:!--|\?[A-Za-z]|!doctype\b)/i

/** What a piece of inline HTML means to the book. */
export function readInlineTag(markup: string): InlineTag {
  const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)/.exec(markup)?.[1]?.toLowerCase()
  if (name === undefined) return { kind: UNSEEN.test(markup) ? 'nothing' : 'text' }
  const tag = REPLACED_TAGS[name] ?? name
  if (REMOVED_TAGS.has(tag)) return markup.startsWith('</') ? { kind: 'nothing' } : { kind: 'removed', tag }
  if (DRAWN_TAGS.has(tag)) return /^<\/|\/>$/.test(markup) ? { kind: 'nothing' } : { kind: 'drawn', tag }
  if (hidesText(markup)) return { kind: 'text' }
  if (!INLINE_TAGS.has(tag))
    return BLOCK_TAGS.has(tag) || UNWRAPPED_TAGS.has(tag) ? { kind: 'nothing' } : { kind: 'text' }
  if (markup.startsWith('</')) return { kind: 'close', tag }
  const element = parseFragment(markup).childNodes[0]
  if (!element || !('attrs' in element)) return { kind: 'nothing' }
  return { kind: 'open', tag, attributes: asAttributes(allowedAttributes(tag, element.attrs)), element }
}

function asAttributes({ id, class: classes, ...values }: Record<string, string>): Attributes {
  return { ...(id === undefined ? {} : { id }), classes: classes?.split(' ') ?? [], values }
}
