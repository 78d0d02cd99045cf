/** A term, and below it `: what it means`: a list of definitions (pandoc, PHP Markdown Extra). */
import MarkdownParser, { type MarkdownIt } from 'markdown-it'
import definitionListPlugin from 'markdown-it-deflist'
import type { BlockRule } from './original-rule.js'

const definitionList = pluginRule()

/** The first definition says something, and opens with a colon: `~` and `:` alone on a line are ornaments of a text. */
const DEFINITION = /^[ \t]*:[ \t]+\S/

const spokenDefinitions: BlockRule = (state, startLine, endLine, silent) => {
  if (!silent) {
    // What opens with a colon itself is the caption of a table, or no term.
    if (DEFINITION.test(lineAt(state, startLine))) return false
    const next = startLine + (state.isEmpty(startLine + 1) ? 2 : 1)
    if (next >= endLine || !DEFINITION.test(lineAt(state, next))) return false
  }
  return definitionList(state, startLine, endLine, silent)
}

const lineAt = ({ src, bMarks, eMarks }: Parameters<BlockRule>[0], line: number): string =>
  src.slice(bMarks[line], eMarks[line])

function pluginRule(): BlockRule {
  const md = new MarkdownParser()
  definitionListPlugin(md)
  md.block.ruler.enableOnly('deflist')
  return md.block.ruler.getRules('')[0]!
}

export function definitionLists(md: MarkdownIt): void {
  md.block.ruler.before('paragraph', 'definition_list', spokenDefinitions, {
    alt: ['paragraph', 'reference', 'blockquote'],
  })
}
