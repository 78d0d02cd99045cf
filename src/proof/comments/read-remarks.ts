/** The annotations of a PDF that somebody wrote (PDF 32000-1, 12.5.6), in the order of the pages: not links, not form fields, not ours. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { REMARK_KINDS, type RemarkKind } from '../../model/remark-kinds.js'
import type { Box } from '../../preflight/geometry.js'
import { AUTHOR, NAME_PREFIX } from '../reports/pdf/annotations.js'

/** 12.5.6.10: their boxes are those of words. */
const ON_WORDS: ReadonlySet<RemarkKind> = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut'])

const WORDLESS: ReadonlySet<RemarkKind> = new Set([...ON_WORDS, 'Caret', 'Ink'])

export interface Remark {
  /** From 1. */
  readonly page: number
  readonly kind: RemarkKind
  /** Empty: it is not said. */
  readonly author: string
  readonly text: string
  /** The words under it; of a remark that is on no words, where it lies. */
  readonly boxes: readonly Box[]
  readonly isOnWords: boolean
  /** What it answers, in the words that stand there: a finding of ours or another's comment; null: nothing. */
  readonly answers: string | null
}

export function readRemarks(pdf: PDFDocument): readonly Remark[] {
  return pdf.getPages().flatMap((page, index) => annotationsOn(page).flatMap((each) => remarkOf(each, index + 1) ?? []))
}

function annotationsOn({ node }: PDFPage): PDFDict[] {
  const list = lookedUp(node, 'Annots')
  if (!(list instanceof PDFArray)) return []
  return list.asArray().flatMap((each) => {
    const found = each instanceof PDFRef ? node.context.lookup(each) : each
    return found instanceof PDFDict ? [found] : []
  })
}

function remarkOf(annotation: PDFDict, page: number): Remark | null {
  const kind = kindOf(annotation)
  if (kind === undefined || isOurs(annotation)) return null
  const text = textOf(annotation, 'Contents')
  // A mark on words says something without a word: take this out, look at this. A frame or a stamp alone says nothing that can be listed.
  if (text === '' && !WORDLESS.has(kind)) return null
  const answered = lookedUp(annotation, 'IRT')
  const answers = answered instanceof PDFDict ? textOf(answered, 'Contents') : null
  // An answer means what it answers, wherever its own sign lies.
  const meant = answered instanceof PDFDict ? answered : annotation
  const isOnWords = ON_WORDS.has(kindOf(meant) ?? kind)
  return { page, kind, author: textOf(annotation, 'T'), text, isOnWords, answers, boxes: boxesOf(meant, isOnWords) }
}

function kindOf(annotation: PDFDict): RemarkKind | undefined {
  const name = lookedUp(annotation, 'Subtype')
  return REMARK_KINDS.find((each) => name === PDFName.of(each))
}

/** Some programs write our remarks anew and leave out their names. */
const isOurs = (annotation: PDFDict): boolean =>
  textOf(annotation, 'NM').startsWith(NAME_PREFIX) || textOf(annotation, 'T') === AUTHOR

function boxesOf(annotation: PDFDict, isOnWords: boolean): readonly Box[] {
  const quads = isOnWords ? numbersOf(annotation, 'QuadPoints') : []
  const boxes = Array.from({ length: Math.floor(quads.length / 8) }, (_, index) =>
    boxAround(quads.slice(8 * index, 8 * index + 8)),
  )
  if (boxes.length > 0) return boxes
  const rect = numbersOf(annotation, 'Rect')
  return rect.length === 4 ? [boxAround(rect)] : []
}

/** The corners come in another order from each program. */
function boxAround(corners: readonly number[]): Box {
  const xs = corners.filter((_, index) => index % 2 === 0)
  const ys = corners.filter((_, index) => index % 2 === 1)
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}

function numbersOf(dict: PDFDict, key: string): number[] {
  const list = lookedUp(dict, key)
  if (!(list instanceof PDFArray)) return []
  return list.asArray().flatMap((each) => (each instanceof PDFNumber ? [each.asNumber()] : []))
}

/** Line ends of Acrobat are carriage returns. */
function textOf(dict: PDFDict, key: string): string {
  const text = lookedUp(dict, key)
  if (!(text instanceof PDFString || text instanceof PDFHexString)) return ''
  return text.decodeText().replace(/\r\n?/g, '\n').trim()
}

const lookedUp = (dict: PDFDict, key: string) => dict.context.lookup(dict.get(PDFName.of(key)))
