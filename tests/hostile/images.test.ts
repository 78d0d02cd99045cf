import { symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BookError } from '../../src/model/finding.js'
import { openRoot } from '../../src/sources/book-root.js'
import { readAssets } from '../../src/sources/read-assets.js'
import { judgeSvg } from '../../src/sources/svg-image.js'
import { png, svg } from '../support/images.js'
import { refused } from '../support/refused.js'
import { scratch } from '../support/scratch.js'

const place = { file: 'a.md', line: 3, column: 1 }

async function read(folder: string, ...paths: string[]) {
  const uses = paths.map((each) => ({ path: each, place }))
  const { value, findings } = await readAssets(uses, await openRoot(folder))
  if (findings.some(({ severity }) => severity === 'error')) throw new BookError(findings)
  return value
}

describe('an image', () => {
  it('is what its content says, not its name', async () => {
    const folder = await scratch({ 'a.jpg': png(3, 2), 'b.png': svg() })
    const assets = await read(folder, 'a.jpg', 'b.png', 'a.jpg')
    expect(assets.get('a.jpg')).toMatchObject({ mediaType: 'image/png', widthPx: 3, heightPx: 2 })
    expect(assets.get('b.png')).toMatchObject({ mediaType: 'image/svg+xml', widthPx: 20, heightPx: 10 })
  })

  it.each([
    ['a program with the name of one', 'MZ\u0090\0', 'sources/image-type'],
    ['HTML with the name of one', '<html><svg xmlns="http://www.w3.org/2000/svg"/></html>', 'sources/image-type'],
    ['comments without end', '<!---->'.repeat(500), 'sources/image-type'],
    ['nothing', '', 'sources/image-type'],
    ['a PNG that is cut off', png().subarray(0, 12), 'sources/image-broken'],
    ['a PNG of 20,000 × 20,000', png(20_000, 20_000), 'sources/image-bomb'],
    ['an SVG of a million metres', svg('', 'width="1e9mm" height="1mm"'), 'sources/image-bomb'],
    ['an SVG without a size', svg('', ''), 'sources/image-broken'],
  ])('is refused at the place of its use: %s', async (_what, content, id) => {
    const folder = await scratch({ 'a.png': content })
    expect(await refused(() => read(folder, 'a.png'))).toMatchObject([{ id, facts: { path: 'a.png' }, place }])
  })

  it('of a hundred megapixels is taken, and one more names both numbers', async () => {
    const folder = await scratch({ 'a.png': png(10_000, 10_000), 'b.png': png(10_001, 10_000) })
    expect((await read(folder, 'a.png')).size).toBe(1)
    expect(await refused(() => read(folder, 'b.png'))).toMatchObject([
      { facts: { width: 10_001, height: 10_000, megapixels: 101, limit: 100 } },
    ])
  })

  it('beyond 50 MB is refused before it is read', async () => {
    const folder = await scratch({ 'a.png': png() })
    await truncate(path.join(folder, 'a.png'), 50_000_001)
    expect(await refused(() => read(folder, 'a.png'))).toMatchObject([{ id: 'sources/image-too-large' }])
  })

  it('that is missing has the nearest name, in another case or folder spelling too', async () => {
    const folder = await scratch({ 'Images/Photo.JPG': png() })
    expect(
      await refused(() => read(folder, 'images/photo.jpg', 'nothing-like-it.png', 'images/photo.jpg')),
    ).toMatchObject([
      { id: 'sources/image-not-found', facts: { path: 'images/photo.jpg', nearest: 'Images/Photo.JPG' }, place },
      { id: 'sources/image-not-found', facts: { path: 'nothing-like-it.png' }, place },
    ])
    // Asked for twice, missing once.
  })

  it.each(['https://example.org/a.png', '//example.org/a.png', 'file:///etc/hostname', 'data:image/png;base64,AA=='])(
    'is never fetched: %s',
    async (url) => {
      expect(await refused(async () => read(await scratch(), url))).toMatchObject([
        { id: 'sources/image-not-found', place },
      ])
    },
  )

  it('outside the book is refused, by path and by link', async () => {
    const folder = await scratch({ 'secret.png': png(), 'book/a.png': png() })
    await symlink('../secret.png', path.join(folder, 'book/link.png'))
    const book = path.join(folder, 'book')
    expect((await read(book, 'a.png')).size).toBe(1)
    expect(await refused(() => read(book, '../secret.png', 'link.png', 'x/../../secret.png'))).toMatchObject([
      { id: 'sources/outside-root' },
      { id: 'sources/outside-root' },
      { id: 'sources/outside-root' },
    ])
  })
})

