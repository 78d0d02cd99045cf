/** `- [ ] …` and `- [x] …` (GFM). */
import type { MarkdownIt } from 'markdown-it'

const TASK = /^\[([ xX])\][ \t]+(?=\S)/

export function taskLists(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'task_lists', ({ tokens }) => {
    tokens.forEach((token, index) => {
      const inline = tokens[index + 2]
      if (token.type !== 'list_item_open' || inline?.type !== 'inline') return
      if (tokens[index + 1]!.type !== 'paragraph_open') return
      const found = TASK.exec(inline.content)
      if (!found) return
      inline.content = inline.content.slice(found[0].length)
      token.meta = { checked: found[1] !== ' ' }
    })
  })
}
