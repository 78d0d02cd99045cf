/** `[[note]]`, `[[note#heading|text]]` and `![[picture.png|300]]`, as Obsidian and wikis write links and pictures. */
import type { MarkdownIt } from 'markdown-it'
import { type InlineState, millimetresOfPixels, pushForeignMark, pushImage } from './foreign-mark.js'
import type { InlineRule } from './original-rule.js'

/** In the cell of a table the bar has a backslash. What follows must not make it a link or span of Markdown. */
const LINK = /\[\[([^[\]\n|\\]{1,200})(?:\\?\|([^[\]\n]{1,200}))?\]\](?![([{:])/y
const EMBED = /!\[\[([^[\]\n|\\]{1,200})(?:\\?\|([^[\]\n]{1,200}))?\]\]/y
const IMAGE = /\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|avif)$/i
/** `[[1]]` is a reference to a source, printed as it is. */
const NO_NAME = /^[\s\d,，、–-]*$|^\^|^_?toc_?$/i

/** What the token of a link carries. */
export interface WikiLink {
  /** Name or path of a file, without its extension; empty: this file. */
  readonly name: string
  /** Heading or block in it; may be empty. */
  readonly fragment: string
  readonly text: string
}

const wikiLink: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '[' || state.src[state.pos + 1] !== '[') return false
  const [, target, alias] = matchAt(LINK, state) ?? []
  if (target === undefined || (alias === undefined && NO_NAME.test(target))) return false
  const end = LINK.lastIndex
  if (!silent) {
    const hash = target.indexOf('#')
    const [name, fragment] = hash < 0 ? [target, ''] : [target.slice(0, hash), target.slice(hash + 1)]
    const own = [name, ...fragment.split('#')]
      .map((each) => each.trim().replace(/^\^/, ''))
      .filter((each) => each !== '')
    pushWikiLink(state, { name: name.trim(), fragment: lastPart(fragment), text: alias?.trim() || own.join(' > ') })
  }
  state.pos = end
  return true
}

export function pushWikiLink(state: InlineState, link: WikiLink): void {
  state.push('wiki_link', '', 0).meta = { link }
}

const embed: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '!' || state.src[state.pos + 1] !== '[') return false
  const [mark, written, alias = ''] = matchAt(EMBED, state) ?? []
  if (mark === undefined || written === undefined) return false
  const end = EMBED.lastIndex
  const name = written.trim()
  if (!silent) {
    const width = /^(\d{1,4})(?:x\d{1,4})?$/.exec(alias.trim())?.[1]
    const alt = width === undefined ? alias.trim() : ''
    if (!IMAGE.test(name)) pushForeignMark(state, { id: 'parse/embedded-note', facts: { name } }, alt || name)
    else pushImage(state, { src: name, alt, title: null, width: width ? millimetresOfPixels(Number(width)) : null })
  }
  state.pos = end
  return true
}

/** `#part#section` means the section. */
const lastPart = (fragment: string): string => fragment.split('#').at(-1)!.trim()

function matchAt(pattern: RegExp, { src, pos, posMax }: InlineState): RegExpExecArray | null {
  pattern.lastIndex = pos
  const found = pattern.exec(src)
  return found !== null && pattern.lastIndex <= posMax ? found : null
}

export function wikiLinks(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'wiki_link', wikiLink)
  md.inline.ruler.before('image', 'wiki_embed', embed)
}
