/**
 * Raw HTML → HTML in which every `<` opens a well-formed tag. A stray `<` would make an HTML parser swallow the text
 * after it as attributes; comments and declarations go here.
 */
import { REMOVED_TAGS } from './allowed.js'
import { hidesText } from './hidden-text.js'

/** CommonMark 6.6: open tag, closing tag, comment, instruction, CDATA, and of the declarations the one that HTML has. */
const MARKUP =
  /<([A-Za-z][A-Za-z0-9-]*)(?:\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\s*=\s*(?:[^"'=<>`\s]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[A-Za-z][A-Za-z0-9-]*\s*>|<!--[\s\S]*?-->|<\?[A-Za-z][\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<!doctype\b[^>]*>|</gi

/** HTML made fit for parse5. Raw elements without a closing tag lose the tag only, not the text after it. */
export function prepareHtml(html: string): string {
  const lower = html.toLowerCase()
  const lastClosing = new Map<string, number>()
  const closesAfter = (tag: string, offset: number): boolean => {
    if (!lastClosing.has(tag)) lastClosing.set(tag, lower.lastIndexOf(`</${tag}`))
    return lastClosing.get(tag)! > offset
  }
  return html.replace(MARKUP, (markup, opened: string | undefined, offset: number) => {
    if (markup === '<') return '&lt;'
    if (markup.startsWith('<![CDATA[')) return escapeText(markup.slice(9, -3))
    // Its lines stay, so that what follows is found where it stands.
    if (markup.startsWith('<!') || markup.startsWith('<?')) return markup.replace(/[^\n]/g, '')
    const tag = opened?.toLowerCase() ?? ''
    if (!REMOVED_TAGS.has(tag)) return hidesText(markup) ? escapeText(markup) : markup
    return tag !== 'embed' && !closesAfter(tag, offset) ? '' : markup
  })
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
