import { describe, expect, it } from 'vitest'
import { assetsOf, bookOf, figure, heading, image, paragraph, section } from '../support/books.js'
import { complaints, madeEpub } from '../support/made-epub.js'

const CHAPTER = section(heading(1, 'pier', '码头'), [paragraph('缆绳还湿着。')])

describe('the package of an e-book', () => {
  it('says who made the book, in what role, when, and how they are sorted', async () => {
    const { facts, bytes } = await madeEpub(
      bookOf([CHAPTER], {
        meta: {
          authors: [
            { name: '林舟', role: 'author', sort: 'Lin Zhou' },
            { name: 'Anna Brook', role: 'translator', sort: null },
          ],
          publisher: '海岸小报 & 友人',
          description: '码头<早市>',
          rights: '版权所有',
          date: '2026-05-01',
          subtitle: '船工的见闻',
        },
      }),
    )
    const stated = (name: string) => facts.metadata.get(name)
    expect(stated('dc:title')).toEqual(['港口札记', '船工的见闻'])
    expect(facts.creators).toEqual(['林舟: aut (Lin Zhou)'])
    expect(facts.contributors).toEqual(['Anna Brook: trl ()'])
    expect(stated('dc:publisher')).toEqual(['海岸小报 & 友人'])
    expect(stated('dc:description')).toEqual(['码头<早市>'])
    expect(stated('dc:language')).toEqual(['zh-CN'])
    expect(stated('dcterms:modified')).toEqual(['2026-05-01T00:00:00Z'])
    expect(await complaints(bytes)).toEqual([])
  })

  it('names the series and the place of the book in it', async () => {
    const { facts, bytes } = await madeEpub(
      bookOf([CHAPTER], { meta: { series: { name: '渡口丛书 & 其他', number: 3 } } }),
    )
    expect(facts.metadata.get('belongs-to-collection')).toEqual(['渡口丛书 & 其他'])
    expect(facts.metadata.get('collection-type')).toEqual(['series'])
    expect(facts.metadata.get('group-position')).toEqual(['3'])
    expect(facts.spine.find(({ file }) => file === 'title-page.xhtml')!.text).toContain('渡口丛书 & 其他 3')
    expect(await complaints(bytes)).toEqual([])
    const { facts: uncounted } = await madeEpub(
      bookOf([CHAPTER], { meta: { series: { name: '渡口丛书', number: null } } }),
    )
    expect(uncounted.metadata.get('belongs-to-collection')).toEqual(['渡口丛书'])
    expect(uncounted.metadata.has('group-position')).toBe(false)
    const { facts: alone } = await madeEpub(bookOf([CHAPTER]))
    expect(alone.metadata.has('belongs-to-collection')).toBe(false)
  })

  it('is known by its ISBN, else by its content', async () => {
    const identifier = async (isbn: string | null, words: string) => {
      const book = bookOf([section(heading(1, 'a', words))], { meta: { isbn } })
      return (await madeEpub(book)).facts.metadata.get('dc:identifier')![0]!
    }
    expect(await identifier('978-7-02-000220-7', '码头')).toBe('urn:isbn:9787020002207')
    const first = await identifier(null, '码头')
    expect(first).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(await identifier(null, '码头')).toBe(first)
    expect(await identifier(null, '早市')).not.toBe(first)
  })

  it('is dated by SOURCE_DATE_EPOCH when the book has no date', async () => {
    const before = process.env.SOURCE_DATE_EPOCH
    try {
      process.env.SOURCE_DATE_EPOCH = '1700000000'
      const { facts } = await madeEpub(bookOf([CHAPTER]))
      expect(facts.metadata.get('dcterms:modified')).toEqual(['2023-11-14T22:13:20Z'])
    } finally {
      if (before === undefined) delete process.env.SOURCE_DATE_EPOCH
      else process.env.SOURCE_DATE_EPOCH = before
    }
  })

  it('turns pages as its lines run, whichever side the print edition is bound on', async () => {
    const book = bookOf([CHAPTER])
    const across = await madeEpub(book)
    expect(across.facts.opf).toContain('page-progression-direction="ltr"')
    expect(across.facts.opf).toContain('<meta name="primary-writing-mode" content="horizontal-lr"/>')
    expect(across.facts.metadata.get('rendition:layout')).toEqual(['reflowable'])
    const down = await madeEpub(book, { config: { writingMode: 'vertical-rl' } })
    expect(down.facts.opf).toContain('page-progression-direction="rtl"')
    expect(down.facts.opf).toContain('<meta name="primary-writing-mode" content="vertical-rl"/>')
    for (const { bytes } of [across, down]) expect(await complaints(bytes)).toEqual([])
  })

  it('has a cover: the one the book brings, or one drawn from its title', async () => {
    const coverOf = (facts: Awaited<ReturnType<typeof madeEpub>>['facts']) =>
      facts.manifest.filter(({ properties }) => properties === 'cover-image')
    const brought = await madeEpub(bookOf([CHAPTER], { meta: { cover: '图/封面.jpg' } }), {
      assets: new Map([['图/封面.jpg', { ...assetsOf('图/封面.jpg').get('图/封面.jpg')!, mediaType: 'image/jpeg' }]]),
    })
    expect(coverOf(brought.facts)).toMatchObject([{ href: 'images/cover.jpg', mediaType: 'image/jpeg' }])
    const drawn = await madeEpub(bookOf([CHAPTER], { meta: { title: '潮水来了又去' } }))
    expect(coverOf(drawn.facts)).toMatchObject([{ href: 'images/cover.png', mediaType: 'image/png' }])
    expect(drawn.facts.spine[0]!.images).toEqual([{ src: 'images/cover.png', alt: '封面: 潮水来了又去' }])
    expect(await complaints(drawn.bytes)).toEqual([])
  })

  it('keeps images as they are, under ASCII names', async () => {
    const assets = assetsOf('图/桥.png', '图/潮.svg')
    const blocks = [figure(image('图/桥.png', '木桥'), '东岸'), figure(image('图/潮.svg', '潮位'), '')]
    const { facts, bytes } = await madeEpub(bookOf([section(heading(1, 'a', '图'), blocks)]), { assets })
    expect(facts.spine.at(-1)!.images).toEqual([
      { src: 'images/image-001.png', alt: '木桥' },
      { src: 'images/image-002.svg', alt: '潮位' },
    ])
    expect(facts.files.every((file) => /^[\x20-\x7e]+$/.test(file))).toBe(true)
    expect(await complaints(bytes)).toEqual([])
  })

  it('promises to readers who cannot see no more than is true', async () => {
    const access = async (...alternatives: string[]) => {
      const figures = alternatives.map((alt) => figure(image('a.png', alt), ''))
      const book = bookOf([section(heading(1, 'a', '图'), figures)])
      const { facts, findings } = await madeEpub(book, { assets: assetsOf('a.png') })
      const stated = (name: string) => facts.metadata.get(`schema:${name}`)!
      return {
        modes: stated('accessMode'),
        suffices: stated('accessModeSufficient'),
        described: stated('accessibilityFeature').includes('alternativeText'),
        hazard: stated('accessibilityHazard'),
        findings: findings.map(({ id }) => id),
      }
    }
    expect(await access()).toMatchObject({ modes: ['textual'], suffices: ['textual'], described: false, findings: [] })
    expect(await access('桥')).toMatchObject({ modes: ['textual', 'visual'], suffices: ['textual'], described: true })
    expect(await access('桥', '')).toEqual({
      modes: ['textual', 'visual'],
      suffices: ['textual,visual'],
      described: false,
      hazard: ['none'],
      findings: ['epub/missing-alternative'],
    })
  })

  it('has a colophon only with its data, and leads to it', async () => {
    const without = await madeEpub(bookOf([CHAPTER]))
    expect(without.facts.landmarks.has('colophon')).toBe(false)
    const { facts } = await madeEpub(bookOf([CHAPTER], { meta: { publisher: '海岸小报', isbn: '978-7-02-000220-7' } }))
    expect(facts.landmarks.get('colophon')).toBe('colophon.xhtml')
    expect(facts.spine.find(({ file }) => file === 'colophon.xhtml')!.text).toContain('978-7-02-000220-7')
    expect([...facts.landmarks]).toEqual([
      ['cover', 'cover.xhtml'],
      ['titlepage', 'title-page.xhtml'],
      ['colophon', 'colophon.xhtml'],
      ['toc', 'toc.xhtml'],
      ['bodymatter', 'chapter-001.xhtml'],
    ])
  })
})
