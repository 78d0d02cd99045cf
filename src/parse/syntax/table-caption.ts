/**
 * `: 各村人口 {#tbl:people}` right after a table: its caption (pandoc's `table_captions`). Without a blank line before it, GFM makes
 * it the last row of the table.
 */
import type { MarkdownIt, Token } from 'markdown-it'
import type { Attributes } from '../../model/book.js'
import { splitAttributes } from './attributes.js'

const MARK = /^(?::(?=[ \t]|$)|：)[ \t]*/

export interface TableCaption {
  readonly text: string
  readonly attributes: Attributes
}

/** What a line says as a caption; null: it is none. */
export function captionIn(content: string): TableCaption | null {
  const { text, attributes } = splitAttributes(content)
  const caption = { text: text.replace(MARK, ''), attributes }
  const isNamed = attributes.id !== undefined || attributes.classes.length > 0
  return MARK.test(text) && (caption.text !== '' || isNamed) ? caption : null
}

/** Leaves of a caption one inline token, right behind the closing of its table, with the caption's attributes. */
export function tableCaptions(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'table_captions', (state) => {
    const tokens: Token[] = []
    for (let at = 0; at < state.tokens.length; at++) {
      const token = state.tokens[at]!
      if (token.type !== 'table_close') {
        tokens.push(token)
        continue
      }
      const [open, below] = state.tokens.slice(at + 1, at + 3)
      const row = captionRow(tokens)
      const caption = row ?? (open?.type === 'paragraph_open' ? asCaption(below!, open.map) : null)
      if (row !== null) tokens.splice(tokens.findLastIndex(({ type }) => type === 'tr_open'))
      tokens.push(token, ...(caption === null ? [] : [caption]))
      if (row === null && caption !== null) at += 3
    }
    state.tokens = tokens
  })
}

/** The caption that a table's last row is, with nothing in its other cells. `tokens` end with the table's last row. */
function captionRow(tokens: readonly Token[]): Token | null {
  const from = tokens.findLastIndex(({ type }) => type === 'tr_open')
  if (tokens[from + 1]?.type !== 'td_open') return null
  const [first, ...others] = tokens.slice(from).filter(({ type }) => type === 'inline')
  return others.every(({ content }) => content === '') ? asCaption(first!, tokens[from]!.map) : null
}

function asCaption(inline: Token, map: Token['map']): Token | null {
  const caption = captionIn(inline.content)
  if (caption === null) return null
  inline.content = caption.text
  inline.meta = { caption: caption.attributes }
  inline.map = map
  return inline
}
