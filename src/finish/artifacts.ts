/**
 * Chromium leaves what is hidden from assistive technology untagged: running heads, folios, leaders, rules. A tagged PDF must
 * call it artifact (PDF 32000-1, 14.8.2.2), or readers speak it in the middle of a sentence that runs over the page.
 */

import type { Pt } from '../model/units.js'
import type { Content, ContentPass, Edit } from '../pdf/content-pass.js'
import type { Operation } from '../pdf/content-stream.js'
import { textHeight } from './text-height.js'

/** Heights from the foot of the page between which the text of the book stands. */
export interface TextSpan {
  readonly top: Pt
  readonly bottom: Pt
}

/**
 * Wraps everything that paints outside marked content. Text above the book's is a running head, text below it a folio: some readers
 * show them on demand. A form carries marks of its own and is left as it is.
 */
export const wrapUntagged = (text: TextSpan): ContentPass =>
  function* (content): Generator<Edit> {
    for (const { start, end, height } of untaggedPaint(content)) {
      const begin = height > text.top ? HEADER : height < text.bottom ? FOOTER : BEGIN
      yield { start, end: start, bytes: begin }
      yield { start: end, end, bytes: END }
    }
  }

const BEGIN = Buffer.from('/Artifact BMC\n')
const HEADER = Buffer.from('/Artifact <</Type /Pagination /Subtype /Header>> BDC\n')
const FOOTER = Buffer.from('/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n')
const END = Buffer.from('\nEMC')

const PATH_STARTS = new Set(['m', 're'])
const PATH_PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const MARK_BEGINS = new Set(['BDC', 'BMC'])

interface Span extends Pick<Operation, 'start' | 'end'> {
  /** Of text, from the foot of the page; of anything else not a number. */
  readonly height: number
}

/** Text objects, painted paths and images outside marked content, each as one span. A path that only clips paints nothing. */
function* untaggedPaint({ bytes, operations, isForm }: Content): Generator<Span> {
  const heights = textHeight(bytes)
  let depth = 0
  let begun: number | null = null
  let height = Number.NaN
  for (const operation of operations) {
    const { operator, start, end } = operation
    heights.follow(operation)
    if (MARK_BEGINS.has(operator)) {
      depth++
      // Marks inside a text object: what is around them cannot be wrapped as a whole.
      begun = null
    } else if (operator === 'EMC') depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (operator === 'Tm') height = heights.at(operation)
    else if (operator === 'BT' || (PATH_STARTS.has(operator) && begun === null)) {
      begun = start
      height = Number.NaN
    } else if (operator === 'n') begun = null
    else if (begun !== null && (operator === 'ET' || PATH_PAINTS.has(operator))) {
      yield { start: begun, end, height: operator === 'ET' ? height : Number.NaN }
      begun = null
    } else if (operator === 'sh' || operator === 'BI') yield { start, end, height: Number.NaN }
    else if (operator === 'Do' && !isForm(nameAt(bytes, start))) yield { start, end, height: Number.NaN }
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
