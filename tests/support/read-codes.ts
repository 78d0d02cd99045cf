/** Reads the codes of a made page as their readers do: a QR code from its pixels, a barcode from its bars. */

import { createRequire } from 'node:module'
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { QRCode } from 'jsqr'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { drawnOn, type Point } from './drawn.js'

/** Dots per inch of a phone held a hand away, more or less. */
const DPI = 200

/** The library is CommonJS, and its types say otherwise. */
const readQr = createRequire(import.meta.url)('jsqr') as (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
) => QRCode | null

interface Canvas {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
}

/** What the QR code of a page says; null: a phone finds none. `dpi`: of the page as it is looked at. */
export async function qrCodeOn(pdf: Uint8Array, page: number, dpi = DPI): Promise<string | null> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
  const reader = await loading.promise
  try {
    const leaf = await reader.getPage(page)
    const viewport = leaf.getViewport({ scale: dpi / 72 })
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
    const factory = reader.canvasFactory as { create(width: number, height: number): Canvas }
    const { canvas, context } = factory.create(width, height)
    await leaf.render({ canvas, canvasContext: context, viewport }).promise
    const { data } = context.getImageData(0, 0, width, height)
    return readQr(data, width, height)?.data ?? null
  } finally {
    await loading.destroy()
  }
}

export interface Bars {
  /** Of each bar from left to right, in points. */
  readonly bars: readonly { readonly left: number; readonly width: number; readonly height: number }[]
  readonly colour: string
}

/** The bars of the barcode on a page: the filled path of thirty upright boxes. Null: there is none. */
export function barsOn(pdf: PDFDocument, page: number): Bars | null {
  for (const { kind, points, colour } of drawnOn(pdf, page)) {
    if (kind !== 'fill' || points.length !== BAR_COUNT * POINTS_OF_BOX) continue
    const bars = Array.from({ length: BAR_COUNT }, (_, index) =>
      barOf(points.slice(index * POINTS_OF_BOX, (index + 1) * POINTS_OF_BOX)),
    )
    return { bars: bars.sort((a, b) => a.left - b.left), colour }
  }
  return null
}

const BAR_COUNT = 30
/** Its four corners, and the first again. */
const POINTS_OF_BOX = 5

function barOf(points: readonly Point[]): Bars['bars'][number] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const left = Math.min(...xs)
  return { left, width: Math.max(...xs) - left, height: Math.max(...ys) - Math.min(...ys) }
}

/** Widths of a digit's bars and spaces to the left of the middle, with odd parity; with even parity they run backwards (GB 12904). */
const DIGITS = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112']
/** The first digit is told by the parities of the six after it. */
const FIRST = ['OOOOOO', 'OOEOEE', 'OOEEOE', 'OOEEEO', 'OEOOEE', 'OEEOOE', 'OEEEOO', 'OEOEOE', 'OEOEEO', 'OEEOEO']

/** The thirteen digits that the bars say. Throws when they are no EAN-13. */
export function readEan13({ bars }: Bars): string {
  const runs = bars.flatMap(({ left, width }, index) => {
    const next = bars[index + 1]
    return next === undefined ? [width] : [width, next.left - left - width]
  })
  const module = runs.reduce((sum, run) => sum + run, 0) / 95
  const widths = runs.map((run) => Math.round(run / module)).join('')
  const [, left, right] = /^111(\d{24})11111(\d{24})111$/.exec(widths) ?? refuse(widths)
  const halves = (digits: string): string[] => digits.match(/\d{4}/g) ?? []
  const parities = halves(left!).map((each) => (DIGITS.includes(each) ? 'O' : 'E'))
  const digits = halves(left!).map((each, index) =>
    DIGITS.indexOf(parities[index] === 'O' ? each : [...each].reverse().join('')),
  )
  const all = [FIRST.indexOf(parities.join('')), ...digits, ...halves(right!).map((each) => DIGITS.indexOf(each))]
  return all.includes(-1) ? refuse(widths) : all.join('')
}

function refuse(widths: string): never {
  throw new Error(`no EAN-13: ${widths}`)
}
