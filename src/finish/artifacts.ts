/**
 * Chromium leaves what is hidden from assistive technology untagged: running heads, folios, leaders, rules. A tagged PDF must
 * call it artifact (PDF 32000-1, 14.8.2.2), or readers speak it in the middle of a sentence that runs over the page.
 */
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFStream } from '@cantoo/pdf-lib'
import { type Operation, readOperations } from './content-stream.js'
import { readContent, replaceContent } from './page-content.js'

export function markArtifacts(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const content = readContent(page)
    const marked = wrapUntagged(content, (name) => isForm(page, name))
    if (marked !== content) replaceContent(page, marked)
  }
}

/** A form carries marks of its own and is left as it is. */
function isForm(page: PDFPage, name: string): boolean {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const object = objects?.lookup(PDFName.of(name))
  return object instanceof PDFStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form')
}

/** Wraps everything that paints outside marked content. */
export function wrapUntagged(content: Buffer, isForm: (name: string) => boolean): Buffer {
  const pieces: (Buffer | string)[] = []
  let copied = 0
  for (const { start, end } of untaggedPaint(content, readOperations(content), isForm)) {
    pieces.push(content.subarray(copied, start), '/Artifact BMC\n', content.subarray(start, end), '\nEMC')
    copied = end
  }
  if (copied === 0) return content
  return Buffer.concat([...pieces, content.subarray(copied)].map((piece) => Buffer.from(piece as Buffer)))
}

const PATH_STARTS = new Set(['m', 're'])
const PATH_PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const MARK_BEGINS = new Set(['BDC', 'BMC'])

type Span = Pick<Operation, 'start' | 'end'>

/** Text objects, painted paths and images outside marked content, each as one span. A path that only clips paints nothing. */
function* untaggedPaint(
  content: Buffer,
  operations: readonly Operation[],
  isForm: (name: string) => boolean,
): Generator<Span> {
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
    else if (operator === 'Do' && !isForm(nameAt(content, start))) yield { start, end }
  }
}

const nameAt = (content: Buffer, start: number): string =>
  /\/(\S+)/.exec(content.toString('latin1', start, start + 80))?.[1] ?? ''
