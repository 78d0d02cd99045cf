/**
 * Where the text between marks begins. Markdown-it gathers text character by character and forgets where it began, and joins what
 * stands beside escapes and entities: the parser of proofs remembers the first and leaves out the second.
 */
import type { MarkdownIt } from 'markdown-it'

/** Every inline token's `map` holds the offset of its first character in the run's content. */
export function textOffsets(md: MarkdownIt): void {
  md.core.ruler.disable('text_join')
  md.inline.ruler2.disable('fragments_join')
  // What no rule takes is text; as a rule, it is gathered while the state still stands before it.
  md.inline.ruler.push('stray_character', (state, silent) => {
    if (!silent) state.pending += state.src[state.pos]
    state.pos += 1
    return true
  })
  md.inline.State = class extends md.inline.State {
    constructor(...parts: ConstructorParameters<typeof md.inline.State>) {
      super(...parts)
      let gathered = ''
      let start = 0
      Object.defineProperty(this, 'pending', {
        get: () => gathered,
        set: (text: string) => {
          if (gathered === '') start = this.pos
          gathered = text
        },
      })
      const { pushPending } = this
      this.pushPending = () => {
        const from = start
        const token = pushPending.call(this)
        token.map = [from, from]
        return token
      }
    }
  }
}
