import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../src/model/book.js'
import type { Asset } from '../../src/model/manuscript.js'
import { assetsOf, bookOf, figure, heading, image, paragraph, section, text } from '../support/books.js'
import { complaints, madeEpub } from '../support/made-epub.js'

const WORDS = paragraph('缆绳还湿着。')

async function accessOf(blocks: readonly Block[], options: Parameters<typeof madeEpub>[1] = {}, lang = 'zh-CN') {
  const book = bookOf([section(heading(1, 'a', '图'), blocks)], { meta: { lang } })
  const { facts, findings, bytes } = await madeEpub(book, options)
  const stated = (name: string) => facts.metadata.get(`schema:${name}`)!
  return {
    modes: stated('accessMode'),
    suffices: stated('accessModeSufficient'),
    features: stated('accessibilityFeature'),
    hazard: stated('accessibilityHazard'),
    summary: stated('accessibilitySummary')[0]!,
    findings: findings.map(({ id }) => id),
    opf: facts.opf,
    bytes,
  }
}

const described = (...alternatives: string[]) =>
  accessOf([WORDS, ...alternatives.map((alt) => figure(image('图/IMG_7.png', alt), ''))], {
    assets: assetsOf('图/IMG_7.png'),
  })

const ruby = (base: string, reading: string): Inline => {
  const element = (tag: string, ...children: Inline[]): Inline => ({
    type: 'element',
    tag,
    attributes: { classes: [], values: {} },
    children,
  })
  return element('ruby', text(base), element('rt', text(reading)))
}

describe('what an e-book promises to readers who cannot see', () => {
  it('is structure and text that is theirs to set, and no more in a plain book', async () => {
    const plain = await accessOf([WORDS])
    expect(plain.modes).toEqual(['textual'])
    expect(plain.suffices).toEqual(['textual'])
    expect(plain.features).toEqual([
      'tableOfContents',
      'readingOrder',
      'structuralNavigation',
      'ARIA',
      'displayTransformability',
      'horizontalWriting',
    ])
    expect(plain.hazard).toEqual(['none'])
    expect(plain.summary).toBe('文字可重排，字号、字体和颜色由读者决定。标题分级，可按目录跳转。')
    expect(plain.opf).not.toContain('conformsTo')
    expect(await complaints(plain.bytes)).toEqual([])
  })

  it('is an alternative for pictures only when each of them has one', async () => {
    const all = await described('桥', '桥的另一头')
    expect(all).toMatchObject({ modes: ['textual', 'visual'], suffices: ['textual'], findings: [] })
    expect(all.features).toContain('alternativeText')
    const some = await described('桥', '')
    expect(some).toMatchObject({ suffices: ['textual,visual'], findings: ['epub/missing-alternative'] })
    expect(some.features).not.toContain('alternativeText')
    expect(some.summary).toContain('部分图片没有可用的替代文字')
  })

  it.each(['IMG_7.png', 'IMG_7', 'scan.jpeg', '图', '图片', '图 1', '插图三', 'image', 'Figure 12', 'DSC_0042'])(
    'is no alternative: %s',
    async (alt) => {
      const { features, findings } = await described(alt)
      expect(findings).toEqual(['epub/poor-alternative'])
      expect(features).not.toContain('alternativeText')
    },
  )

  it.each(['图书室', '图 1　渡口', '照片里是两条船', 'Image of a bridge', '图书馆.'])(
    'is an alternative: %s',
    async (alt) => {
      expect((await described(alt)).findings).toEqual([])
    },
  )

  it('is not headings where there are none', async () => {
    const { facts } = await madeEpub(bookOf([section(null, [WORDS])]))
    const features = facts.metadata.get('schema:accessibilityFeature')
    expect(features).not.toContain('structuralNavigation')
    expect(features).not.toContain('tableOfContents')
  })

  it('is not text of any size where most sections are pictures', async () => {
    const page = section(heading(1, 'a', '扫描一'), [figure(image('a.png', '第一页的扫描'), '第一页')])
    const other = section(heading(1, 'b', '扫描二'), [figure(image('a.png', '第二页的扫描'), '')])
    const promises = async (...sections: (typeof page)[]) =>
      (await madeEpub(bookOf(sections), { assets: assetsOf('a.png') })).facts.metadata.get(
        'schema:accessibilityFeature',
      )
    expect(await promises(page, other)).not.toContain('displayTransformability')
    const written = [section(heading(1, 'c', '早市'), [WORDS]), section(heading(1, 'd', '晚市'), [WORDS])]
    expect(await promises(page, ...written)).toContain('displayTransformability')
  })

  it('is readings over characters, never over all: the contents have none', async () => {
    const read = await accessOf([paragraph([ruby('缆绳', 'lǎn shéng')])])
    expect(read.features).toContain('rubyAnnotations')
    expect(read.features).not.toContain('fullRubyAnnotations')
    expect(read.summary).toContain('部分汉字注音')
    expect((await accessOf([WORDS])).features).not.toContain('rubyAnnotations')
  })

  it('is how lines run, in languages that run both ways', async () => {
    const vertical = { config: { writingMode: 'vertical-rl' as const } }
    expect((await accessOf([WORDS], vertical)).features).toContain('verticalWriting')
    expect((await accessOf([WORDS], vertical)).features).not.toContain('horizontalWriting')
    expect((await accessOf([WORDS], {}, 'en')).features.join()).not.toContain('Writing')
  })

  it('is in the language of the book, or says in which', async () => {
    expect((await accessOf([WORDS], {}, 'ja')).summary).toMatch(/リフロー/)
    const french = await accessOf([WORDS], {}, 'fr')
    expect(french.opf).toContain('<meta property="schema:accessibilitySummary" xml:lang="en">The text reflows')
    expect(await complaints(french.bytes)).toEqual([])
  })
})

/** A GIF of one white pixel, with that many frames. */
function gif(frames: number): Uint8Array {
  const screen = [...Buffer.from('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0]
  const control = [0x21, 0xf9, 4, 0, 10, 0, 0, 0]
  const frame = [...control, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
  return Uint8Array.from([...screen, ...Array.from({ length: frames }, () => frame).flat(), 0x3b])
}

const drawing = (inner: string): Uint8Array =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">${inner}</svg>`)

describe('the hazards of an e-book', () => {
  const hazardOf = async (mediaType: Asset['mediaType'], bytes: Uint8Array) => {
    const asset: Asset = { path: 'a.pic', bytes, mediaType, widthPx: 1, heightPx: 1 }
    const access = await accessOf([WORDS, figure(image('a.pic', '潮水'), '')], { assets: new Map([['a.pic', asset]]) })
    return access.hazard[0]
  }

  it('are none where no picture moves', async () => {
    expect(await hazardOf('image/gif', gif(1))).toBe('none')
    expect(await hazardOf('image/svg+xml', drawing('<rect width="4" height="4"/>'))).toBe('none')
  })

  it('are unknown where one may', async () => {
    expect(await hazardOf('image/gif', gif(2))).toBe('unknown')
    expect(await hazardOf('image/gif', gif(1).subarray(0, 30))).toBe('unknown')
    expect(await hazardOf('image/svg+xml', drawing('<rect width="4"><animate attributeName="x"/></rect>'))).toBe(
      'unknown',
    )
  })
})
