/** Codes as they are drawn: what they say is read from made pages in tests/pages/front-matter.test.ts. */
import { describe, expect, it } from 'vitest'
import { BARCODE, drawCodes, QR_CODE } from '../../src/compose/codes/drawn-codes.js'
import { isbn13 } from '../../src/compose/codes/isbn-13.js'
import type { BackCover } from '../../src/model/front-matter.js'
import { plainMeta } from '../support/one-file.js'

const backCover = (given: Partial<BackCover>): BackCover => ({
  ...{ text: null, qr: null, qrLabel: null, barcode: true, image: null },
  ...given,
})
const drawn = (given: Partial<BackCover>, isbn: string | null = null) =>
  drawCodes(plainMeta({ isbn, frontMatter: { halfTitle: false, committee: [], backCover: backCover(given) } }))

async function drawingOf(text: string): Promise<{ widthMm: number; modules: number; first: string }> {
  const svg = new TextDecoder().decode((await drawn({ qr: text })).get(QR_CODE)!.bytes)
  const [, widthMm, modules] = /width="([\d.]+)mm" height="\1mm" viewBox="0 0 (\d+) \2"/.exec(svg)!
  const [, first] = /fill="#000" d="M(\d+ \d+h\d+)/.exec(svg)!
  return { widthMm: Number(widthMm), modules: Number(modules), first: first! }
}

describe('an ISBN for a barcode', () => {
  it.each([
    ['978-7-5442-7087-8', '978-7-5442-7087-8'],
    ['978 7 5442 7087 8', '978-7-5442-7087-8'],
    ['7-5442-7087-4', '978-7-5442-7087-8'],
    ['7544270874', '9787544270878'],
    ['0-8044-2957-x', '978-0-8044-2957-3'],
    ['9798888888888', '9798888888888'],
  ])('%s is %s', (written, thirteen) => {
    expect(isbn13(written)).toBe(thirteen)
  })
})

describe('the codes of a back cover', () => {
  it('are drawn when they are asked for', async () => {
    expect([...(await drawn({ qr: 'https://example.org' }, '7-5442-7087-4')).keys()]).toEqual([QR_CODE, BARCODE])
    expect([...(await drawn({ qr: 'https://example.org' })).keys()]).toEqual([QR_CODE])
    expect([...(await drawn({ barcode: false }, '7-5442-7087-4')).keys()]).toEqual([])
    expect((await drawCodes(plainMeta({ isbn: '7-5442-7087-4' }))).size).toBe(0)
  })

  it.each([['https://example.org'], ['字'.repeat(71)]])(
    'a QR code has modules of 0.4 mm and more, with four white ones around it',
    async (text) => {
      const { widthMm, modules, first } = await drawingOf(text)
      expect(widthMm / modules).toBeGreaterThan(0.4)
      expect(widthMm - (8 * widthMm) / modules).toBeCloseTo(24, 2)
      expect(first).toBe('4 4h7')
    },
  )

  it('a barcode is of the nominal size', async () => {
    const svg = new TextDecoder().decode((await drawn({}, '7-5442-7087-4')).get(BARCODE)!.bytes)
    expect(svg).toContain('width="37.29mm" height="25.93mm"')
  })
})
