/** PDFs as programs and accidents leave them, written byte by byte: each must come out like the plain one, or be refused. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { imposePdf } from '../../src/impose/impose-pdf.js'
import type { Finding } from '../../src/model/finding.js'
import type { ImpositionPlan } from '../../src/model/imposition.js'
import { mm } from '../../src/model/units.js'
import { A5_BOX, folio, type RawPdf, RESOURCES, rawPdf, stream } from '../support/raw-pdf.js'
import { refused } from '../support/refused.js'
import { foliosOf, readSheets } from '../support/sheets.js'

const PLAN: ImpositionPlan = {
  pages: null,
  style: 'saddle',
  sheet: null,
  binding: 'left',
  signature: null,
  padding: 'end',
  nup: 2,
  gutter: mm(0),
  creep: mm(0),
  marks: false,
}

/** Four pages with a folio each. `paper`: boxes and whatever else the page's dictionary says; `at`: where the folio stands. */
interface FourPages {
  readonly paper?: string
  readonly at?: [x: number, y: number]
  readonly objects?: RawPdf['objects']
  readonly version?: string
}

function fourPages({ paper = `/MediaBox ${A5_BOX}`, at, objects = {}, version = '1.7' }: FourPages = {}): Buffer {
  const contents = Object.fromEntries([100, 101, 102, 103].map((id, index) => [id, stream(folio(index + 1, at))]))
  const pages = Object.keys(contents).map((id) => ({
    page: `${paper} /Resources ${RESOURCES} /Contents ${id} 0 R`,
  }))
  return rawPdf({ pages, objects: { ...contents, ...objects }, version })
}

/** The text of a plain file changed as accidents do. */
function damaged(change: (file: string) => string): Buffer {
  return Buffer.from(change(fourPages().toString('latin1')), 'latin1')
}

/** Folios with their places on each side, to a point. */
async function seen(pdf: Uint8Array): Promise<unknown> {
  const { value } = await imposePdf(pdf, PLAN)
  const { sides } = await readSheets(value)
  return sides.map((side) => foliosOf(side).map(({ number, x, y }) => [number, Math.round(x), Math.round(y)]))
}

/** Which page stands on which half. */
async function halves(pdf: Uint8Array): Promise<unknown> {
  const { value } = await imposePdf(pdf, PLAN)
  return (await readSheets(value)).halves
}

const PLAIN = [
  [
    [4, 58, 567],
    [1, 478, 567],
  ],
  [
    [2, 58, 567],
    [3, 478, 567],
  ],
]

/** A second version of page 2, appended as programs save: the old one stays in the file. */
function updated(): Buffer {
  const old = fourPages()
  const object = `101 0 obj\n${stream(folio(7))}\nendobj\n`
  const table = `xref\n101 1\n${String(old.length).padStart(10, '0')} 00000 n \n`
  const before = /startxref\n(\d+)/.exec(old.toString('latin1'))![1]
  const trailer = `trailer\n<< /Size 104 /Root 1 0 R /Prev ${before} >>\nstartxref\n${old.length + object.length}\n%%EOF\n`
  return Buffer.concat([old, Buffer.from(object + table + trailer, 'latin1')])
}