describe('an SVG drawing', () => {
  it.each([
    [
      'shapes and styles',
      '<style>.a{fill:url(#g)}</style><linearGradient id="g"/><rect class="a" style="fill:#000" fill="url(#g)"/>',
    ],
    ['a part of itself', '<use href="#g"/><use xlink:href="#g" xmlns:xlink="http://www.w3.org/1999/xlink"/>'],
    ['an embedded picture', '<image href="data:image/png;base64,AAAA"/>'],
    ['text with references', '<text>甲 &amp; 乙 &#x4e00; &lt;</text><!-- <script> -->'],
    ['a link', '<a href="https://example.org/"><text>x</text></a>'],
  ])('may have %s', (_what, inside) => {
    expect(judgeSvg(svg(inside))).toMatchObject({ size: { widthPx: 20, heightPx: 10 } })
  })

  it.each([
    ['a script', '<script>1</script>'],
    ['a script under a prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>'],
    ['an event handler', '<rect onclick="1"/>'],
    ['HTML', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
    ['a picture elsewhere', '<image href="https://example.org/a.png"/>'],
    ['a file', '<image xlink:href="file:///etc/passwd"/>'],
    ['an embedded drawing', '<image href="data:image/svg+xml;base64,AAAA"/>'],
    ['a program in a link', '<a href="java&#10;script:alert(1)"/>'],
    ['an animated link', '<a><set attributeName="href" to="javascript:alert(1)"/></a>'],
    ['a style from elsewhere', '<style>@import "https://example.org/a.css";</style>'],
    ['an escaped style', '<style>@\\69mport "a.css";</style>'],
    ['a fill from elsewhere', '<rect fill="url(https://example.org/a.svg#g)"/>'],
    ['a base elsewhere', '<g xml:base="https://example.org/"/>'],
    ['an entity', '<text>&xxe;</text>'],
    ['a tag that is not closed', '<g>'],
    ['a nest without end', '<g>'.repeat(1000) + '</g>'.repeat(1000)],
  ])('must not have %s', (_what, inside) => {
    expect(judgeSvg(svg(inside))).toHaveProperty('unsafe')
  })

  it.each([
    ['entities of its own', '<!DOCTYPE svg [<!ENTITY a "b">]>'],
    ['a style sheet beside it', '<?xml-stylesheet href="https://example.org/a.css"?>'],
  ])('must not be preceded by %s', (_what, head) => {
    expect(judgeSvg(`${head}${svg()}`)).toHaveProperty('unsafe')
    expect(
      judgeSvg(`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><!-- x -->${svg()}`),
    ).toHaveProperty('size')
  })

  it.each([
    ['width="10mm" height="20mm"', 38, 76],
    ['width="30" viewBox="0 0 20 10"', 30, 15],
    ['width="100%" height="100%" viewBox="0 0 20 10"', 20, 10],
  ])('has the size that it says: %s', (attributes, widthPx, heightPx) => {
    expect(judgeSvg(svg('', attributes))).toMatchObject({ size: { widthPx, heightPx } })
  })

  it('with text in it is told: the fonts are those of the machine', async () => {
    const titled = svg('<title>桥</title><path d="M0 0h9"/><text> </text>')
    const folder = await scratch({ 'a.svg': svg('<text x="1">渡<tspan>口</tspan>图</text>'), 'b.svg': titled })
    const uses = ['a.svg', 'b.svg'].map((each) => ({ path: each, place }))
    const { value, findings } = await readAssets(uses, await openRoot(folder))
    expect(findings).toEqual([
      { id: 'sources/svg-text', severity: 'warning', facts: { path: 'a.svg', text: '渡口图' }, place },
    ])
    expect(value.size).toBe(2)
  })

  it('is refused with what it has and where it is used', async () => {
    const folder = await scratch()
    await writeFile(path.join(folder, 'a.svg'), svg('<rect onload="x()"/>'))
    expect(await refused(() => read(folder, 'a.svg'))).toMatchObject([
      { id: 'sources/svg-unsafe', facts: { what: '<rect onload="x()">' }, place },
    ])
  })
})
