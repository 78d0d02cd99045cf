/** Code between tags: `{{< highlight go >}}` (Hugo), `{% highlight ruby %}` (Jekyll), `{% codeblock %}` (Hexo). It becomes a block of code. */
import type { MarkdownIt } from 'markdown-it'
import type { BlockRule } from './original-rule.js'

type BlockState = Parameters<BlockRule>[0]

const OPENING = /^(?:\{\{[<%]\s*(highlight)\b([^{}]*)[>%]\}\}|\{%-?\s*(highlight|codeblock|code)\b([^{}]*?)-?%\})\s*$/
const CLOSING: Readonly<Record<string, RegExp>> = {
  hugo: /^\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}\s*$/,
  highlight: /^\{%-?\s*endhighlight\s*-?%\}\s*$/,
  codeblock: /^\{%-?\s*endcodeblock\s*-?%\}\s*$/,
  code: /^\{%-?\s*endcode\s*-?%\}\s*$/,
}

/** Per state and closing tag: the line from which on none was found, so that many openings cost one search. */
const searched = new WeakMap<BlockState, Map<string, number>>()

const highlightTag: BlockRule = (state, startLine, endLine, silent) => {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!
  if (state.src[start] !== '{' || state.sCount[startLine]! - state.blkIndent >= 4) return false
  const found = OPENING.exec(lineText(state, startLine))
  if (found === null) return false
  const end = closingLine(state, found[1] === undefined ? found[3]! : 'hugo', startLine + 1, endLine)
  if (end < 0) return false
  if (silent) return true
  const token = state.push('fence', 'code', 0)
  token.info = /^\s*(?:lang:)?([\w+#-]+)/.exec(found[2] ?? found[4] ?? '')?.[1] ?? ''
  token.content = state.getLines(startLine + 1, end, state.sCount[startLine]!, true)
  token.markup = '{'
  token.map = [startLine, end + 1]
  state.line = end + 1
  return true
}

function closingLine(state: BlockState, kind: string, from: number, endLine: number): number {
  const key = `${kind} ${endLine}`
  const known = searched.get(state) ?? new Map<string, number>()
  searched.set(state, known)
  if (from >= (known.get(key) ?? Number.POSITIVE_INFINITY)) return -1
  for (let line = from; line < endLine; line++) {
    if (!state.isEmpty(line) && state.sCount[line]! < state.blkIndent) break
    if (CLOSING[kind]!.test(lineText(state, line))) return line
  }
  known.set(key, from)
  return -1
}

function lineText(state: BlockState, line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line])
}

export function highlightTags(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'highlight_tag', highlightTag, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}
