/** Ways to break a good file, each at one place: for controls that a rule must notice. */
import { type PDFDict, PDFName } from '@cantoo/pdf-lib'
import { expect } from 'vitest'
import { readContent, replaceContent } from '../../../src/pdf/page-content.js'
import { dicts, items, type OpenPdf } from './open-pdf.js'

/** Changes the objects of a document, or its bytes as a file. */
export type Break = { readonly objects: (pdf: OpenPdf) => void } | { readonly bytes: (file: Buffer) => Buffer }
/** What is done to the file, and words of the rule that must notice. */
export type Control = readonly [what: string, noticed: string, how: Break]

/** A name, as keys of dictionaries are. */
export const N = PDFName.of

/** Appended to the first page. */
export const draw = (operators: string): Break => ({
  objects: ({ pages }) =>
    replaceContent(pages[0]!, Buffer.concat([readContent(pages[0]!), Buffer.from(`\n${operators}\n`)])),
})
export const catalogue = (key: string, value: unknown): Break => ({
  objects: ({ catalog, document }) => catalog.set(N(key), document.context.obj(value as never)),
})
export const page = (key: string, value: unknown): Break => ({
  objects: ({ pages, document }) => pages[0]!.node.set(N(key), document.context.obj(value as never)),
})
export const xmp = (from: string | RegExp, to: string): Break => ({
  objects({ catalog, document, xmp: packet }) {
    const text = packet.replace(from, to)
    expect(text).not.toBe(packet)
    const stream = document.context.stream(new TextEncoder().encode(text), { Type: 'Metadata', Subtype: 'XML' })
    catalog.set(N('Metadata'), document.context.register(stream))
  },
})
/** The first dictionary of a kind. */
export const first = (key: string, value: string, change: (dictionary: PDFDict, pdf: OpenPdf) => void): Break => ({
  objects(pdf) {
    const [found] = dicts(pdf, key, value)
    expect(found, `${key} ${value}`).toBeDefined()
    change(found!, pdf)
  },
})
export const set = (key: string, value: unknown) => (dictionary: PDFDict) =>
  dictionary.set(N(key), dictionary.context.obj(value as never))
export const drop = (key: string) => (dictionary: PDFDict) => void dictionary.delete(N(key))
export const replaceBytes = (from: string, to: string): Break => ({
  bytes(file) {
    const at = file.indexOf(from, 0, 'latin1')
    expect(at).not.toBe(-1)
    return Buffer.concat([file.subarray(0, at), Buffer.from(to, 'latin1'), file.subarray(at + from.length)])
  },
})
export const font = (change: (font: PDFDict, cidFont: PDFDict) => void): Break =>
  first('Subtype', 'Type0', (each) => change(each, items(each, 'DescendantFonts')[0] as PDFDict))
export const link = (change: (link: PDFDict) => void): Break => first('Subtype', 'Link', change)
/** An element of the structure with this role. */
export const element = (role: string, change: (element: PDFDict, pdf: OpenPdf) => void): Break =>
  first('S', role, change)
