/** What an e-book holds of a picture: upright, no larger than asked, in the colours it had, and without what is nobody's business. */
import { imageSize } from 'image-size'
import { describe, expect, it } from 'vitest'
import type { Asset } from '../../src/model/manuscript.js'
import { packPng } from '../../src/pictures/png-codec.js'
import { preparePictures } from '../../src/pictures/prepare-pictures.js'
import { rememberingCache } from '../support/built-book.js'
import { pixelPng, png, svg } from '../support/images.js'
import { columns, jpeg, jpegPixels, turned } from '../support/jpeg.js'
import { gif, iccChunk, iccSegment, inkJpeg, profile, withSegment } from '../support/made-pictures.js'
import { pngPixels } from '../support/png-pixels.js'

const PLACE = { file: 'a.md', line: 3, column: 1 }

/** The picture made ready, and ids of what is told of it. */
async function ready(bytes: Uint8Array, mediaType: Asset['mediaType'], longest = 2048, cache = rememberingCache()) {
  const { width, height } = mediaType === 'image/svg+xml' ? { width: 1, height: 1 } : imageSize(bytes)
  const asset = { path: 'a', bytes, mediaType, widthPx: width, heightPx: height }
  const request = { assets: new Map([['a', asset]]), uses: [{ path: 'a', place: PLACE }], longest }
  const { value, findings } = await preparePictures({ ...request, signal: new AbortController().signal }, cache)
  for (const { place } of findings) expect(place).toEqual(PLACE)
  return { ...value.get('a')!, told: findings.map(({ id }) => id) }
}

const text = (bytes: Uint8Array, encoding: BufferEncoding = 'latin1'): string => Buffer.from(bytes).toString(encoding)
const RED = [200, 30, 30] as const
const BLUE = [30, 30, 200] as const
const SECRET = Buffer.from('SECRET', 'latin1')

describe('a JPEG', () => {
  it('that fits is the same picture without what its camera wrote', async () => {
    const bare = await jpeg(columns([RED, BLUE]), 64)
    const exif = Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0SECRET', 'latin1')
    const spoken = [0xe1, 0xe2, 0xed, 0xfe].reduce((file, marker) => withSegment(file, marker, SECRET), bare)
    const { bytes, told } = await ready(withSegment(spoken, 0xe1, exif), 'image/jpeg')
    expect(text(bytes)).not.toContain('SECRET')
    expect((await jpegPixels(bytes)).data).toEqual((await jpegPixels(bare)).data)
    expect(bytes.length).toBeLessThanOrEqual(bare.length)
    expect(told).toEqual([])
  })

  it('stands upright, as its camera noted', async () => {
    // Red on the left; turned by a quarter to the right, red is above.
    const { bytes, widthPx, heightPx } = await ready(turned(await jpeg(columns([RED, BLUE]), 64)), 'image/jpeg')
    const { data, width } = await jpegPixels(bytes)
    expect([width, widthPx, heightPx]).toEqual([16, 16, 64])
    expect(data[0]).toBeGreaterThan(150)
    expect(data[data.length - 4]).toBeLessThan(80)
    expect(imageSize(bytes).orientation ?? 1).toBe(1)
  })

  it('is made smaller to its longest side, in its colours, and grey stays grey', async () => {
    const colour = await ready(await jpeg(columns([RED, BLUE], 640, 160), 640), 'image/jpeg', 100)
    const { data } = await jpegPixels(colour.bytes)
    expect([colour.widthPx, colour.heightPx]).toEqual([100, 25])
    expect(imageSize(colour.bytes)).toMatchObject({ width: 100, height: 25 })
    for (const [index, level] of RED.entries()) expect(Math.abs(data[4 * 1210 + index]! - level)).toBeLessThan(12)
    const grey = await ready(await jpeg(columns([RED, BLUE], 640, 160), 640, { colours: 'grey' }), 'image/jpeg', 100)
    expect(grey.bytes.length).toBeLessThan(colour.bytes.length)
  })

  it.each([
    ['paper white', [0, 0, 0, 0], [255, 255, 255]],
    ['black', [0, 0, 0, 255], [0, 0, 0]],
    ['cyan', [255, 0, 0, 0], [0, 255, 255]],
    ['red', [0, 255, 255, 0], [255, 0, 0]],
  ])('in four inks becomes one of the screen, and that is told: %s', async (_name, inks, expected) => {
    const { bytes, told } = await ready(inkJpeg(inks), 'image/jpeg')
    const { data } = await jpegPixels(bytes)
    for (const [index, level] of expected.entries()) expect(Math.abs(data[index]! - level)).toBeLessThan(12)
    expect(told).toEqual(['epub/picture-inks'])
  })

  it('keeps a profile of other colours than those of sRGB, also when it is made smaller', async () => {
    const bare = await jpeg(columns([RED, BLUE], 640, 160), 640)
    const wide = withSegment(bare, 0xe2, iccSegment(profile('Display P3')))
    const usual = withSegment(bare, 0xe2, iccSegment(profile('sRGB IEC61966-2.1')))
    for (const longest of [2048, 100]) {
      expect(text((await ready(wide, 'image/jpeg', longest)).bytes)).toContain('Display P3')
      expect(text((await ready(usual, 'image/jpeg', longest)).bytes)).not.toContain('sRGB')
    }
  })

  it('that breaks off is told, and without a picture refused', async () => {
    const whole = await jpeg(columns([RED, BLUE], 640, 160), 640)
    expect((await ready(whole.subarray(0, whole.length - 200), 'image/jpeg')).told).toEqual(['epub/picture-cut-off'])
    const frame = Buffer.from(whole).indexOf(Buffer.from([0xff, 0xda]))
    expect((await ready(whole.subarray(0, frame), 'image/jpeg')).told).toEqual(['epub/picture-damaged'])
    expect((await ready(whole, 'image/jpeg')).told).toEqual([])
  })
})

