/** The room of comments: a PDF that an editor has written on, and the manuscript, come in; what was written goes out, with its line. */
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { Place } from '../../model/finding.js'
import type { RemarkKind } from '../../model/remark-kinds.js'
import { readPrintedFile } from '../../preflight/read-printed-file.js'
import type { ProofFile } from '../text/rule.js'
import { BookLetters } from './find-source.js'
import { markedText } from './marked-text.js'
import { readRemarks } from './read-remarks.js'

export interface Comment {
  /** Of the PDF, from 1. */
  readonly page: number
  readonly kind: RemarkKind
  readonly author: string
  /** Empty: the mark says it all. */
  readonly text: string
  /** The words under the mark, as printed; empty: it is beside the text. */
  readonly marked: string
  /** What it answers; null: nothing. */
  readonly answers: string | null
  /** In the manuscript as it is now; null: nothing like it is there. */
  readonly place: Place | null
  /** The text there is that of the PDF; false: it has changed, and the place is the nearest that is left. */
  readonly isSame: boolean
}

/** Null: these bytes are no PDF that can be read. */
export async function readComments(pdf: Uint8Array, files: readonly ProofFile[]): Promise<readonly Comment[] | null> {
  const document = await loaded(pdf)
  if (document === null) return null
  const remarks = readRemarks(document)
  if (remarks.length === 0) return []
  const { pages } = await readPrintedFile(pdf)
  const book = new BookLetters(files)
  return remarks.map((remark): Comment => {
    const page = pages[remark.page - 1]
    const text = page === undefined ? null : markedText(page, remark)
    const found = text === null ? null : book.find(text, remark.page / pages.length)
    const { kind, author, answers } = remark
    const { place = null, isSame = false } = found ?? {}
    return { page: remark.page, kind, author, text: remark.text, marked: text?.marked ?? '', answers, place, isSame }
  })
}

async function loaded(pdf: Uint8Array): Promise<PDFDocument | null> {
  return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }).catch(() => null)
}

/** As JSON, in the shape of the proof's. */
export function commentsJson(comments: readonly Comment[]): string {
  const entries = comments.map(({ answers, place, ...each }) => ({
    ...each,
    answers: answers ?? undefined,
    place: place ?? undefined,
  }))
  return `${JSON.stringify({ version: 1, comments: entries }, null, 2)}\n`
}
