/** Blocks of HTML, sanitised. */
import type { ReadBlock } from '../block-run.js'
import { sanitiseHtml } from '../html/sanitise.js'

/** Blank lines end a block of HTML in Markdown, but a table or a list of HTML goes on after them. */
export const readHtml: ReadBlock = (run, token, after) => {
  let html = token.content
  let end = token.map?.[1] ?? 0
  while (run.peek()?.type === 'html_block') {
    const more = run.take()!
    // Blank lines part the two: what is found in the second is found on its own line.
    html += '\n'.repeat(Math.max(0, (more.map?.[0] ?? end) - end)) + more.content
    end = more.map?.[1] ?? end
  }
  const { spot } = run.placeFrom(token, '<', after)
  const place = run.reading.lines.placeTo(spot, end)
  const nodes = sanitiseHtml(html, place, (found) => run.reading.note(run.reading.lines.within(found)))
  return nodes.length === 0 ? [] : [{ type: 'html', nodes, place }]
}
