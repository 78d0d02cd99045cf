/**
 * What a page of a made PDF is painted with: lines, filled areas and pictures where they land on the paper, as far as no clip cuts them.
 * Forms are unfolded; text is not told (`pdf-facts.ts` reads it). Lengths are points from the lower left corner of the paper.
 */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { readOperations } from '../../src/pdf/content-stream.js'
import { decodeStream, readContent } from '../../src/pdf/page-content.js'

export interface Mark {
  readonly kind: 'line' | 'fill' | 'image'
  /** Of a line: its points. Of an area or a picture: corners. */
  readonly points: readonly Point[]
  /** The smallest upright rectangle around what is seen of it. */
  readonly seen: Extent
  /** Operations that set its colour. */
  readonly colour: string
  /** Tags of the marked content around it, the outermost first. */
  readonly tags: readonly string[]
}

export type Point = readonly [x: number, y: number]

export interface Extent {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

export function drawnOn(pdf: PDFDocument, page: number): readonly Mark[] {
  const leaf = pdf.getPage(page - 1)
  const painter = new Painter()
  painter.paint(readContent(leaf), leaf.node.Resources())
  return painter.marks
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

interface State {
  readonly matrix: Matrix
  readonly clip: Extent
  readonly stroke: string
  readonly fill: string
}

const EVERYWHERE = { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity }

class Painter {
  readonly marks: Mark[] = []
  private readonly tags: string[] = []
  private state: State = { matrix: [1, 0, 0, 1, 0, 0], clip: EVERYWHERE, stroke: '0 G', fill: '0 g' }
  private readonly kept: State[] = []
  private path: Point[] = []
  private clips = false

  paint(content: Buffer, resources: PDFDict | undefined): void {
    for (const { operator, start, end } of readOperations(content)) {
      const operands = content.toString('latin1', start, end - operator.length).trim()
      if (operator === 'Do') this.draw(resources?.lookup(PDFName.of('XObject'), PDFDict).lookup(nameIn(operands)))
      else this.perform(operator, operands)
    }
  }

  private perform(operator: string, operands: string): void {
    const numbers = operands.split(/\s+/).map(Number)
    switch (operator) {
      case 'q':
        this.kept.push(this.state)
        return
      case 'Q':
        this.state = this.kept.pop()!
        return
      case 'cm':
        this.change({ matrix: product(numbers as unknown as Matrix, this.state.matrix) })
        return
      case 'BDC':
      case 'BMC':
        this.tags.push(operands)
        return
      case 'EMC':
        this.tags.pop()
        return
      case 'W':
      case 'W*':
        this.clips = true
        return
      case 're':
        this.path.push(...corners(numbers as unknown as Rectangle).map((each) => this.at(each)))
        return
      case 'm':
      case 'l':
      case 'c':
        for (let i = 0; i < numbers.length; i += 2) this.path.push(this.at([numbers[i]!, numbers[i + 1]!]))
        return
    }
    if (STROKE_COLOURS.has(operator)) this.change({ stroke: coloured(this.state.stroke, operator, operands) })
    else if (FILL_COLOURS.has(operator)) this.change({ fill: coloured(this.state.fill, operator, operands) })
    else if (PATH_ENDS.has(operator)) this.endPath(operator)
  }

  private endPath(operator: string): void {
    if (operator === 'S' || operator === 's') this.add('line', this.path, this.state.stroke)
    else if (operator !== 'n') this.add('fill', this.path, this.state.fill)
    if (this.clips) this.change({ clip: overlap(this.state.clip, extentOf(this.path)) })
    this.path = []
    this.clips = false
  }

  private draw(object: unknown): void {
    if (!(object instanceof PDFRawStream)) throw new Error('no such object')
    if (object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) {
      const square = corners([0, 0, 1, 1]).map((each) => this.at(each))
      this.add('image', square, '')
      return
    }
    const before = this.state
    const matrix = object.dict.lookupMaybe(PDFName.of('Matrix'), PDFArray)
    if (matrix !== undefined) this.change({ matrix: product(numbersOf(matrix) as unknown as Matrix, before.matrix) })
    const [left, bottom, right, top] = numbersOf(
      object.dict.lookup(PDFName.of('BBox'), PDFArray),
    ) as unknown as Rectangle
    const box = corners([left, bottom, right - left, top - bottom]).map((each) => this.at(each))
    this.change({ clip: overlap(before.clip, extentOf(box)) })
    this.paint(decodeStream(object), object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict))
    this.state = before
  }

  private add(kind: Mark['kind'], points: readonly Point[], colour: string): void {
    const seen = overlap(this.state.clip, extentOf(points))
    if (seen.left > seen.right || seen.bottom > seen.top) return
    this.marks.push({ kind, points, seen, colour, tags: [...this.tags] })
  }

  private at([x, y]: Point): Point {
    const [a, b, c, d, e, f] = this.state.matrix
    return [a * x + c * y + e, b * x + d * y + f]
  }

  private change(some: Partial<State>): void {
    this.state = { ...this.state, ...some }
  }
}

const PATH_ENDS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n'])
const STROKE_COLOURS = new Set(['G', 'RG', 'K', 'CS', 'SCN'])
const FILL_COLOURS = new Set(['g', 'rg', 'k', 'cs', 'scn'])

/** A share of an ink counts in the colour space that was chosen before. */
function coloured(before: string, operator: string, operands: string): string {
  const now = `${operands} ${operator}`
  return /^scn$/i.test(operator) ? `${before.split(' ').slice(0, 2).join(' ')} ${now}` : now
}

type Rectangle = readonly [x: number, y: number, width: number, height: number]

function corners([x, y, width, height]: Rectangle): readonly Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
}

function extentOf(points: readonly Point[]): Extent {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}

function overlap(a: Extent, b: Extent): Extent {
  return {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  }
}

function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

const nameIn = (operands: string): PDFName => PDFName.of(operands.slice(1))
const numbersOf = (array: PDFArray): number[] => array.asArray().map((each) => (each as PDFNumber).asNumber())