describe('a PNG', () => {
  const stripes = pixelPng(columns([RED, BLUE], 640, 160), 640)
  const withPngChunk = (file: Uint8Array, type: string, body: Uint8Array) => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(body.length)
    return Buffer.concat([
      file.subarray(0, 33),
      head,
      Buffer.from(type, 'latin1'),
      body,
      Buffer.alloc(4),
      file.subarray(33),
    ])
  }

  it('that fits is the same picture without what programs wrote', async () => {
    const spoken = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME'].reduce(
      (file, type) => withPngChunk(file, type, SECRET),
      stripes,
    )
    expect((await ready(spoken, 'image/png')).bytes).toEqual(Buffer.from(stripes))
  })

  it('is made smaller, and what is clear stays clear', async () => {
    const halves = columns([RED, BLUE], 640, 160).map((byte, at) => (at % 4 === 3 && (at >> 2) % 640 < 320 ? 0 : byte))
    const { bytes, widthPx, heightPx } = await ready(pixelPng(halves, 640), 'image/png', 100)
    const { data } = pngPixels(bytes)
    expect([widthPx, heightPx]).toEqual([100, 25])
    expect([data[3], data.at(-1)]).toEqual([0, 255])
    for (const [index, level] of BLUE.entries()) expect(Math.abs(data.at(index - 4)! - level)).toBeLessThan(3)
  })

  it('stays as large as it is where it would grow', async () => {
    const tiny = await packPng({ data: columns([RED, BLUE], 640, 160), width: 640, height: 160 })
    const { bytes, widthPx } = await ready(tiny, 'image/png', 600)
    expect(bytes.length).toBeLessThanOrEqual(tiny.length)
    expect(widthPx).toBe(imageSize(bytes).width)
  })

  it('keeps a profile of other colours', async () => {
    const icc = (name: string) => withPngChunk(stripes, 'iCCP', iccChunk(profile(name)))
    expect(text((await ready(icc('Adobe RGB'), 'image/png')).bytes)).toContain('iCCP')
    expect(text((await ready(icc('sRGB'), 'image/png')).bytes)).not.toContain('iCCP')
  })

  it('that holds less than it says is refused when it must be unpacked', async () => {
    expect((await ready(png(4000, 3000), 'image/png')).told).toEqual(['epub/picture-damaged'])
    expect((await ready(stripes.subarray(0, 60), 'image/png')).told).toEqual(['epub/picture-damaged'])
    expect((await ready(stripes.subarray(0, -12), 'image/png')).told).toEqual(['epub/picture-cut-off'])
  })
})

describe('a GIF', () => {
  it('keeps its frames and loses its comments', async () => {
    const { bytes, told } = await ready(gif(3, 'SECRET'), 'image/gif')
    expect(bytes).toEqual(Buffer.from(gif(3)))
    expect(told).toEqual([])
    expect((await ready(gif(0), 'image/gif')).told).toEqual(['epub/picture-damaged'])
    expect((await ready(gif(2).subarray(0, -1), 'image/gif')).told).toEqual(['epub/picture-cut-off'])
  })
})

describe('a drawing', () => {
  const bare = async (inside: string, attributes?: string) =>
    text((await ready(Buffer.from(svg(inside, attributes)), 'image/svg+xml')).bytes, 'utf8')

  it('loses what its program wrote about it', async () => {
    const names =
      'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 2 1" inkscape:version="SECRET"'
    const inside =
      '<!-- SECRET --><metadata><a>SECRET</a></metadata><inkscape:view><b/>SECRET</inkscape:view><g inkscape:label="SECRET"><path d="M0 0h9"/></g>'
    expect(await bare(inside, names)).toBe(svg('<g><path d="M0 0h9"/></g>', 'viewBox="0 0 2 1"'))
  })

  it('has each id once, and none that XML forbids', async () => {
    expect(await bare('<g id="a"/><g id="a"/>')).toBe(svg('<g id="a"/><g/>'))
    expect(await bare('<g id="层 1"/><use href="#层 1"/><path fill="url(#层 1)" id="图"/>')).toBe(
      svg('<g id="part-1"/><use href="#part-1"/><path fill="url(#part-1)" id="图"/>'),
    )
  })
})

describe('what took work', () => {
  it('is kept, and is the same when it is made anew', async () => {
    const photograph = await jpeg(columns([RED, BLUE], 640, 160), 640)
    const cache = rememberingCache()
    const first = await ready(photograph, 'image/jpeg', 100, cache)
    expect(await ready(photograph, 'image/jpeg', 100, cache)).toEqual(first)
    expect(cache.hits()).toBe(1)
    expect((await ready(photograph, 'image/jpeg', 100)).bytes).toEqual(first.bytes)
    expect((await ready(photograph, 'image/jpeg', 90, cache)).widthPx).toBe(90)
  })
})
