/** Line feeds inside a paragraph: nothing between 汉字, a space between words. */
import { lineJoint } from '../typography/join-lines.js'
import { copyToken, type Token } from './markdown.js'

/** Enough of a line's edge to see what stands there. */
const EDGE = 16
const INDENT = /^[\u3000\u00a0\u2002\u2003 \t]+/
const SEEN: ReadonlySet<string> = new Set(
  'text code_inline formula hardbreak softbreak image ruby book_reference'.split(' '),
)

/**
 * Tokens of a run with its soft breaks resolved, and without the ideographic and other wide or non-breaking spaces that indent a line:
 * indentation is layout, and the book has its own.
 */
export function joinLines(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  let atLineStart = true
  tokens.forEach((token, index) => {
    if (token.type === 'softbreak') {
      joined.push(withText(token, lineJoint(textBefore(tokens, index), textAfter(tokens, index))))
      atLineStart = true
      return
    }
    const isText = token.type === 'text'
    joined.push(isText && atLineStart ? withText(token, token.content.replace(INDENT, '')) : token)
    if (SEEN.has(token.type))
      atLineStart = token.type === 'hardbreak' || (atLineStart && isText && token.content === '')
  })
  return joined
}

function withText(token: Token, content: string): Token {
  return token.type === 'text' && token.content === content ? token : copyToken(token, { type: 'text', content })
}

function textBefore(tokens: readonly Token[], index: number): string {
  for (let at = index - 1; at >= 0; at--) {
    const { type, content } = tokens[at]!
    if (SEEN.has(type) && (content !== '' || type !== 'text')) return content.slice(-EDGE)
  }
  return ''
}

function textAfter(tokens: readonly Token[], index: number): string {
  for (let at = index + 1; at < tokens.length; at++) {
    const { type, content } = tokens[at]!
    if (SEEN.has(type) && (content !== '' || type !== 'text')) return content.slice(0, EDGE)
  }
  return ''
}
