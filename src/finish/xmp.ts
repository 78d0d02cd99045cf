/** XMP metadata: what is known of the book, for archives, shops and desktop search (ISO 16684-1; Dublin Core). */
import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { PrintFinish } from './print-finish.js'

/** Uncompressed, so that programs which know no PDF find it (ISO 16684-1, 7.3). */
export function writeXmp(pdf: PDFDocument, finish: PrintFinish): void {
  const packet = new TextEncoder().encode(xmpPacket(finish))
  const stream = pdf.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
}

function xmpPacket({ meta, dated, producer }: PrintFinish): string {
  const moment = isoSeconds(dated)
  const properties = [
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
    meta.isbn === null ? '' : `<dc:identifier>urn:isbn:${escapeXml(meta.isbn.replaceAll('-', ''))}</dc:identifier>`,
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escapeXml(producer)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
  ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    ...properties.filter((property) => property !== ''),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

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
