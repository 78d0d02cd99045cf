import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import decodeWebp, { init } from '@jsquash/webp/decode.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PagePicture, PageToDraw } from '../../src/model/page-picture.js'
import { mm } from '../../src/model/units.js'
import { openPress, type Press } from '../../src/paginate/press.js'
import { testSheet, testWorkshop } from '../support/press.js'

/** A page with one paragraph, as the printer gets it. */
const pageOf = (content: string) =>
  `<div class="page"><div class="type-area"><div class="set-page">${content}</div></div></div>`

const TEXT = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏'

describe('a picture of a page', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress(testWorkshop())
    const module = createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm')
    await init(await WebAssembly.compile(await readFile(module)))
  })
  afterAll(() => press.close())

  const draw = async (page: Partial<PageToDraw>, bleed = mm(0)): Promise<PagePicture> => {
    const html = pageOf(`<p data-block="0">${TEXT}</p>`)
    const [picture] = await press.draw([{ html, height: 600, stretches: [], ...page }], await testSheet({ bleed }))
    return picture!
  }

  it('is as high as was asked, in the shape of the trim, with bleed or without', async () => {
    for (const bleed of [mm(0), mm(3)]) {
      const { bytes, width, height } = await draw({}, bleed)
      const image = await decodeWebp(Uint8Array.from(bytes).buffer)
      expect([width, height]).toEqual([426, 600])
      expect(Math.abs(image.width - width) + Math.abs(image.height - height)).toBeLessThanOrEqual(2)
    }
  })

  it('tells where characters stand: ink is in their box', async () => {
    const picture = await draw({ stretches: [{ block: 0, start: 1, end: 2 }] })
    const [[box]] = picture.boxes as [[(typeof picture.boxes)[0][0]]]
    const image = await decodeWebp(Uint8Array.from(picture.bytes).buffer)
    const dark = (left: number, right: number) => {
      let count = 0
      for (let y = Math.round(box!.top * 600); y < (box!.top + box!.height) * 600; y++)
        for (let x = Math.round(left * 426); x < right * 426; x++)
          if (image.data[(y * image.width + x) * 4]! < 128) count++
      return count
    }
    expect(dark(box!.left, box!.left + box!.width)).toBeGreaterThan(10)
    // Two ems of indent and one character are on its left.
    expect(dark(0, box!.left - box!.width * 1.2)).toBe(0)
  })

  it('has a box for each line that a stretch runs over', async () => {
    const { boxes } = await draw({
      stretches: [
        { block: 0, start: 16, end: 20 },
        { block: 0, start: 16, end: 17 },
      ],
    })
    expect(boxes.map((each) => each.length)).toEqual([2, 1])
  })

  it('has none for a block that is not on the page', async () => {
    expect((await draw({ stretches: [{ block: 7, start: 0, end: 1 }] })).boxes).toEqual([[]])
  })

  it('is of one page alone: nothing of the page before it is left', async () => {
    const stretches = [{ block: 0, start: 0, end: 1 }]
    const page = (content: string): PageToDraw => ({ html: pageOf(content), height: 600, stretches })
    const pictures = await press.draw([page(`<p data-block="0">${TEXT}</p>`), page('<p>空</p>')], await testSheet())
    expect(pictures.map(({ boxes }) => boxes[0]!.length)).toEqual([1, 0])
  })

  it('runs no script of the page', async () => {
    const html = pageOf(
      `<p data-block="0">${TEXT}</p><img src="x" onerror="document.querySelector('p').remove()"><script>document.querySelector('p')?.remove()</script>`,
    )
    const { boxes } = await draw({ html, stretches: [{ block: 0, start: 0, end: 1 }] })
    expect(boxes[0]).toHaveLength(1)
  })
})
