/**
 * Tags of the generators of web sites: `{{< … >}}` and `{{% … %}}` (Hugo), `{% … %}` and `{{ … }}` (Liquid in Jekyll, Nunjucks in
 * Hexo), `{{#…}}` (mdBook). A figure becomes a figure, a reference a link; of other tags nothing is printed but what stands
 * between a pair of them, and each is reported.
 */
import type { MarkdownIt } from 'markdown-it'
import { type InlineState, millimetresOfPixels, pushForeignMark, pushImage, shownMark } from './foreign-mark.js'
import type { BlockRule, InlineRule } from './original-rule.js'
import { pushWikiLink } from './wiki-links.js'

/** `{{</* figure *\/>}}` shows a tag in Hugo's own documentation, `{% raw %}` anything in Liquid. */
const SHOWN_TAG = /\{\{([<%])\/\*([^{}]{0,500}?)\*\/([>%])\}\}/y
const RAW = /\{%-?\s*raw\s*-?%\}([\s\S]{0,5000}?)\{%-?\s*endraw\s*-?%\}/y
const TAG = /\{\{[<%](?:[^{}"]|"[^"]{0,500}"){1,500}?[>%]\}\}|\{%(?:[^%{}]|%(?!\})){1,500}%\}|\{\{#[^{}\n]{1,500}\}\}/y
const VARIABLE = /\{\{-?\s*[A-Za-z_$][\w.$-]*(?:\s*\|[^{}\n]{0,200})?\s*-?\}\}/y
/** `[见]({{< ref "ferry.md" >}})` */
const REFERENCE = /\[([^[\]\n]{1,300})\]\(\{\{[<%]\s*(?:rel)?ref\s+["`]?([^"`\s{}<>%]{1,300})["`]?\s*[>%]\}\}\)/y

/** `{% post_link ferry 渡口 %}` of Hexo */
const POST_LINK = /^\{%\s*post_link\s+(\S+)\s*(.*?)(?:\s+(?:true|false))?\s*%\}$/

const NAME = /^\{[{%][<%#]?-?\s*(?:end|\/)?([\w-]*)/
const INCLUDES: ReadonlySet<string> = new Set([
  'include',
  'rustdoc_include',
  'playground',
  'include_relative',
  'readfile',
])

const templateTag: InlineRule = (state, silent) => {
  const next = state.src[state.pos + 1]
  if (state.src[state.pos] !== '{' || (next !== '{' && next !== '%')) return false
  const shown = matchAt(SHOWN_TAG, state)
  const literal = shown ? `{{${shown[1]}${shown[2]}${shown[3]}}}` : matchAt(RAW, state)?.[1]
  if (literal !== undefined) return take(state, silent, shown ? SHOWN_TAG : RAW, () => pushText(state, literal))
  const tag = matchAt(TAG, state)?.[0]
  if (tag !== undefined) return take(state, silent, TAG, () => pushTag(state, tag))
  const variable = matchAt(VARIABLE, state)?.[0]
  if (variable === undefined) return false
  const name = /[A-Za-z_$][\w.$-]*/.exec(variable)![0]
  return take(state, silent, VARIABLE, () => {
    if (name.toLowerCase() === 'toc') pushForeignMark(state, { id: 'parse/contents-mark', facts: { mark: variable } })
    else pushForeignMark(state, { id: 'parse/template-variable', facts: { mark: shownMark(variable) } }, variable)
  })
}

function pushTag(state: InlineState, tag: string): void {
  const name = NAME.exec(tag)?.[1]?.toLowerCase() ?? ''
  const [, post, text] = POST_LINK.exec(tag) ?? []
  const figure = name === 'figure' && !tag.includes('/figure') ? parametersOf(tag) : null
  if (post !== undefined) pushWikiLink(state, { name: post, fragment: '', text: text || post })
  else if (figure?.src) {
    const title = figure.caption ?? figure.title ?? null
    pushImage(state, { src: figure.src, alt: figure.alt ?? title ?? '', title, width: widthOf(figure.width) })
  } else if (name === 'toc') pushForeignMark(state, { id: 'parse/contents-mark', facts: { mark: tag } })
  else {
    const id = INCLUDES.has(name) ? 'parse/not-included' : 'parse/template-tag'
    pushForeignMark(state, { id, facts: { mark: shownMark(tag) } })
  }
}

/** `src="bridge.png" width=300` */
function parametersOf(tag: string): Record<string, string> {
  const written = tag.matchAll(/([A-Za-z]+)\s*=\s*(?:"([^"]*)"|([^\s"<>{}%]+%?))/g)
  return Object.fromEntries([...written].map(([, key, quoted, bare]) => [key!.toLowerCase(), quoted ?? bare!]))
}

function widthOf(written: string | undefined): string | null {
  const [, size, unit] = /^(\d{1,4})(px|%)?$/.exec(written ?? '') ?? []
  if (size === undefined) return null
  return unit === '%' ? `${size}%` : millimetresOfPixels(Number(size))
}

const reference: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '[') return false
  const [, text, target] = matchAt(REFERENCE, state) ?? []
  if (text === undefined || target === undefined) return false
  return take(state, silent, REFERENCE, () => {
    const href = /^#|\.\w+(?:#|$)/.test(target) ? target : target.replace(/(?=#|$)/, '.md')
    state.push('link_open', 'a', 1).attrs = [['href', href]]
    pushText(state, text)
    state.push('link_close', 'a', -1)
  })
}

function matchAt(pattern: RegExp, { src, pos, posMax }: InlineState): RegExpExecArray | null {
  pattern.lastIndex = pos
  const found = pattern.exec(src)
  return found !== null && pattern.lastIndex <= posMax ? found : null
}

/** The pattern has just been matched at the state's position. */
function take(state: InlineState, silent: boolean, pattern: RegExp, push: () => void): true {
  const end = pattern.lastIndex
  if (!silent) push()
  state.pos = end
  return true
}

function pushText(state: InlineState, text: string): void {
  state.push('text', '', 0).content = text
}

const OPEN_TAG = /^\{\{[<%](?!.*[>%]\}\})/
const TAG_END = /[>%]\}\}\s*$/
const MOST_LINES = 40

/** A tag over several lines, whose last is mostly `>}}`: without this rule that line would be a quote. */
const tagLines: BlockRule = (state, startLine, endLine, silent) => {
  if (state.src[state.bMarks[startLine]! + state.tShift[startLine]!] !== '{') return false
  if (state.sCount[startLine]! - state.blkIndent >= 4 || !OPEN_TAG.test(lineText(state, startLine))) return false
  let line = startLine + 1
  const most = Math.min(endLine, startLine + MOST_LINES)
  while (line < most && !state.isEmpty(line) && !TAG_END.test(lineText(state, line))) line++
  if (line >= most || state.isEmpty(line)) return false
  if (silent) return true
  state.push('paragraph_open', 'p', 1).map = [startLine, line + 1]
  const inline = state.push('inline', '', 0)
  inline.content = state.getLines(startLine, line + 1, state.blkIndent, false).trim()
  inline.map = [startLine, line + 1]
  inline.children = []
  state.push('paragraph_close', 'p', -1)
  state.line = line + 1
  return true
}

function lineText(state: Parameters<BlockRule>[0], line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line])
}

export function templateTags(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'template_tag_lines', tagLines, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  md.inline.ruler.before('link', 'template_reference', reference)
  md.inline.ruler.before('backticks', 'template_tag', templateTag)
}
