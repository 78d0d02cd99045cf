/** All pictures of a book at one glance. */
import type { Browser } from 'puppeteer-core'

export interface Picture {
  readonly name: string
  readonly png: Uint8Array
}

export async function drawContactSheet(browser: Browser, pictures: readonly Picture[]): Promise<Uint8Array> {
  const page = await browser.newPage()
  const figures = pictures.map(
    ({ name, png }) =>
      `<figure><img src="data:image/png;base64,${Buffer.from(png).toString('base64')}"><figcaption>${name}</figcaption></figure>`,
  )
  await page.setViewport({ width: 1600, height: 900 })
  await page.setContent(`<!DOCTYPE html><meta charset="utf-8"><style>
    body { margin: 8px; display: flex; flex-wrap: wrap; gap: 8px; background: #bbb; font: 12px sans-serif; }
    figure { margin: 0; } img { display: block; width: 390px; }</style>${figures.join('')}`)
  const sheet = await page.screenshot({ type: 'png', fullPage: true })
  await page.close()
  return sheet
}
