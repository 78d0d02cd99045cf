import { type PDFContext, PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { greyOf } from '../../src/finish/inks/grey.js'
import { paintPicturesInInks } from '../../src/finish/inks/paint-pictures.js'
import { paintGradientsInInks } from '../../src/finish/inks/shadings.js'
import { mixInInks } from '../../src/finish/inks/transparency-groups.js'
import type { PrintFinish } from '../../src/finish/print-finish.js'
import type { ColourMode } from '../../src/model/inks.js'
import { decodeStream, encodeStream } from '../../src/pdf/page-content.js'
import { calculate } from '../support/calculator.js'
import { picturesOn } from '../support/colour-facts.js'
import { columns, jpeg } from '../support/jpeg.js'
import { plainConfig } from '../support/one-file.js'

const inMode = (mode: ColourMode): PrintFinish => {
  const { print } = plainConfig()
  return { print: { ...print, inks: { ...print.inks, mode } } } as PrintFinish
}

interface Given {
  readonly width: number
  readonly height: number
  readonly filter?: 'DCTDecode'
}

/** The second of three pages shows a picture. */
async function withPicture(bytes: Uint8Array, { width, height, filter }: Given): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  const { context } = pdf
  const dictionary = context.obj({
    ...{
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceRGB',
    },
  })
  if (filter !== undefined) dictionary.set(PDFName.of('Filter'), PDFName.of(filter))
  const ref = context.register(PDFRawStream.of(dictionary, bytes))
  for (let number = 1; number <= 3; number++) {
    const page = pdf.addPage()
    page.node.set(PDFName.of('Resources'), context.obj(number === 2 ? { XObject: { X1: ref } } : {}))
  }
  return pdf
}

const picture = (pdf: PDFDocument) => picturesOn(pdf.getPage(1))[0]!

