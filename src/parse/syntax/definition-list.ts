/** A term, and below it `: what it means`: a list of definitions (pandoc, PHP Markdown Extra). */
import MarkdownParser, { type MarkdownIt } from 'markdown-it'
import definitionListPlugin from 'markdown-it-deflist'
import type { BlockRule } from './original-rule.js'

const definitionList = pluginRule()

/** The first definition says something, and opens with a colon: `~` and `:` alone on a line are ornaments of a text. */
const DEFINITION = /^[ \t]*:[ \t]+\S/

const spokenDefinitions: BlockRule = (state, startLine, endLine, silent) => {
  if (!silent) {
    const next = startLine + (state.isEmpty(startLine + 1) ? 2 : 1)
    if (next >= endLine || !DEFINITION.test(state.src.slice(state.bMarks[next], state.eMarks[next]))) return false
  }
  return definitionList(state, startLine, endLine, silent)
}

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
