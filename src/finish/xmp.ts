/** XMP metadata (ISO 16684-1; PDF 32000-1, 14.3.2): what the document says of itself, for programs that do not open its pages. */
import { createHash } from 'node:crypto'
import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { BookMeta } from '../model/book.js'
import type { PageGeometry } from '../model/config.js'
import type { Finding } from '../model/finding.js'
import { OWN_IDENTIFIER, uuidOf } from '../pdf/document-id.js'
import type { PrintFinish } from './print-finish.js'
import { accessProblems } from './standards/accessible.js'
import { identification, type XmpProperties } from './standards/identification.js'
import { isArchival } from './standards/standard-names.js'

/**
 * The stream is not compressed, so that a program which knows no PDF finds the packet. Runs after all that changes the structure, and
 * says why the file does not call itself accessible when it does not; in PDF/X-4 no file does.
 */
export function writeXmp(pdf: PDFDocument, finish: PrintFinish): readonly Finding[] {
  const { standard } = finish.print
  const problems = standard === 'pdfx-4' ? [] : accessProblems(pdf)
  const blocks = [aboutBook(finish), aboutFile(finish), ...identification(standard, problems.length === 0)]
  const stream = pdf.context.stream(new TextEncoder().encode(packet(blocks)), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
  return problems
}

function packet(blocks: readonly XmpProperties[]): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...blocks.flatMap(description),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

function description({ namespaces, properties }: XmpProperties): readonly string[] {
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  return [
    `<rdf:Description rdf:about=""${declared.join('')}>`,
    ...properties.filter((property) => property !== ''),
    '</rdf:Description>',
  ]
}

const aboutBook = ({ meta }: PrintFinish): XmpProperties => ({
  namespaces: { dc: 'http://purl.org/dc/elements/1.1/' },
  properties: [
    '<dc:format>application/pdf</dc:format>',
    languageAlternatives('dc:title', meta.title, meta.lang),
    list(
      'dc:creator',
      'Seq',
      meta.authors.map(({ name }) => name),
    ),
    list('dc:language', 'Bag', [meta.lang]),
    languageAlternatives('dc:description', meta.description, meta.lang),
    list('dc:publisher', 'Bag', meta.publisher === null ? [] : [meta.publisher]),
    languageAlternatives('dc:rights', meta.rights, meta.lang),
    meta.isbn === null ? '' : simple('dc:identifier', `urn:isbn:${meta.isbn.replaceAll('-', '')}`),
  ],
})

/** The dates are the edition's, as in the document information dictionary: no clock is asked. */
function aboutFile({ meta, print, dated, producer }: PrintFinish): XmpProperties {
  const moment = isoSeconds(dated)
  return {
    namespaces: {
      pdf: 'http://ns.adobe.com/pdf/1.3/',
      xmp: 'http://ns.adobe.com/xap/1.0/',
      xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
    },
    properties: [
      simple('pdf:Producer', producer),
      // The schema of 2005, which PDF/A is bound to, does not have it (ISO 19005-2, 6.6.2.3); PDF/X-4 asks for it.
      isArchival(print.standard) ? '' : simple('pdf:Trapped', 'False'),
      simple('xmp:CreatorTool', producer),
      simple('xmp:CreateDate', moment),
      simple('xmp:ModifyDate', moment),
      simple('xmp:MetadataDate', moment),
      simple('xmpMM:DocumentID', documentId(meta, print.page)),
      simple('xmpMM:InstanceID', OWN_IDENTIFIER),
      simple('xmpMM:VersionID', '1'),
      simple('xmpMM:RenditionClass', 'default'),
    ],
  }
}

/** The same in each build of a book, however much of its text changes; another for its cover sheet, which has another size. */
function documentId({ title, subtitle, authors, lang, isbn }: BookMeta, { trim }: PageGeometry): string {
  const facts = [title, subtitle, authors.map(({ name }) => name), lang, isbn, trim.width, trim.height]
  return uuidOf(createHash('sha256').update(JSON.stringify(facts)).digest('hex'))
}

const simple = (property: string, text: string): string => `<${property}>${escapeXml(text)}</${property}>`

/** The same text as default and under its language, as ISO 16684-1, 8.2.2.4 asks. */
function languageAlternatives(property: string, text: string | null, lang: string): string {
  if (text === null) return ''
  const items = ['x-default', lang].map((each) => `<rdf:li xml:lang="${escapeXml(each)}">${escapeXml(text)}</rdf:li>`)
  return `<${property}><rdf:Alt>${items.join('')}</rdf:Alt></${property}>`
}

function list(property: string, container: 'Seq' | 'Bag', items: readonly string[]): string {
  if (items.length === 0) return ''
  const entries = items.map((item) => `<rdf:li>${escapeXml(item)}</rdf:li>`)
  return `<${property}><rdf:${container}>${entries.join('')}</rdf:${container}></${property}>`
}

const isoSeconds = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0 has no way to write most control characters: they are left out. */
const escapeXml = (text: string): string =>
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (mark) => ENTITIES[mark]!)
