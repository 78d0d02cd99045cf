/**
 * Code → XHTML with its keywords and comments marked, with highlight.js. It is loaded by the first code that names a language, and
 * of its languages only those that are named. One ink has weight and slant, no colours: of a dozen classes two are kept.
 */
import { createRequire } from 'node:module'
import type { HLJSApi } from 'highlight.js'

const require = createRequire(import.meta.url)

/** Languages by the names that authors give them; the file of the library is the last of each. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  [
    ['sh', 'shell', 'zsh', 'bash'],
    ['c', 'h', 'c'],
    ['c++', 'cc', 'cxx', 'hpp', 'cpp'],
    ['cs', 'c#', 'csharp'],
    ['css'],
    ['patch', 'diff'],
    ['docker', 'dockerfile'],
    ['golang', 'go'],
    ['hs', 'haskell'],
    ['toml', 'ini'],
    ['java'],
    ['js', 'jsx', 'mjs', 'cjs', 'javascript'],
    ['json5', 'json'],
    ['kt', 'kotlin'],
    ['tex', 'latex'],
    ['lua'],
    ['make', 'makefile'],
    ['md', 'markdown'],
    ['matlab'],
    ['pl', 'perl'],
    ['php'],
    ['ps1', 'powershell'],
    ['py', 'python3', 'python'],
    ['r'],
    ['rb', 'ruby'],
    ['rs', 'rust'],
    ['scala'],
    ['scheme', 'lisp', 'scm', 'scheme'],
    ['sql'],
    ['swift'],
    ['ts', 'tsx', 'typescript'],
    ['html', 'svg', 'xhtml', 'xml'],
    ['yml', 'yaml'],
  ].flatMap((names) => names.map((name): [string, string] => [name, names.at(-1)!])),
)

/** What is written inside other languages; without it that part is left plain. */
const WITHIN: Readonly<Record<string, readonly string[]>> = { xml: ['css', 'javascript'] }

/** Longer code is data: it stays plain. */
const LONGEST = 200_000

/** Null: a language that is not known, and the code stays plain. */
export function highlightCode(code: string, language: string | null): string | null {
  const file = LANGUAGES.get(language?.toLowerCase() ?? '')
  if (file === undefined || code.length > LONGEST) return null
  const { value } = highlighter(file).highlight(code, { language: file, ignoreIllegals: true })
  return twoWeights(value)
}

function highlighter(language: string): HLJSApi {
  const library = require('highlight.js/lib/core') as HLJSApi
  for (const name of [language, ...(WITHIN[language] ?? [])]) {
    if (library.getLanguage(name) === undefined)
      library.registerLanguage(name, require(`highlight.js/lib/languages/${name}`))
  }
  return library
}

/** Classes of highlight.js (its own list of scopes) by what print makes of them. */
const KEPT: readonly (readonly [pattern: RegExp, tag: string])[] = [
  [/^hljs-(?:comment|quote)$/, 'i class="comment"'],
  [/^hljs-(?:keyword|selector-tag|section|name|literal)$/, 'b class="keyword"'],
]

/** The library escapes `&<>"'` and writes nothing but spans, which it closes in their order. */
function twoWeights(markup: string): string {
  const open: string[] = []
  return markup.replaceAll('&#x27;', "'").replace(/<span class="([^"]*)">|<\/span>/g, (_tag, classes?: string) => {
    if (classes === undefined) return open.pop()!
    const tag = KEPT.find(([pattern]) => pattern.test(classes.split(' ')[0]!))?.[1]
    // Nothing is marked within a comment.
    const isPlain = tag === undefined || open.includes('</i>') || open.includes('</b>')
    open.push(isPlain ? '' : `</${tag[0]}>`)
    return isPlain ? '' : `<${tag}>`
  })
}
