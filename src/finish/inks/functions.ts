/** The functions of gradients (PDF 32000-1, 7.10), told in inks. */
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { decodeStream, encodeStream } from '../../pdf/page-content.js'
import type { InkSpace } from './palette.js'
import { isNeutral, isSameColour, type Rgb, readRgb } from './rgb.js'

const keyed = PDFName.of
const RANGE = keyed('Range')

/** Null: a kind of function that Chromium does not write. */
export function functionInInks(gradient: PDFObject | undefined, space: InkSpace): PDFObject | null {
  if (gradient instanceof PDFRawStream) return calculationInInks(gradient, space)
  if (!(gradient instanceof PDFDict)) return null
  const type = gradient.lookupMaybe(keyed('FunctionType'), PDFNumber)?.asNumber()
  if (type === 3) return joinedInInks(gradient, space)
  return type === 2 ? betweenInInks(gradient, space) : null
}

/** Several functions, each for a part of the way (7.10.4). */
function joinedInInks(gradient: PDFDict, space: InkSpace): PDFObject | null {
  const parts = gradient.lookupMaybe(keyed('Functions'), PDFArray)
  if (parts === undefined) return null
  const converted = parts.asArray().map((_, index) => functionInInks(parts.lookup(index), space))
  if (!converted.every((part) => part !== null)) return null
  const joined = gradient.clone()
  joined.set(keyed('Functions'), listOf(gradient.context, converted))
  joined.delete(RANGE)
  return joined
}

/** Between two colours (7.10.3): greys stay on their way; for others it is bent, and told in steps. */
function betweenInInks(gradient: PDFDict, space: InkSpace): PDFObject | null {
  const [from, to] = [readRgb(gradient.lookup(keyed('C0'))), readRgb(gradient.lookup(keyed('C1')))]
  const exponent = gradient.lookupMaybe(keyed('N'), PDFNumber)?.asNumber() ?? 1
  if (from === null || to === null) return null
  const isStraight = (isNeutral(from) && isNeutral(to)) || isSameColour(from, to)
  if (!isStraight) return stepsInInks(gradient.context, (way) => mixed(from, to, way ** exponent), space)
  const straight = gradient.clone()
  straight.set(keyed('C0'), gradient.context.obj([...space.numbersOf(from)]))
  straight.set(keyed('C1'), gradient.context.obj([...space.numbersOf(to)]))
  straight.delete(RANGE)
  return straight
}

/** Steps of the way that are told; between them it is straight. */
const STEPS = 32

/** A table of colours (7.10.2). */
function stepsInInks(context: PDFContext, colourAlong: (way: number) => Rgb, space: InkSpace): PDFObject {
  const samples = Array.from({ length: STEPS + 1 }, (_, step) => space.numbersOf(colourAlong(step / STEPS)))
  const dictionary = context.obj({
    FunctionType: 0,
    Domain: [0, 1],
    Range: samples[0]!.flatMap(() => [0, 1]),
    Size: [samples.length],
    BitsPerSample: 8,
  })
  const table = Buffer.from(samples.flatMap((numbers) => numbers.map((share) => Math.round(share * 255))))
  return context.register(encodeStream(dictionary, table))
}

/** Gradients around a point and those that repeat are calculated (7.10.5): the inks are reckoned where the colour is found. */
function calculationInInks(gradient: PDFRawStream, space: InkSpace): PDFObject | null {
  const { dict } = gradient
  if (dict.lookupMaybe(keyed('FunctionType'), PDFNumber)?.asNumber() !== 4) return null
  const calculation = decodeStream(gradient).toString('latin1')
  const end = calculation.lastIndexOf('}')
  const longer = `${calculation.slice(0, end)}\n${space.calculation}\n}`
  const numbers = space.numbersOf([0, 0, 0])
  const dictionary = dict.clone()
  dictionary.set(RANGE, dict.context.obj(numbers.flatMap(() => [0, 1])))
  return dict.context.register(encodeStream(dictionary, Buffer.from(longer, 'latin1')))
}

const mixed = (from: Rgb, to: Rgb, way: number): Rgb =>
  from.map((share, index) => share + (to[index]! - share) * way) as unknown as Rgb

function listOf(context: PDFContext, objects: readonly PDFObject[]): PDFArray {
  const list = PDFArray.withContext(context)
  for (const object of objects) list.push(object)
  return list
}