describe('a picture that is damaged', () => {
  const isLeft = async (pdf: PDFDocument): Promise<void> => {
    const findings = await paintPicturesInInks(pdf, inMode('black'))
    expect(findings).toMatchObject([{ id: 'print/image-not-grey', severity: 'warning', page: 2 }])
    expect(picture(pdf).space).toBe('DeviceRGB')
  }

  it('stays as it is and is told of with its page, when it is no JPEG, or ends in its head', async () => {
    const whole = await jpeg(columns([[200, 30, 40]]), 64)
    const size = { width: 64, height: 16, filter: 'DCTDecode' } as const
    for (const bytes of [Buffer.from('no picture'), new Uint8Array(), whole.subarray(0, 40)]) {
      await isLeft(await withPicture(bytes, size))
    }
  })

  it('does not stop those after it from becoming grey', async () => {
    const whole = await jpeg(columns([[200, 30, 40]]), 64)
    const pdf = await withPicture(whole.subarray(0, 40), { width: 64, height: 16, filter: 'DCTDecode' })
    const dictionary = pdf.context.obj({
      ...{ Subtype: 'Image', Width: 64, Height: 16, BitsPerComponent: 8, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' },
    })
    const ref = pdf.context.register(PDFRawStream.of(dictionary, whole))
    expect(await paintPicturesInInks(pdf, inMode('black'))).toHaveLength(1)
    const after = pdf.context.lookup(ref) as PDFRawStream
    expect(after.dict.lookup(PDFName.of('ColorSpace'))).toBe(PDFName.of('DeviceGray'))
  })

  it('is grey as far as it goes, when its end is missing', async () => {
    const whole = await jpeg(columns([[200, 30, 40]], 640, 160), 640)
    const cut = whole.subarray(0, Math.round(whole.length * 0.7))
    const pdf = await withPicture(cut, { width: 640, height: 160, filter: 'DCTDecode' })
    expect(await paintPicturesInInks(pdf, inMode('black'))).toEqual([])
    expect(picture(pdf)).toMatchObject({ space: 'DeviceGray', isJpeg: true })
  })

  it('is one that is not of the size it claims, however large that is', async () => {
    const whole = await jpeg(columns([[200, 30, 40]]), 64)
    const huge = Buffer.from(whole)
    const frame = huge.indexOf(Buffer.from([0xff, 0xc0]))
    huge.writeUInt32BE(0xffffffff, frame + 5)
    await isLeft(await withPicture(huge, { width: 65535, height: 65535, filter: 'DCTDecode' }))
    await isLeft(await withPicture(whole, { width: 640, height: 16, filter: 'DCTDecode' }))
    await isLeft(await withPicture(Buffer.alloc(12), { width: 60000, height: 60000 }))
  })
})

describe('a picture of one pixel', () => {
  it('becomes grey like others', async () => {
    const pdf = await withPicture(Buffer.from([200, 30, 40]), { width: 1, height: 1 })
    expect(await paintPicturesInInks(pdf, inMode('spot'))).toEqual([])
    expect(picture(pdf)).toMatchObject({ space: 'DeviceGray', width: 1, height: 1 })
    expect(picture(pdf).bytes).toHaveLength(1)
  })
})

describe('pictures without a profile', () => {
  it('get one for four inks: sRGB, the same for all', async () => {
    const pdf = await withPicture(Buffer.from([200, 30, 40]), { width: 1, height: 1 })
    expect(await paintPicturesInInks(pdf, inMode('cmyk'))).toMatchObject([
      { id: 'print/images-rgb', facts: { count: 1 } },
    ])
    expect(picture(pdf).space).toBe('ICCBased 3')
  })
})

/** A pattern of a gradient, as Chromium writes them. */
async function withGradient(make: (context: PDFContext) => unknown): Promise<{ pdf: PDFDocument; shading: PDFRef }> {
  const pdf = await PDFDocument.create()
  const { context } = pdf
  const dictionary = context.obj({ ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [0, 0, 1, 0] })
  dictionary.set(PDFName.of('Function'), make(context) as PDFRef)
  const shading = context.register(dictionary)
  context.register(context.obj({ PatternType: 2, Shading: shading }))
  return { pdf, shading }
}

const shadingOf = ({ pdf, shading }: Awaited<ReturnType<typeof withGradient>>) => {
  const dictionary = pdf.context.lookup(shading) as ReturnType<PDFContext['obj']> & {
    lookup: PDFRawStream['dict']['lookup']
  }
  return {
    space: dictionary.lookup(PDFName.of('ColorSpace'))?.toString(),
    way: dictionary.lookup(PDFName.of('Function')),
  }
}

const between = (context: PDFContext, from: readonly number[], to: readonly number[]) =>
  context.obj({ FunctionType: 2, Domain: [0, 1], C0: [...from], C1: [...to], N: 1 })

describe('a gradient', () => {
  it('between greys stays one between two numbers', async () => {
    const given = await withGradient((context) => between(context, [1, 1, 1], [0, 0, 0]))
    paintGradientsInInks(given.pdf, inMode('black'))
    const { space, way } = shadingOf(given)
    expect(space).toBe('/DeviceGray')
    expect(way?.toString().replace(/\s+/g, ' ')).toContain('/C0 [ 1 ] /C1 [ 0 ]')
  })

  it('between colours is told in steps, the middle of which is the grey of the middle', async () => {
    const given = await withGradient((context) => between(context, [1, 0, 0], [0, 1, 0]))
    paintGradientsInInks(given.pdf, inMode('black'))
    const { way } = shadingOf(given)
    const steps = decodeStream(way as PDFRawStream)
    const toneAt = (index: number): number => steps[index]! / 255
    expect(toneAt(0)).toBeCloseTo(greyOf([1, 0, 0]), 2)
    expect(toneAt((steps.length - 1) / 2)).toBeCloseTo(greyOf([0.5, 0.5, 0]), 2)
    expect(toneAt(steps.length - 1)).toBeCloseTo(greyOf([0, 1, 0]), 2)
  })

  it('of several parts keeps where they meet, in four inks too', async () => {
    const given = await withGradient((context) => {
      const parts = [between(context, [1, 0, 0], [1, 1, 1]), between(context, [0, 0, 0], [0, 0, 1])]
      return context.obj({ FunctionType: 3, Domain: [0, 1], Bounds: [0.3], Encode: [0, 1, 0, 1], Functions: parts })
    })
    paintGradientsInInks(given.pdf, inMode('cmyk'))
    const { space, way } = shadingOf(given)
    expect(space).toBe('/DeviceCMYK')
    expect(way?.toString()).toMatch(/\/Bounds \[ 0\.3 \]/)
  })

  it('that is calculated has its colour reckoned into inks at the end', async () => {
    const given = await withGradient((context) => {
      const dictionary = context.obj({ FunctionType: 4, Domain: [0, 1], Range: [0, 1, 0, 1, 0, 1] })
      return context.register(encodeStream(dictionary, Buffer.from('{dup 0.5 mul exch 0 exch}\n')))
    })
    paintGradientsInInks(given.pdf, inMode('black'))
    const { way } = shadingOf(given)
    const stream = way as PDFRawStream
    expect(stream.dict.lookup(PDFName.of('Range'))?.toString()).toBe('[ 0 1 ]')
    const code = decodeStream(stream).toString('latin1').trim().slice(1, -1)
    const [grey, ...rest] = calculate(code, [0.8])
    expect(rest).toEqual([])
    expect(grey).toBeCloseTo(greyOf([0.4, 0, 0.8]), 3)
  })

  it('of a kind that no browser writes is left to preflight, and so are all on screens', async () => {
    const unknown = await withGradient((context) => context.obj({ FunctionType: 9 }))
    paintGradientsInInks(unknown.pdf, inMode('black'))
    expect(shadingOf(unknown).space).toBe('/DeviceRGB')
    const screen = await withGradient((context) => between(context, [1, 0, 0], [0, 1, 0]))
    paintGradientsInInks(screen.pdf, inMode('rgb'))
    expect(shadingOf(screen).space).toBe('/DeviceRGB')
  })
})

describe('what is half transparent', () => {
  it('is mixed in the inks of the edition', async () => {
    for (const [mode, space] of [
      ['black', '/DeviceGray'],
      ['spot', '/DeviceGray'],
      ['cmyk', '/DeviceCMYK'],
      ['rgb', '/DeviceRGB'],
    ] as const) {
      const pdf = await PDFDocument.create()
      const group = pdf.context.obj({ S: 'Transparency', CS: 'DeviceRGB' })
      pdf.context.register(pdf.context.stream('', { Subtype: 'Form', Group: group }))
      mixInInks(pdf, inMode(mode))
      expect(group.lookup(PDFName.of('CS'))?.toString()).toBe(space)
    }
  })
})
