/** Markdown-it's own rules, for rules of ours that wrap them. */
import MarkdownParser, { type MarkdownIt } from 'markdown-it'

export type BlockRule = ReturnType<MarkdownIt['block']['ruler']['getRules']>[number]
export type InlineRule = ReturnType<MarkdownIt['inline']['ruler']['getRules']>[number]

/** The ruler gives no rule by its name, but a ruler with one rule enabled gives that one. */
export function originalBlockRule(name: string): BlockRule {
  const { ruler } = new MarkdownParser().block
  ruler.enableOnly(name)
  return ruler.getRules('')[0]!
}

export function originalInlineRule(name: string): InlineRule {
  const { ruler } = new MarkdownParser().inline
  ruler.enableOnly(name)
  return ruler.getRules('')[0]!
}
