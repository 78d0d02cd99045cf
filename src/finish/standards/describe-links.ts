/** What a link says of itself to those who do not see it (ISO 14289-1, 7.18.5): its address, or where in the book it leads. */
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { readFolio } from '../folio.js'
import type { PrintFinish } from '../print-finish.js'
import { isLink, pageAnnotations } from './page-annotations.js'

export function describeLinks(pdf: PDFDocument, finish: PrintFinish): void {
  const places = bookPlaces(pdf, finish)
  for (const page of pdf.getPages()) {
    for (const annotation of pageAnnotations(page)) {
      if (!isLink(annotation)) continue
      const words = address(annotation) ?? places(annotation.lookup(PDFName.of('Dest')))
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(words))
    }
  }
}

function address(link: PDFDict): string | null {
  const uri = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  return uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : null
}

/** A heading by its words, every other place by its page. */
function bookPlaces(
  pdf: PDFDocument,
  { outline, labels, meta }: PrintFinish,
): (target: PDFObject | undefined) => string {
  const headings = new Map(outline.map(({ id, text }) => [id, text]))
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref as PDFObject, labels[index] ?? null]))
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  return (target) => {
    const heading = target instanceof PDFName ? headings.get(target.decodeText()) : undefined
    if (heading !== undefined) return heading
    const destination = target instanceof PDFName ? named?.lookup(target) : target
    const label = destination instanceof PDFArray ? pages.get(destination.get(0)) : null
    return label === null || label === undefined ? meta.title : pageWords(meta.lang, label)
  }
}

const PAGE: Readonly<Record<string, (folio: string) => string>> = {
  zh: (folio) => `第${folio}页`,
  'zh-hant': (folio) => `第${folio}頁`,
  ja: (folio) => `${folio}ページ`,
  ko: (folio) => `${folio}쪽`,
}

/** By the script where it matters; regions that write traditional characters are known by their name. A page may have a name for a number. */
function pageWords(lang: string, label: string): string {
  if (readFolio(label).kind === 'text') return label
  const tag = lang.toLowerCase()
  const script = /^zh-(hant|tw|hk|mo)\b/.test(tag) ? 'zh-hant' : tag.split('-')[0]!
  return PAGE[script]?.(label) ?? `Page ${label}`
}
