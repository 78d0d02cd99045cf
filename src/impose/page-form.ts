/** A page of the source becomes a form XObject (PDF 32000-1, 8.10): drawn as it is, fonts and images shared by all pages. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  type PDFObject,
  type PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import type { SourcePage } from './source-pages.js'

const CONTENTS = PDFName.of('Contents')
const RESOURCES = PDFName.of('Resources')

/** Null: the page has nothing on it. */
export type MakeForm = (source: SourcePage) => PDFRef | null

export function formMaker(copier: PDFObjectCopier, into: PDFContext): MakeForm {
  const shared = new Map<PDFDict, PDFRef>()
  const resourcesOf = ({ node }: PDFPage): PDFRef => {
    refuseLost(node, node.getInheritableAttribute(RESOURCES))
    const resources = node.Resources() ?? PDFDict.withContext(node.context)
    const known = shared.get(resources) ?? into.register(copier.copy(resources))
    shared.set(resources, known)
    return known
  }
  return ({ page, ink, upright }) => {
    const content = contentOf(page)
    if (content.length === 0) return null
    const head = { Type: 'XObject', Subtype: 'Form', BBox: [...ink], Matrix: [...upright] }
    const form = into.flateStream(content, { ...head, Resources: resourcesOf(page) })
    // How a page's transparency is blended (11.6.6).
    const group = page.node.get(PDFName.of('Group'))
    if (group !== undefined) form.dict.set(PDFName.of('Group'), copier.copy(group))
    return into.register(form)
  }
}

/** The parts of a page's content are one, as if with white space between them (7.8.2). */
function contentOf({ node }: PDFPage): Uint8Array {
  refuseLost(node, node.get(CONTENTS))
  const contents = node.Contents()
  const parts = contents instanceof PDFArray ? contents.asArray().map((part) => node.context.lookup(part)) : [contents]
  return Buffer.concat(parts.flatMap((part) => [decoded(part), Buffer.from('\n')])).subarray(0, -1)
}

/** What is named and not in the file is null to readers (7.3.10), and the page blank or in a wrong face. */
function refuseLost({ context }: PDFPage['node'], value: PDFObject | undefined): void {
  if (value instanceof PDFRef && context.lookup(value) === undefined) throw new TypeError('lost')
}

/** Null stands for nothing (7.3.9); what is no stream is damage, and must not become a blank page. */
function decoded(part: PDFObject | undefined): Uint8Array {
  // Programs name the filter of a stream also when nothing is in it.
  if (part instanceof PDFRawStream)
    return part.contents.length === 0 ? part.contents : decodePDFRawStream(part).decode()
  if (part instanceof PDFContentStream) return part.getUnencodedContents()
  if (part === undefined || part === PDFNull) return new Uint8Array()
  throw new TypeError('Contents')
}
