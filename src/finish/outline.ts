/** The outline (bookmarks), from the Book: Chromium doubles the title of a heading that was moved to the next page. */
import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNull, PDFNumber, type PDFRef } from '@cantoo/pdf-lib'
import type { OutlineEntry } from '../model/print.js'
import type { PrintFinish } from './print-finish.js'

interface OutlineNode {
  readonly entry: OutlineEntry
  readonly children: OutlineNode[]
}

/** PDF 32000-1, 12.3.3. Runs after the boxes are cut: an entry's `top` counts from the trim. */
export function writeOutline(pdf: PDFDocument, { outline }: PrintFinish): void {
  pdf.catalog.delete(PDFName.of('Outlines'))
  if (outline.length === 0) return
  const root = pdf.context.obj({ Type: 'Outlines' })
  const rootRef = pdf.context.register(root)
  const nodes = nestByDepth(outline)
  linkChildren(pdf, root, rootRef, nodes)
  // Visible when the outline is opened: the top level only.
  root.set(PDFName.of('Count'), PDFNumber.of(nodes.length))
  pdf.catalog.set(PDFName.of('Outlines'), rootRef)
}

/** An entry stands under the nearest one before it that is less deep; depths may skip a level. */
export function nestByDepth(outline: readonly OutlineEntry[]): OutlineNode[] {
  const top: OutlineNode[] = []
  const open: OutlineNode[] = []
  for (const entry of outline) {
    while (open.length > 0 && open.at(-1)!.entry.depth >= entry.depth) open.pop()
    const node = { entry, children: [] }
    const siblings = open.at(-1)?.children ?? top
    siblings.push(node)
    open.push(node)
  }
  return top
}

function linkChildren(pdf: PDFDocument, parent: PDFDict, parentRef: PDFRef, nodes: readonly OutlineNode[]): void {
  const items = nodes.map(({ entry }) => {
    const item = pdf.context.obj({ Parent: parentRef })
    item.set(PDFName.of('Title'), PDFHexString.fromText(entry.text))
    item.set(PDFName.of('Dest'), destination(pdf, entry))
    return { item, ref: pdf.context.register(item) }
  })
  for (const [i, { item, ref }] of items.entries()) {
    if (i > 0) item.set(PDFName.of('Prev'), items[i - 1]!.ref)
    if (i + 1 < items.length) item.set(PDFName.of('Next'), items[i + 1]!.ref)
    const { children } = nodes[i]!
    if (children.length === 0) continue
    linkChildren(pdf, item, ref, children)
    // Negative: the entry is closed until the reader opens it.
    item.set(PDFName.of('Count'), PDFNumber.of(-children.length))
  }
  parent.set(PDFName.of('First'), items[0]!.ref)
  parent.set(PDFName.of('Last'), items.at(-1)!.ref)
}

/** Top of the heading at the top of the window; the reader's zoom is kept. */
function destination(pdf: PDFDocument, { page, top }: OutlineEntry) {
  const target = pdf.getPage(page - 1)
  const { x, y, height } = target.getTrimBox()
  return pdf.context.obj([target.ref, PDFName.of('XYZ'), x, y + height - top, PDFNull])
}
