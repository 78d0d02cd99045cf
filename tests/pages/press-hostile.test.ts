import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Asset } from '../../src/model/manuscript.js'
import { openPress } from '../../src/paginate/press.js'
import { watchdog } from '../../src/paginate/watchdog.js'
import { layOutOnce, printedText, prose, testFlow, testSheet, testWorkshop } from '../support/press.js'

describe('blocks that fit on no page', () => {
  it('break although they may not, and lose nothing', async () => {
    const paragraphs = Array.from({ length: 5 }, (_, index) => `<p data-block="${index}">${prose(150, index + 2)}</p>`)
    const { layout, findings } = await layOutOnce(`<div class="whole">${paragraphs.join('')}</div>`)
    const printed = paragraphs.map((_, index) => printedText(layout, index))
    expect(printed).toEqual(paragraphs.map((_, index) => prose(150, index + 2)))
    expect(findings).toEqual([])
  })

  it('are moved as a whole when they fit on the next', async () => {
    const { layout } = await layOutOnce(
      `<p data-block="0">${prose(200)}</p><p class="whole" data-block="1">${prose(150)}</p>`,
    )
    expect(layout.pages.map(({ fragments }) => fragments.map(({ block }) => block))).toEqual([[0], [1]])
  })

  it('are reported when they are a picture', async () => {
    const css = 'img { display: block; width: 40pt; height: 600pt }'
    const tall = '<figure data-block="1"><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></figure>'
    const { findings } = await layOutOnce(`<p data-block="0">春风</p>${tall}<p data-block="2">夏雨</p>`, { css })
    expect(findings).toMatchObject([{ id: 'layout/cut-off', place: { line: 2 } }])
  })

  it('may be a very long paragraph', async () => {
    const { layout, findings } = await layOutOnce(`<p data-block="0">${prose(100_000)}</p><p data-block="1">春风</p>`)
    expect(printedText(layout, 0)).toBe(prose(100_000))
    expect(printedText(layout, 1)).toBe('春风')
    expect(findings).toEqual([])
  })

  it('may be a string without a place to break', async () => {
    const text = 'a'.repeat(3000)
    const { layout } = await layOutOnce(`<p data-block="0">${text}</p>`)
    expect(printedText(layout, 0)).toBe(text)
  })
})

describe('a flow that brings scripts and addresses', () => {
  it('runs nothing', async () => {
    const scripts = `<script>document.body.innerHTML = '秋'</script><img src="x" onerror="this.replaceWith('秋')">`
    const { layout } = await layOutOnce(`${scripts}<p data-block="0" onclick="0">春风</p>`)
    expect(layout.pages.flatMap(({ fragments }) => fragments.map(({ text }) => text))).toEqual(['春风'])
    expect(layout.pages[0]?.html).not.toContain('秋</')
  })

  it('reaches no server in layout or in print, and still sees its own pictures', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const bytes = Buffer.from('R0lGODlhAgABAIAAAAAAAP///yH5BAAAAAAALAAAAAACAAEAAAICRAoAOw==', 'base64')
    const asset: Asset = { path: '图/a b.gif', bytes, mediaType: 'image/gif', widthPx: 2, heightPx: 1 }
    const css = `@import url(${address}/css); p { background: url(${address}/background) } img { width: auto }`
    const sheet = await testSheet({ css, assets: new Map([[asset.path, asset]]) })
    const own = `assets/${asset.path.split('/').map(encodeURIComponent).join('/')}`
    const html = `<p data-block="0">春风<img src="${address}/image"><img class="own" src="${own}"></p><iframe src="${address}/frame"></iframe>`
    const press = await openPress(testWorkshop())
    const { value } = await press.layOut([testFlow(html)], sheet)
    const pdf = await press.print(
      [`<div class="page"><div class="type-area">${value[0]?.pages[0]?.html}</div></div>`],
      sheet,
    )
    await press.close()
    server.close()
    expect(asked).toEqual([])
    expect(Buffer.from(pdf).includes('/Subtype /Image')).toBe(true)
  })
})

describe('the printed PDF', () => {
  it('has one tagged page for each page, a little larger than the trim', async () => {
    const sheet = await testSheet()
    const press = await openPress(testWorkshop())
    const page = (text: string) => `<div class="page"><div class="type-area"><h2 id="a">${text}</h2></div></div>`
    const pdf = await PDFDocument.load(await press.print([page('春'), page('夏'), page('秋')], sheet), {
      updateMetadata: false,
    })
    await press.close()
    expect(pdf.getPages().map((each) => each.getSize())).toEqual(Array(3).fill({ width: 300, height: 420 }))
    expect(pdf.getTitle()).toBe('测试')
    expect(String(pdf.catalog)).toContain('/StructTreeRoot')
    expect(String(pdf.catalog)).toContain('/Lang')
  })
})

describe('a note under more space than a page has', () => {
  it('stands on a page of its own', async () => {
    const css = '.footnotes { padding-block-start: 400pt }'
    const html = `<p data-block="0">春风</p><p data-block="1">夏雨<span class="footnote" data-block="2">秋收</span></p>`
    const { layout } = await layOutOnce(html, { css })
    expect(layout.pages.map(({ fragments }) => fragments.map(({ block }) => block))).toEqual([[0, 1], [2]])
  })
})

describe('a layout that goes round in circles', () => {
  const flow = testFlow('<p data-block="0">春风</p><p data-block="1">夏雨</p>')

  it('is given up after pages that hold nothing, with the place it came to', async () => {
    const watch = watchdog(flow)
    watch.pageDone(1, 0, 2)
    for (let page = 2; page < 40; page++) watch.pageDone(page, -1, 0)
    watch.end()
    await expect(watch.stuck).rejects.toMatchObject({
      findings: [{ id: 'layout/stuck', facts: { flow: 'flow' }, place: { file: 'a.md', line: 2 } }],
      exitCode: 4,
    })
  })

  it('is given up when its pages are more than its characters', async () => {
    const watch = watchdog(flow)
    for (let page = 1; page < 200; page++) watch.pageDone(page, 0, 2)
    watch.end()
    await expect(watch.stuck).rejects.toMatchObject({ findings: [{ id: 'layout/stuck' }] })
  })
})