describe('a PDF comes out as it looks', () => {
  it.each<[what: string, pdf: Buffer]>([
    ['as plain as can be', fourPages()],
    [
      'of the first version, behind what a mail program put before it',
      Buffer.concat([Buffer.from('\r\n\0MZ %x\n'), fourPages({ version: '1.0' })]),
    ],
    ['whose offsets are all wrong', damaged((file) => file.replace(/\d{10} 00000 n/g, '0000000017 00000 n'))],
    ['that lost its table and trailer', damaged((file) => file.replace(/xref\n[\s\S]*$/, ''))],
    [
      'whose streams are of another length than they say',
      damaged((file) => file.replace(/\/Length \d+/g, '/Length 3')),
    ],
    ['that counts more pages than it has', damaged((file) => file.replace('/Count 4', '/Count 9'))],
    [
      'whose crop is smaller than its paper',
      fourPages({ paper: '/MediaBox [0 0 595.28 841.89] /CropBox [100 100 519.53 695.28]', at: [156.69, 128.35] }),
    ],
    ['whose crop is larger than its paper', fourPages({ paper: `/MediaBox ${A5_BOX} /CropBox [-100 -100 1000 1000]` })],
    ['whose trim is larger than its paper', fourPages({ paper: `/MediaBox ${A5_BOX} /TrimBox [-100 -100 1000 1000]` })],
    ['whose trim has no size', fourPages({ paper: `/MediaBox ${A5_BOX} /TrimBox [0 0 0 0]` })],
    ['whose trim is not on its paper', fourPages({ paper: `/MediaBox ${A5_BOX} /TrimBox [5000 5000 5400 5600]` })],
    ['whose trim has three numbers', fourPages({ paper: `/MediaBox ${A5_BOX} /TrimBox [0 0 100]` })],
    ['whose crop has no size', fourPages({ paper: `/MediaBox ${A5_BOX} /CropBox [0 0 0 0]` })],
    [
      'with boxes from corner to other corner',
      fourPages({ paper: '/MediaBox [419.53 595.28 0 0] /TrimBox [419.53 0 0 595.28]' }),
    ],
    [
      'with the origin in the middle of the page',
      fourPages({ paper: '/MediaBox [-209.77 -297.64 209.76 297.64]', at: [56.69 - 209.77, 28.35 - 297.64] }),
    ],
    [
      'whose box is made of references',
      fourPages({
        paper: '/MediaBox 110 0 R',
        objects: { 110: '[0 0 111 0 R 112 0 R]', 111: '419.53', 112: '595.28' },
      }),
    ],
    ['that is to be turned by half a quarter', fourPages({ paper: `/MediaBox ${A5_BOX} /Rotate 45` })],
    ['whose unit is nothing', fourPages({ paper: `/MediaBox ${A5_BOX} /UserUnit 0` })],
    ['whose unit is no number', fourPages({ paper: `/MediaBox ${A5_BOX} /UserUnit /Two` })],
    [
      'that leaves its graphics state open',
      fourPages({ objects: { 100: stream(`Q Q q q 2 0 0 2 0 0 cm ${folio(1, [28.345, 14.175])}`) } }),
    ],
    [
      'that is written in hexadecimal',
      fourPages({ objects: { 102: stream(`${Buffer.from(folio(3)).toString('hex')}>`, '/Filter /ASCIIHexDecode') } }),
    ],
  ])('that is %s', async (_what, pdf) => {
    expect(await seen(pdf)).toEqual(PLAIN)
  })

  it('whose pages inherit paper, turn and resources', async () => {
    const objects = Object.fromEntries([100, 101, 102, 103].map((id, index) => [id, stream(folio(index + 1))]))
    const bare = Object.keys(objects).map((id) => `/Contents ${id} 0 R`)
    const lying = '/MediaBox [0 0 595.28 419.53] /Rotate -270.0'
    const own = rawPdf({ pages: bare.map((page) => ({ page: `${lying} /Resources ${RESOURCES} ${page}` })), objects })
    const from = rawPdf({
      inherited: `${lying} /Resources ${RESOURCES}`,
      pages: bare.map((page) => ({ page })),
      objects,
    })
    expect(await seen(from)).toEqual(await seen(own))
    expect(await halves(from)).toEqual([
      [4, 1],
      [2, 3],
    ])
  })

  it('whose pages share parts of their content, cut between operands', async () => {
    const page = (parts: string) => ({ page: `/MediaBox ${A5_BOX} /Resources ${RESOURCES} /Contents [${parts}]` })
    const pdf = rawPdf({
      pages: [page('100 0 R 101 0 R 103 0 R'), page('100 0 R 102 0 R 103 0 R'), page('')],
      objects: {
        100: stream('BT /F 12 Tf 56.69'),
        101: stream('28.35 Td (p1)'),
        102: stream('28.35 Td (p2)'),
        103: stream('Tj ET'),
      },
    })
    expect(await seen(pdf)).toEqual([[[1, 478, 567]], [[2, 58, 567]]])
  })

  it('whose blank pages have packed content without a byte', async () => {
    expect(await halves(fourPages({ objects: { 101: stream('', '/Filter /FlateDecode') } }))).toEqual([
      [4, 1],
      [null, 3],
    ])
  })

  it('as it was last saved', async () => {
    expect(await halves(updated())).toEqual([
      [4, 1],
      [7, 3],
    ])
  })

  it('when one page stands on its head', async () => {
    const turned = damaged((file) => file.replace('/Type /Page /Parent', '/Type /Page /Rotate 180 /Parent'))
    // Page 1: at the upper right corner of its half.
    expect(await seen(turned)).toEqual([
      [
        [1, 784, 28],
        [4, 58, 567],
      ],
      PLAIN[1],
    ])
  })

  it('when its objects are packed in streams', async () => {
    const packed = await (await PDFDocument.load(fourPages())).save({ useObjectStreams: true })
    expect(await seen(packed)).toEqual(PLAIN)
  })
})

