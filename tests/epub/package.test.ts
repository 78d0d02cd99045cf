import { describe, expect, it } from 'vitest'
import { makeEpub } from '../../src/epub/make-epub.js'
import type { Block } from '../../src/model/book.js'
import type { PeriodicalProfile } from '../../src/model/profile.js'
import { assetsOf, bookOf, figure, heading, image, PLACE, paragraph, section } from '../support/books.js'
import { readEpub } from '../support/epub-facts.js'
import { complaints, madeEpub } from '../support/made-epub.js'

const CHAPTER = section(heading(1, 'pier', '码头'), [paragraph('缆绳还湿着。')])

const NO_PERIODICAL: PeriodicalProfile = {
  kind: 'periodical',
  issue: null,
  total: null,
  frequency: null,
  founded: null,
  issn: null,
  cn: null,
  supervisor: null,
  sponsor: null,
  editorInChief: null,
  address: null,
  printedBy: null,
  distributor: null,
  postOfficeCode: null,
  price: null,
}

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

  it('has an identifier of its content, whatever it looks like', async () => {
    const identifier = async (words: string, config: Parameters<typeof madeEpub>[1] = {}) =>
      (await madeEpub(bookOf([section(heading(1, 'a', '码头'), [paragraph(words)])]), config)).facts.metadata.get(
        'dc:identifier',
      )
    const first = await identifier('缆绳还湿着。')
    expect(await identifier('缆绳还湿着。', { config: { subjects: ['渡口'] } })).toEqual(first)
    const overrides = new Map([['epub/chapter.hbs', '<div class="ours">{{{content}}}{{{notes}}}</div>']])
    expect(await identifier('缆绳还湿着。', { overrides })).toEqual(first)
    expect(await identifier('缆绳已经干了。')).not.toEqual(first)
    expect(await identifier('缆绳还湿着。', { config: { writingMode: 'vertical-rl' } })).not.toEqual(first)
  })

  it('has its own ISBN, and tells from which printed book it comes', async () => {
    const epub = { fonts: false, isbn: '978-7-5321-0000-2', imagePx: 2048 }
    const meta = { isbn: '978-7-02-000220-7', publisher: '海岸小报' }
    const { facts, bytes } = await madeEpub(bookOf([CHAPTER], { meta }), { config: { epub, subjects: ['渡口', '船'] } })
    expect(facts.metadata.get('dc:identifier')).toEqual(['urn:isbn:9787532100002'])
    expect(facts.metadata.get('dc:source')).toEqual(['urn:isbn:9787020002207'])
    expect(facts.metadata.get('dc:subject')).toEqual(['渡口', '船'])
    const colophon = facts.spine.find(({ file }) => file === 'colophon.xhtml')!.text
    expect(colophon).toMatch(/ISBN\s*978-7-02-000220-7\s*电子书 ISBN\s*978-7-5321-0000-2/)
    expect(await complaints(bytes)).toEqual([])
    const { facts: shared } = await madeEpub(bookOf([CHAPTER], { meta }))
    expect(shared.metadata.has('dc:source')).toBe(false)
  })

  it('is in the languages that a good part of it is in', async () => {
    const english = (words: string): Block => ({
      type: 'container',
      name: 'passage',
      label: null,
      title: null,
      attributes: { classes: [], values: { lang: 'en' } },
      blocks: [paragraph(words)],
      signature: [],
      place: PLACE,
    })
    const languages = async (words: string) => {
      const blocks = [paragraph('缆绳还湿着，船已经解开了。'.repeat(5)), english(words)]
      const { facts } = await madeEpub(bookOf([section(heading(1, 'a', '码头'), blocks)]))
      return facts.metadata.get('dc:language')
    }
    expect(await languages('The rope is still wet, and the boat is already untied from its post.')).toEqual([
      'zh-CN',
      'en',
    ])
    expect(await languages('Wet rope.')).toEqual(['zh-CN'])
  })

  it('says of an issue which it is', async () => {
    const periodical = { ...NO_PERIODICAL, issue: '2026年第3期', total: '总第128期' }
    const { facts, bytes } = await madeEpub(bookOf([CHAPTER], { meta: { profile: periodical } }))
    expect(facts.metadata.get('dc:title')).toEqual(['港口札记', '2026年第3期（总第128期）'])
    expect(facts.metadata.get('title-type')).toEqual(['main', 'edition'])
    expect(facts.opf).toContain('<meta refines="#title" property="file-as">Gang kou zha ji</meta>')
    expect(await complaints(bytes)).toEqual([])
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

  it('tells Apple Books to use the fonts that it brings', async () => {
    const { edition, facts } = await madeEpub(bookOf([CHAPTER]))
    expect(facts.opf).not.toContain('ibooks')
    const fonts = [{ file: 'fonts/song.ttf', bytes: new Uint8Array([0, 1, 0, 0]) }]
    const { opf } = readEpub(
      await makeEpub({ ...edition, fonts }, assetsOf(...edition.images.map(({ asset }) => asset))),
    )
    expect(opf).toMatch(/<package [^>]*prefix="ibooks: http:\/\/vocabulary\.itunes\.apple\.com/)
    expect(opf).toContain('<meta property="ibooks:specified-fonts">true</meta>')
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
    expect(drawn.facts.spine[0]!.images).toEqual([{ src: 'images/cover.png', alt: '封面：潮水来了又去' }])
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
    const guide = [...facts.opf.matchAll(/<reference type="([^"]*)" title="[^"]*" href="([^"]*)"/g)]
    expect(guide.map(([, type, href]) => `${type} ${href}`)).toEqual([
      'cover cover.xhtml',
      'title-page title-page.xhtml',
      'colophon colophon.xhtml',
      'toc toc.xhtml',
      'text chapter-001.xhtml',
    ])
  })
})
