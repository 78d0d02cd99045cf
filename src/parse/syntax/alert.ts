/** `> [!NOTE]` (GitHub) and `> [!tip]- 标题` (Obsidian): a quote that opens so is a box with a label. */
import type { MarkdownIt } from 'markdown-it'
import type { ContainerOpening } from './container.js'

const MARK = /^\[!([A-Za-z][\w-]{0,30})\][+-]?[ \t]*([^\n]*)(?:\n|$)/

type CoreState = Parameters<Parameters<MarkdownIt['core']['ruler']['push']>[1]>[0]
type Token = CoreState['tokens'][number]

function readAlerts(state: CoreState): void {
  const { tokens } = state
  /** Quotes that are open, and whether each is an alert. */
  const open: boolean[] = []
  const emptied = new Set<Token>()
  tokens.forEach((token, at) => {
    if (token.type === 'blockquote_open') open.push(becomesAlert(tokens.slice(at, at + 4), emptied))
    else if (token.type === 'blockquote_close' && open.pop()) token.type = 'container_close'
  })
  if (emptied.size > 0) state.tokens = tokens.filter((token) => !emptied.has(token))
}

function becomesAlert([quote, paragraph, inline, end]: readonly Token[], emptied: Set<Token>): boolean {
  if (!quote || !end || paragraph?.type !== 'paragraph_open' || inline?.type !== 'inline') return false
  const found = MARK.exec(inline.content)
  if (found === null) return false
  const opening: ContainerOpening = {
    name: found[1]!.toLowerCase(),
    title: found[2]!.trim() || null,
    attributes: { classes: [], values: {} },
    isClosed: true,
    isAlert: true,
  }
  quote.type = 'container_open'
  quote.meta = { opening }
  inline.content = inline.content.slice(found[0].length)
  if (inline.content === '') for (const token of [paragraph, inline, end]) emptied.add(token)
  // What is left begins a line later.
  else for (const token of [paragraph, inline]) token.map![0]++
  return true
}

export function alerts(md: MarkdownIt): void {
  md.core.ruler.after('block', 'alerts', readAlerts)
}