describe('a PDF is refused', () => {
  const idOf = async (pdf: Uint8Array): Promise<readonly Partial<Finding>[]> =>
    (await refused(() => imposePdf(pdf, PLAN))).map(({ id, page }) => ({ id, ...(page !== undefined && { page }) }))

  it.each<[why: string, pdf: Buffer, expected: Partial<Finding>]>([
    [
      'a page is of the largest size there is',
      fourPages({ paper: '/MediaBox [0 0 14400 14400]' }),
      { id: 'impose/no-sheet' },
    ],
    [
      'one page lies',
      damaged((file) => file.replace('/Type /Page /Parent', '/Type /Page /Rotate 90 /Parent')),
      { id: 'impose/mixed-sizes', page: 2 },
    ],
    [
      'one page counts in another unit',
      damaged((file) => file.replace('/Type /Page /Parent', '/Type /Page /UserUnit 2 /Parent')),
      { id: 'impose/mixed-sizes', page: 2 },
    ],
    ['pages have no size', fourPages({ paper: '' }), { id: 'impose/damaged-page', page: 1 }],
    [
      'a page is named and not there',
      damaged((file) => file.replace('/Kids [10 0 R', '/Kids [99 0 R')),
      { id: 'impose/damaged' },
    ],
    [
      'its pages go round in a circle',
      damaged((file) => file.replace('/Kids [10 0 R', '/Kids [2 0 R')),
      { id: 'impose/damaged' },
    ],
    [
      'the content of a page is not there',
      damaged((file) => file.replace('/Contents 102 0 R', '/Contents 999 0 R')),
      { id: 'impose/damaged-page', page: 3 },
    ],
    [
      'the faces of a page are not there',
      damaged((file) => file.replace(`/Resources ${RESOURCES}`, '/Resources 999 0 R')),
      { id: 'impose/damaged-page', page: 1 },
    ],
    [
      'content is packed in a way that nobody knows',
      fourPages({ objects: { 101: stream('x', '/Filter /Zstd') } }),
      { id: 'impose/damaged-page', page: 2 },
    ],
    [
      'content cannot be unpacked',
      fourPages({ objects: { 101: stream('x', '/Filter /FlateDecode') } }),
      { id: 'impose/damaged-page', page: 2 },
    ],
  ])('when %s', async (_why, pdf, expected) => {
    expect(await idOf(pdf)).toEqual([expected])
  })

  it('when only its owner may change it, though anybody may read it', async () => {
    const pdf = await PDFDocument.load(fourPages())
    pdf.encrypt({ ownerPassword: 'inkstone', userPassword: '' })
    expect(await idOf(await pdf.save())).toEqual([{ id: 'impose/encrypted' }])
  })
})
