/** How a file says in its XMP which standards it follows. */
import type { PrintStandard } from '../../model/config.js'
import { STANDARD_NAMES } from './standard-names.js'

/** Properties of XMP, and what their prefixes stand for. */
export interface XmpProperties {
  readonly namespaces: Readonly<Record<string, string>>
  readonly properties: readonly string[]
}

export function identification(standard: PrintStandard, isAccessible: boolean): readonly XmpProperties[] {
  const accessible = isAccessible ? [PDF_UA] : []
  switch (standard) {
    case 'none':
      return accessible
    case 'pdfx-4':
      // Links are not allowed on the pages, and without them the file is less than PDF/UA asks for.
      return [PDF_X]
    case 'pdfa-2u':
      return [pdfA(2), ...accessible, ...(isAccessible ? [PDF_UA_SCHEMA] : [])]
    case 'pdfa-3u':
      return [pdfA(3), ...accessible, ...(isAccessible ? [PDF_UA_SCHEMA] : [])]
  }
}

/** ISO 14289-1, clause 5. */
const PDF_UA: XmpProperties = {
  namespaces: { pdfuaid: 'http://www.aiim.org/pdfua/ns/id/' },
  properties: ['<pdfuaid:part>1</pdfuaid:part>'],
}

/** ISO 15930-7, 6.9. The document information dictionary, where PDF/X-1a has it, need not repeat it. */
const PDF_X: XmpProperties = {
  namespaces: { pdfxid: 'http://www.npes.org/pdfx/ns/id/' },
  properties: [`<pdfxid:GTS_PDFXVersion>${STANDARD_NAMES['pdfx-4']}</pdfxid:GTS_PDFXVersion>`],
}

/** ISO 19005-2 and ISO 19005-3, 6.6.4. Level U: all text can be found and copied. */
const pdfA = (part: 2 | 3): XmpProperties => ({
  namespaces: { pdfaid: 'http://www.aiim.org/pdfa/ns/id/' },
  properties: [`<pdfaid:part>${part}</pdfaid:part>`, '<pdfaid:conformance>U</pdfaid:conformance>'],
})

/** PDF/A knows the schemas of 2005 only: it must be told what `pdfuaid` is (ISO 19005-2, 6.6.2.3). */
const PDF_UA_SCHEMA: XmpProperties = {
  namespaces: {
    pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
    pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
    pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
  },
  properties: [
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
    '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
    `<pdfaSchema:namespaceURI>${PDF_UA.namespaces.pdfuaid}</pdfaSchema:namespaceURI>`,
    '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
    '<pdfaProperty:name>part</pdfaProperty:name>',
    '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
    '<pdfaProperty:category>internal</pdfaProperty:category>',
    '<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>',
    '</rdf:li></rdf:Seq></pdfaSchema:property>',
    '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
  ],
}
