/** The printed book and its findings → the same PDF with a remark for each: over its words where they are on a page, else at the head of one. */
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { Language } from '../../../messages/catalogue.js'
import { reportWords } from '../../../messages/report.js'
import { wordFinding } from '../../../messages/word-finding.js'
import type { Finding } from '../../../model/finding.js'
import type { PageStretch } from '../../../model/page-picture.js'
import { writeWithId } from '../../../pdf/document-id.js'
import { fingerprints } from '../../baseline.js'
import type { ProofPages } from '../../layout/page-facts.js'
import type { Spot } from '../../on-page/spots.js'
import type { ProofFile } from '../../text/rule.js'
import { highlight, NAME_PREFIX, noteAtHead, type Remark } from './annotations.js'
import { MarkedBoxes } from './marked-boxes.js'

export interface AnnotatedProof {
  readonly pdf: Uint8Array
  readonly pages: ProofPages
  readonly findings: readonly Finding[]
  readonly spots: ReadonlyMap<Finding, readonly Spot[]>
  readonly files: readonly ProofFile[]
}

export async function annotatePdf(proof: AnnotatedProof, language: Language): Promise<Uint8Array> {
  const { findings, spots, files, pages } = proof
  const document = await PDFDocument.load(proof.pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const leaves = document.getPages()
  const marked = pages.pages.map((page) => new MarkedBoxes(page))
  const heads = leaves.map(() => 0)
  const nameOf = fingerprints(files)
  for (const each of findings) {
    const remark = remarkOf(each, `${NAME_PREFIX}${each.id}:${nameOf(each)}`, language)
    for (const [page, stretches] of byPage(each, spots.get(each) ?? [])) {
      const leaf = leaves[page - 1]
      if (leaf === undefined) continue
      const boxes = stretches.flatMap((stretch) => marked[page - 1]?.of(stretch) ?? [])
      if (boxes.length > 0) highlight(leaf, remark, boxes)
      else noteAtHead(leaf, remark, heads[page - 1]!++)
    }
  }
  return writeWithId(document)
}

/** One remark for a page, however many blocks it goes over. What is nowhere in the book is about the book: its first page. */
function byPage({ page = 1 }: Finding, spots: readonly Spot[]): ReadonlyMap<number, readonly PageStretch[]> {
  const pages = new Map<number, PageStretch[]>()
  for (const spot of spots.length > 0 ? spots : [{ page, stretch: null }]) {
    const stretches = pages.get(spot.page) ?? []
    pages.set(spot.page, stretches)
    if (spot.stretch !== null) stretches.push(spot.stretch)
  }
  return pages
}

/** What is wrong, the cure, and where it stands in the manuscript. */
function remarkOf(finding: Finding, name: string, language: Language): Remark {
  const { severity, id, place } = finding
  const { message, hint } = wordFinding(finding, language)
  const where = place === undefined ? [] : [`${place.file}:${place.line}:${place.column}`]
  const { severities } = reportWords(language)
  return {
    name,
    severity,
    subject: `${severities[severity]} ${id}`,
    text: [message, ...(hint === undefined ? [] : [hint]), ...where].join('\n'),
  }
}
