/** Highlights and notes on a page (PDF 32000-1, 12.5.6), with a pop-up each: what every reader shows and every editor can answer. */
import { type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import type { Severity } from '../../../model/finding.js'
import { rounded } from '../../../pdf/hairlines.js'
import type { Box } from '../../../preflight/geometry.js'

/** Who speaks: by this and by their names, comments of editors are told from ours. */
export const AUTHOR = 'Banxin proof'
export const NAME_PREFIX = 'banxin:'

/** Light enough to read through; in a print they differ by their grey. */
const COLOURS: Readonly<Record<Severity, readonly [number, number, number]>> = {
  error: [1, 0.55, 0.55],
  warning: [1, 0.85, 0.35],
  note: [0.6, 0.82, 1],
}
/** Side of the sign of a note, and from one to the next. */
const SIGN = 18
const STEP = 22
/** Of the window that opens, in points. */
const WINDOW = { width: 200, height: 110 }
/** 12.5.3: it is printed with the page. */
const PRINTED = 4

export interface Remark {
  /** Unique on its page (`NM`). */
  readonly name: string
  readonly severity: Severity
  readonly subject: string
  readonly text: string
}

/** Over the words that are meant: one box for each line. */
export function highlight(page: PDFPage, remark: Remark, boxes: readonly Box[]): void {
  const { context } = page.doc
  const rect = around(boxes)
  const appearance = highlighted(context, remark.severity, boxes, rect)
  annotate(page, remark, rect, {
    Subtype: 'Highlight',
    // Left to right above, then below: not the order of 12.5.6.10, but that of all programs that draw them.
    QuadPoints: boxes.flatMap(({ left, right, bottom, top }) =>
      [left, top, right, top, left, bottom, right, bottom].map(rounded),
    ),
    AP: { N: appearance },
  })
}

/** At the head of the page: what has no words on it. `index` counts the notes there. */
export function noteAtHead(page: PDFPage, remark: Remark, index: number): void {
  const { x, y, width, height } = page.getTrimBox()
  const inRow = Math.max(1, Math.floor((width - SIGN) / STEP))
  const left = x + SIGN / 2 + (index % inRow) * STEP
  const top = y + height - SIGN / 2 - Math.floor(index / inRow) * STEP
  annotate(page, remark, { left, right: left + SIGN, bottom: top - SIGN, top }, { Subtype: 'Text', Name: 'Comment' })
}

type Entries = Record<string, string | number[] | Record<string, PDFRef>>

function annotate(page: PDFPage, { name, severity, subject, text }: Remark, rect: Box, own: Entries): void {
  const { context } = page.doc
  const annotation = context.obj({
    Type: 'Annot',
    ...own,
    Rect: corners(rect),
    C: [...COLOURS[severity]],
    F: PRINTED,
    P: page.ref,
    NM: PDFHexString.fromText(name),
    T: PDFHexString.fromText(AUTHOR),
    Subj: PDFHexString.fromText(subject),
    Contents: PDFHexString.fromText(text),
  }) as PDFDict
  const ref = context.register(annotation)
  const popup = context.register(
    context.obj({ Type: 'Annot', Subtype: 'Popup', Rect: corners(windowBeside(page, rect)), Parent: ref, Open: false }),
  )
  annotation.set(PDFName.of('Popup'), popup)
  page.node.addAnnot(ref)
  page.node.addAnnot(popup)
}

/** Where a reader draws none of its own: the colour over the text, which shows through. */
function highlighted(context: PDFContext, severity: Severity, boxes: readonly Box[], rect: Box): PDFRef {
  const fills = boxes.map(({ left, right, bottom, top }) =>
    [left, bottom, right - left, top - bottom].map((each) => String(rounded(each))).join(' '),
  )
  const content = `/G gs ${COLOURS[severity].join(' ')} rg ${fills.map((each) => `${each} re`).join(' ')} f`
  const stream = context.stream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: corners(rect),
    Resources: { ExtGState: { G: { BM: 'Multiply' } } },
    Group: { S: 'Transparency' },
  })
  return context.register(stream)
}

/** In the margin, at the height of what is meant. */
function windowBeside(page: PDFPage, { top }: Box): Box {
  const { x, width } = page.getTrimBox()
  return { left: x + width, right: x + width + WINDOW.width, bottom: top - WINDOW.height, top }
}

const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
  top: Math.max(...boxes.map(({ top }) => top)),
})

const corners = ({ left, bottom, right, top }: Box): number[] => [left, bottom, right, top].map(rounded)
