/** Quotes in lists in quotes without end: markdown-it drops what is nested too deep; here it is kept as plain text. */
import type { MarkdownIt } from 'markdown-it'

/** Open blocks around a line. Markdown-it itself counts a list as two. */
const DEEPEST = 90

/** Nesting that markdown-it would cut is read as paragraphs, marks and all, and the token says so. */
export function boundedNesting(md: MarkdownIt): void {
  const { block } = md
  md.options.maxNesting = DEEPEST + 10
  const tokenize = block.tokenize.bind(block)
  block.tokenize = (state, startLine, endLine) => {
    if (state.level < DEEPEST) return tokenize(state, startLine, endLine)
    let line = state.skipEmptyLines(startLine)
    while (line < endLine) {
      let end = line + 1
      while (end < endLine && !state.isEmpty(end)) end++
      state.push('paragraph_open', 'p', 1).map = [line, end]
      const inline = state.push('inline', '', 0)
      inline.content = state.getLines(line, end, state.blkIndent, false).trim()
      inline.map = [line, end]
      inline.children = []
      inline.meta = { tooDeep: true }
      state.push('paragraph_close', 'p', -1)
      line = state.skipEmptyLines(end)
    }
    state.line = endLine
  }
}
