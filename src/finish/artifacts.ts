/**
 * Chromium leaves what is hidden from assistive technology untagged: running heads, folios, leaders, rules. A tagged PDF must
 * call it artifact (PDF 32000-1, 14.8.2.2), or readers speak it in the middle of a sentence that runs over the page.
 */
import type { Content, ContentPass, Edit } from '../pdf/content-pass.js'
import type { Operation } from '../pdf/content-stream.js'

/** Wraps everything that paints outside marked content. A form carries marks of its own and is left as it is. */
export const wrapUntagged: ContentPass = function* (content): Generator<Edit> {
  for (const { start, end } of untaggedPaint(content)) {
    yield { start, end: start, bytes: BEGIN }
    yield { start: end, end, bytes: END }
  }
}

const BEGIN = Buffer.from('/Artifact BMC\n')
const END = Buffer.from('\nEMC')

const PATH_STARTS = new Set(['m', 're'])
const PATH_PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const MARK_BEGINS = new Set(['BDC', 'BMC'])

type Span = Pick<Operation, 'start' | 'end'>

/** Text objects, painted paths and images outside marked content, each as one span. A path that only clips paints nothing. */
function* untaggedPaint({ bytes, operations, isForm }: Content): Generator<Span> {
  let depth = 0
  let begun: number | null = null
  for (const { operator, start, end } of operations) {
    if (MARK_BEGINS.has(operator)) {
      depth++
      // Marks inside a text object: what is around them cannot be wrapped as a whole.
      begun = null
    } else if (operator === 'EMC') depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (operator === 'BT' || (PATH_STARTS.has(operator) && begun === null)) begun = start
    else if (operator === 'n') begun = null
    else if (begun !== null && (operator === 'ET' || PATH_PAINTS.has(operator))) {
      yield { start: begun, end }
      begun = null
    } else if (operator === 'sh' || operator === 'BI') yield { start, end }
    else if (operator === 'Do' && !isForm(nameAt(bytes, start))) yield { start, end }
  }
}

/**
 * Rules and tints that the browser tagged as content of the element that they adorn (a table's rules, the rule over the notes)
 * become artifacts. `freed`: the numbers of their marks, which the structure tree is to forget.
 */
export const freeDecoration = (freed: number[]): ContentPass =>
  function* ({ bytes, operations }): Generator<Edit> {
    let mark: Operation | null = null
    for (const each of operations) {
      const { operator } = each
      if (MARK_BEGINS.has(operator)) mark = each
      else if (SHOWS.has(operator)) mark = null
      else if (operator === 'EMC' && mark !== null) {
        const mcid = DECORATION.exec(bytes.toString('latin1', mark.start, mark.end))?.[1]
        if (mcid !== undefined) {
          freed.push(Number(mcid))
          yield { start: mark.start, end: mark.end, bytes: Buffer.from('/Artifact BMC') }
        }
        mark = null
      }
    }
  }

/** What a reader is told of: text, images and forms. */
const SHOWS = new Set(['Tj', 'TJ', "'", '"', 'Do', 'sh', 'BI'])
/** A picture may be drawn of paths alone, and so is the bullet of an item. */
const DECORATION = /^\/(?!Figure|Formula|Lbl|Artifact)\w+\s*<<\s*\/MCID (\d+)\s*>>/

const nameAt = (content: Buffer, start: number): string =>
  /\/(\S+)/.exec(content.toString('latin1', start, start + 80))?.[1] ?? ''
