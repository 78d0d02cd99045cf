/** A block of code → XHTML: keywords and comments marked, lines numbered where asked. Its characters stay as they are. */
import type { CodeBlock } from '../model/book.js'
import type { Dialect } from './dialect.js'
import { highlightCode } from './highlight-code.js'
import { attributeList, escapeMarkup } from './markup.js'

export function renderCode(block: CodeBlock, dialect: Dialect): string {
  const unit = dialect.unit({ text: block.value, source: block })
  const language = attributeList({ class: block.language === null ? undefined : `language-${block.language}` })
  const code = highlightCode(block.value, block.language) ?? escapeMarkup(block.value)
  const lines = block.isNumbered ? numbered(code, dialect) : code
  return `<pre${attributeList({ class: block.isNumbered ? 'numbered' : undefined })}${unit}><code${language}>${lines}</code></pre>`
}

/** Numbers stand at the start of lines, inside whatever goes on there: a comment of three lines is one element. */
function numbered(code: string, dialect: Dialect): string {
  let line = 1
  return dialect.lineNumber(line) + code.replaceAll('\n', () => `\n${dialect.lineNumber(++line)}`)
}
