/** Page labels: a reader's page field shows the number by which the book counts the page, not a count of sheets. */
import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { type PageLabel, readFolio } from './folio.js'
import type { PrintFinish } from './print-finish.js'

/** PDF 32000-1, 12.4.2: a number tree of ranges, each from its first page on. */
export function labelPages(pdf: PDFDocument, { labels }: PrintFinish): void {
  const nums = pdf.context.obj([])
  for (const { firstPage, label } of labelRanges(labels)) {
    nums.push(PDFNumber.of(firstPage))
    nums.push(labelDictionary(pdf, label))
  }
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: nums }))
}

interface LabelRange {
  /** Counted from 0. */
  readonly firstPage: number
  readonly label: PageLabel
}

/** Ranges of pages whose numbers count on. A page without a label inside such a range is counted, so it keeps its place. */
export function labelRanges(labels: readonly (string | null)[]): LabelRange[] {
  const ranges: LabelRange[] = []
  for (const [page, label] of labels.map(readFolio).entries()) {
    const current = ranges.at(-1)
    if (current !== undefined && continues(current, label, page)) continue
    if (label.kind === 'none' && isCounted(current, labels, page)) continue
    ranges.push({ firstPage: page, label })
  }
  return ranges
}

function continues({ firstPage, label: first }: LabelRange, label: PageLabel, page: number): boolean {
  if (first.kind === 'none' || first.kind === 'text') return first.kind === label.kind && first.kind === 'none'
  return label.kind === first.kind && 'number' in label && label.number === first.number + page - firstPage
}

/** True when the next folio after the page goes on with the count of the range. */
function isCounted(current: LabelRange | undefined, labels: readonly (string | null)[], page: number): boolean {
  const next = labels.findIndex((label, i) => i > page && label !== null)
  return (
    current !== undefined &&
    current.label.kind !== 'none' &&
    next !== -1 &&
    continues(current, readFolio(labels[next]!), next)
  )
}

function labelDictionary(pdf: PDFDocument, label: PageLabel): PDFDict {
  switch (label.kind) {
    case 'none':
      return pdf.context.obj({})
    case 'text': {
      const dictionary = pdf.context.obj({})
      dictionary.set(PDFName.of('P'), PDFHexString.fromText(label.text))
      return dictionary
    }
    case 'arabic':
      return pdf.context.obj({ S: 'D', St: label.number })
    case 'roman':
      return pdf.context.obj({ S: 'r', St: label.number })
  }
}
