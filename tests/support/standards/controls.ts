/** Good files with one thing broken each, by standard; every rule of `pdfa-rules.ts`, `ua-rules.ts` and `pdfx-rules.ts` has one. */
import { PDFArray, type PDFDict, PDFHexString, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { encodeStream } from '../../../src/pdf/page-content.js'
import {
  type Control,
  catalogue,
  draw,
  drop,
  element,
  first,
  font,
  link,
  N,
  page,
  replaceBytes,
  set,
  xmp,
} from './break.js'
import { dict, items } from './open-pdf.js'
import { PDFX_RULES } from './pdfx-rules.js'

const FILE: readonly Control[] = [
  ['another kind of header', '%PDF-1.n', replaceBytes('%PDF-1.6', '%PDF-2.0')],
  ['no bytes above 127 after it', 'four bytes above 127', replaceBytes('\x81\x81\x81\x81', 'abcd')],
  ['no identifier', 'the trailer has an ID', replaceBytes('/ID [', '/IX [')],
  ['something after the end', 'nothing follows', { bytes: (file) => Buffer.concat([file, Buffer.from('\nmore')]) }],
  [
    'an object that is not where the table says',
    'leads to every object',
    replaceBytes('\nendobj\n\n', '\nendobj\n\n\n\n'),
  ],
  ['a length that is wrong', 'the length of a stream', replaceBytes('\nendstream', ' \nendstream')],
  ['half a byte in hexadecimal', 'even number of digits', draw('BT /Artifact BMC <abc> Tj EMC ET')],
  ['a stream elsewhere', 'streams are in the file', first('Type', 'Metadata', set('F', 'elsewhere'))],
  ['packed with LZW', 'streams are in the file', first('Type', 'Metadata', set('Filter', 'LZWDecode'))],
  ['a picture in content with LZW', 'not packed with LZW', draw('BI /W 1 /H 1 /BPC 1 /F /LZW ID \x00 EI')],
  ['a name that is no UTF-8', 'names of fonts', font((each) => each.set(N('BaseFont'), N('\xff\xfe')))],
  ['a long string', 'within the limits', catalogue('Long', PDFString.of('x'.repeat(40_000)))],
  ['states saved without end', 'no deeper than 28', draw('q '.repeat(30))],
  ['a tiny page', 'between 3 and 14,400', page('TrimBox', [0, 0, 2, 2])],
]

const FONTS: readonly Control[] = [
  ['Type 3', 'say their kind and name', font((_, cid) => cid.set(N('Subtype'), N('Type3')))],
  ['glyphs by another map', 'the font program is told so', font((_, cid) => cid.delete(N('CIDToGIDMap')))],
  [
    'a font that is not in the file',
    'fonts are in the file',
    font((_, cid) => dict(cid, 'FontDescriptor')!.delete(N('FontFile2'))),
  ],
  [
    'half a list of glyphs',
    'a list of the glyphs',
    font((_, cid) => dict(cid, 'FontDescriptor')!.set(N('CIDSet'), PDFNumber.of(1))),
  ],
  [
    'other widths',
    'widths in the PDF',
    font((_, cid) => {
      cid.delete(N('W'))
      cid.set(N('DW'), PDFNumber.of(7))
    }),
  ],
  ['glyphs without text', 'has a text', font((each) => each.delete(N('ToUnicode')))],
  ['a missing glyph', 'stands for missing ones', draw('BT /Artifact BMC /F4 9 Tf <0000> Tj EMC ET')],
]

export const ARCHIVE: readonly Control[] = [
  ...FILE,
  ...FONTS,
  ['an operator that there is none', 'known operators only', draw('1 0 0 cs0')],
  ['no intent', 'one intent of PDF/A', { objects: ({ catalog }) => catalog.delete(N('OutputIntents')) }],
  ['the intent of a press', 'one intent of PDF/A', first('Type', 'OutputIntent', set('S', 'GTS_PDFX'))],
  [
    'a profile that is cut',
    'have one that can be read',
    {
      objects: ({ objects, document: { context } }) => {
        const space = objects.find((each) => each instanceof PDFArray && each.get(0) === N('ICCBased')) as PDFArray
        space.set(1, context.register(encodeStream(context.obj({ N: 3 }), Buffer.from('acsp'))))
      },
    },
  ],
  ['colours of a screen', 'device colours are those', draw('/Artifact BMC 1 0 0 rg 0 0 9 9 re f EMC')],
  [
    'one ink in two ways',
    'an ink is shown in one way',
    {
      objects: ({ pages, document: { context } }) => {
        const ink = (alternate: string) =>
          context.obj(['Separation', 'Gold', alternate, { FunctionType: 2, Domain: [0, 1], N: 1 }])
        dict(pages[0]!.node, 'Resources')!.set(
          N('ColorSpace'),
          context.obj({ A: ink('DeviceCMYK'), B: ink('DeviceGray') }),
        )
      },
    },
  ],
  [
    'a transfer function',
    'no transfer functions and',
    {
      objects: ({ pages, document: { context } }) =>
        dict(pages[0]!.node, 'Resources')!.set(N('ExtGState'), context.obj({ T: { TR: 'Identity' } })),
    },
  ],
  ['a rendering intent of its own', 'rendering intents', draw('/Vivid ri')],
  ['a picture that is smoothed', 'not smoothed', first('Subtype', 'Image', set('Interpolate', true))],
  ['PostScript', 'forms draw what is in the file', catalogue('Odd', { Subtype: 'PS' })],
  [
    'a way to blend that there is none',
    'colours blend',
    {
      objects: ({ pages, document: { context } }) =>
        dict(pages[0]!.node, 'Resources')!.set(N('ExtGState'), context.obj({ B: { BM: 'Sparkle' } })),
    },
  ],
  ['a film', 'over a page is a link', link(set('Subtype', 'Movie'))],
  ['a link that is not printed', 'printed and not hidden', link(set('F', 0))],
  ['a link that starts a program', 'actions open', link(set('A', { S: 'Launch' }))],
  [
    'XMP that is packed',
    'well-formed and not compressed',
    {
      objects: ({ catalog, document: { context }, xmp }) =>
        catalog.set(N('Metadata'), context.register(encodeStream(context.obj({ Type: 'Metadata' }), Buffer.from(xmp)))),
    },
  ],
  ['XMP that is not well-formed', 'well-formed', xmp('</dc:format>', '')],
  ['a property of our own', 'properties are of 2005', xmp('<dc:format>', '<dc:mood>calm</dc:mood><dc:format>')],
  [
    'PDF/UA without its schema',
    'properties are of 2005',
    xmp(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, ''),
  ],
  ['another level', 'says that it is PDF/A', xmp('>U<', '>B<')],
  ['a form', 'no AcroForm', catalogue('AcroForm', {})],
  ['something to do when it is opened', 'no AA, OpenAction', catalogue('OpenAction', { S: 'JavaScript' })],
  ['something to do when a page is opened', 'no AA', page('AA', {})],
  ['layers', 'no OCProperties', catalogue('OCProperties', {})],
  ['steps of a show', 'no PresSteps', page('PresSteps', {})],
  ['demands', 'no Requirements', catalogue('Requirements', [])],
  ['a file within', 'no files within', catalogue('Odd', { Type: 'Filespec', EF: {} })],
]

export const ACCESS: readonly Control[] = [
  ...FONTS,
  ['no claim', 'says that it is PDF/UA-1', xmp('<pdfuaid:part>1<', '<pdfuaid:part>2<')],
  ['paint without a mark', 'tagged or an artifact', draw('0 0 9 9 re f')],
  [
    'an artifact within text',
    'never one within the other',
    draw('/P << /MCID 999 >> BDC /Artifact BMC 0 0 9 9 re f EMC EMC'),
  ],
  ['text that no element has', 'has its place', draw('/P << /MCID 999 >> BDC EMC')],
  ['no mark of tags', 'marked as tagged', { objects: ({ catalog }) => catalog.delete(N('MarkInfo')) }],
  ['a role of nobody', 'roles are standard', element('P', set('S', 'Whatever'))],
  [
    'a standard role that is mapped',
    'which are not mapped',
    {
      objects: ({ catalog, document: { context } }) =>
        dict(catalog, 'StructTreeRoot')!.set(N('RoleMap'), context.obj({ P: 'Span' })),
    },
  ],
  ['a language of nobody', 'language is known', catalogue('Lang', PDFString.of('Chinese, mostly'))],
  ['a paragraph in a table', 'Table holds', element('THead', set('S', 'P'))],
  ['a paragraph in a row', 'TR holds', element('TD', set('S', 'P'))],
  ['a cell outside a row', 'TD stands', element('P', set('S', 'TD'))],
  ['a header outside a row', 'TH stands', element('P', set('S', 'TH'))],
  ['a row outside a table', 'TR stands', element('P', set('S', 'TR'))],
  ['the head of a table outside it', 'THead stands', element('P', set('S', 'THead'))],
  ['the body of a table outside it', 'TBody stands', element('P', set('S', 'TBody'))],
  [
    'a cell in the head of a table',
    'THead holds',
    element('THead', (head) => ((items(head, 'K')[0] as PDFDict) ?? dict(head, 'K')).set(N('S'), N('TD'))),
  ],
  [
    'a cell in the body of a table',
    'TBody holds',
    element('TBody', (body) => ((items(body, 'K')[0] as PDFDict | undefined) ?? dict(body, 'K')!).set(N('S'), N('TD'))),
  ],
  ['a paragraph in a list', 'L holds', element('LI', set('S', 'P'))],
  ['a paragraph in an item', 'LI holds', element('LBody', set('S', 'P'))],
  ['an item outside a list', 'LI stands', element('P', set('S', 'LI'))],
  ['the text of an item outside it', 'LBody stands', element('P', set('S', 'LBody'))],
  ['a paragraph in the contents', 'TOC holds', element('TOCI', set('S', 'P'))],
  ['an entry outside the contents', 'TOCI stands', element('P', set('S', 'TOCI'))],
  ['a picture without words', 'pictures and formulas', element('Figure', drop('Alt'))],
  ['a level that is skipped', 'single steps', element('H1', set('S', 'H3'))],
  ['headings of two kinds', 'not mixed', element('H1', set('S', 'H'))],
  ['a header of nothing', 'headers have a scope', element('TH', drop('A'))],
  ['a note without a name', 'notes have identifiers', element('Note', drop('ID'))],
  ['a link outside the structure', 'within a Link', element('Link', set('S', 'Span'))],
  [
    'pages in the order of columns',
    'walked through',
    { objects: ({ pages }) => pages.map(({ node }) => node.set(N('Tabs'), N('C'))) },
  ],
  ['a link without words', 'where they lead', link(drop('Contents'))],
]

export const PRESS: readonly Control[] = [
  ...FILE.filter(([, noticed]) => PDFX_RULES.some(({ asks }) => asks.includes(noticed))),
  ...FONTS.filter(([, noticed]) => PDFX_RULES.some(({ asks }) => asks.includes(noticed))),
  ['a later version', 'PDF 1.6 at the most', replaceBytes('%PDF-1.6', '%PDF-1.7')],
  ['no intent', 'one intent for a press', { objects: ({ catalog }) => catalog.delete(N('OutputIntents')) }],
  ['an intent without words', 'one intent for a press', first('Type', 'OutputIntent', drop('Info'))],
  ['colours of a screen', 'device colours are those', draw('1 0 0 rg')],
  [
    'grey in the colours of a screen',
    'device colours are those',
    {
      objects: ({ document: { context }, pages }) =>
        pages[0]!.node.set(N('Group'), context.obj({ S: 'Transparency', CS: 'DeviceRGB' })),
    },
  ],
  [
    'one ink in two ways',
    'an ink is shown in one way',
    {
      objects: ({ pages, document: { context } }) => {
        const ink = (alternate: string) =>
          context.obj(['Separation', 'Gold', alternate, { FunctionType: 2, Domain: [0, 1], N: 1 }])
        dict(pages[0]!.node, 'Resources')!.set(
          N('ColorSpace'),
          context.obj({ A: ink('DeviceCMYK'), B: ink('DeviceGray') }),
        )
      },
    },
  ],
  ['a trim beyond the bleed', 'the box of its trim', page('TrimBox', [-9, 0, 400, 400])],
  ['no trim', 'the box of its trim', { objects: ({ pages }) => pages[0]!.node.delete(N('TrimBox')) }],
  ['no word on overlaps', 'whether inks overlap', { objects: ({ info }) => info!.delete(N('Trapped')) }],
  ['two words on overlaps', 'whether inks overlap', xmp('<pdf:Trapped>False', '<pdf:Trapped>True')],
  ['another claim', 'it is PDF/X-4', xmp('>PDF/X-4<', '>PDF/X-1a:2003<')],
  ['one claim more', 'and no more', xmp('<pdfxid:', '<pdfuaid:part>1</pdfuaid:part><pdfxid:')],
  ['no rendition', 'title, dates and identifiers', xmp(/<xmpMM:RenditionClass>.*<\/xmpMM:RenditionClass>/, '')],
  [
    'two titles',
    'agrees with the older',
    { objects: ({ info }) => info!.set(N('Title'), PDFHexString.fromText('桥')) },
  ],
  [
    'two dates',
    'agrees with the older',
    { objects: ({ info }) => info!.set(N('ModDate'), PDFString.of('D:20300101000000Z')) },
  ],
  ['a link', 'nothing lies over the pages', page('Annots', [{ Subtype: 'Link' }])],
  ['something to do when it is opened', 'nothing is done', catalogue('OpenAction', { S: 'JavaScript' })],
  ['a file within', 'no files within', catalogue('Odd', { Type: 'Filespec', EF: {} })],
  ['a picture elsewhere', 'no pictures elsewhere', first('Subtype', 'Image', set('OPI', {}))],
]
