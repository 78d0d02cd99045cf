/** The fonts of the e-book: what each holds, and that readers see the whole book in them. */
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { checkOutlines, readCharacterMap } from '../../src/fonts/truetype.js'
import { BookError } from '../../src/model/finding.js'
import { builtBook, rememberingCache } from '../support/built-book.js'
import { DIFFICULT_TEXT } from '../support/difficult-text.js'
import { readEpub } from '../support/epub-facts.js'
import { fontWithRights } from '../support/font-rights.js'
import { complaints } from '../support/made-epub.js'
import { openReadingSystem, type Screen } from '../support/reading-system.js'
import { scratch } from '../support/scratch.js'

const EPUB = { formats: { pdf: false, epub: true } }

type Files = Readonly<Record<string, string | Uint8Array>>

async function madeOf(files: Files) {
  const { value, findings } = await builtBook(await scratch(files), EPUB)
  return { epub: value.epub!, fonts: fontsIn(value.epub!), findings, ebook: value.ebook! }
}

/** Font files by the name of their face. */
const fontsIn = (epub: Uint8Array): Record<string, Buffer> =>
  Object.fromEntries(
    Object.entries(unzipSync(epub)).flatMap(([path, bytes]) => {
      const [, name] = /^OEBPS\/fonts\/(.+)\.ttf$/.exec(path) ?? []
      return name === undefined ? [] : [[name, Buffer.from(bytes)]]
    }),
  )

const charactersOf = (font: Buffer): string =>
  String.fromCodePoint(...[...readCharacterMap(font).keys()].sort((a, b) => a - b))

const sorted = (text: string): string =>
  [...new Set(text)].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!).join('')

describe('the fonts of an e-book', () => {
  it('hold what their face draws and a space, and nothing else of the book', async () => {
    const { fonts } = await madeOf({
      'book.yaml': 'title: 河\nstructure: marked\nauthors: [林远]\n',
      'book.md': '# 山\n\n水流“去”，*慢*。\n\n::: editors-note\n旧“稿”。\n:::\n\n`if`，**急**\n',
    })
    const held = Object.fromEntries(Object.entries(fonts).map(([face, font]) => [face, charactersOf(font)]))
    // Of marks in kai the song draws those that may be half as wide; the contents name the chapter in the face of the text.
    expect(held).toEqual({
      song: sorted(' 水流“去”，。山'),
      hei: sorted(' 河山急目录编者按'),
      kai: sorted(' 林远　著慢旧稿'),
      mono: sorted(' if'),
    })
  })

  it('are static TrueType with their licence in them, and the package names them as such', async () => {
    const { epub, fonts } = await madeOf({ 'book.md': DIFFICULT_TEXT })
    expect(Object.keys(fonts).sort()).toEqual([
      'fallback-1',
      'fallback-2',
      'hei',
      'kai',
      'math',
      'mono',
      'mono-bold',
      'song',
    ])
    for (const font of Object.values(fonts)) {
      checkOutlines(font)
      expect(font.toString('latin1').replaceAll('\0', '')).toContain('Open Font License')
    }
    const items = readEpub(epub).manifest.filter(({ href }) => href.startsWith('fonts/'))
    expect(items.map(({ mediaType }) => mediaType)).toEqual(items.map(() => 'font/ttf'))
    expect(items).toHaveLength(Object.keys(fonts).length)
    expect(await complaints(epub)).toEqual([])
  })

  it('stay small: no face of a newspaper’s compilation holds the whole of it', async () => {
    const { value } = await builtBook('content/cookbook/compilation', EPUB)
    const fonts = fontsIn(value.epub!)
    const whole = sorted(
      readEpub(value.epub!)
        .spine.map(({ text }) => text.replace(/\s/g, ''))
        .join(''),
    )
    for (const font of Object.values(fonts)) expect(charactersOf(font).length).toBeLessThan(whole.length)
    expect(Object.values(fonts).reduce((sum, { length }) => sum + length, 0)).toBeLessThan(400_000)
  })

  it('are the same bytes each time, and out of the cache', async () => {
    const folder = await scratch({ 'book.md': DIFFICULT_TEXT })
    const cache = rememberingCache()
    const made = []
    for (const options of [EPUB, { ...EPUB, cache }, { ...EPUB, cache }]) made.push(await builtBook(folder, options))
    const [first, ...others] = made.map(({ value }) => Buffer.from(value.epub!).toString('base64'))
    expect(others.map((each) => each === first)).toEqual([true, true])
    expect(cache.hits()).toBeGreaterThan(0)
  })

  it('stay away when the book wants none, and its styles name those of readers alone', async () => {
    const { epub, fonts } = await madeOf({ 'book.yaml': 'epub: { fonts: false }\n', 'book.md': DIFFICULT_TEXT })
    expect(fonts).toEqual({})
    const css = readEpub(epub).read('OEBPS/style.css')
    expect(css).not.toMatch(/@font-face|Banxin/)
    expect(css).toMatch(/blockquote \{\s+font-family: "Kaiti SC"/)
    expect(css).not.toMatch(/body \{\s+font-family/)
    expect(await complaints(epub)).toEqual([])
  })

  it('leave a reader’s own choice of face alone', async () => {
    const { epub } = await madeOf({ 'book.md': DIFFICULT_TEXT })
    const css = readEpub(epub).read('OEBPS/style.css')
    expect(css).not.toContain('!important')
    const named = [...css.matchAll(/([^{}]+)\{[^{}]*font-family: "Banxin Song"[^{}]*\}/g)].map(([, names]) =>
      names!.trim(),
    )
    expect(named.filter((each) => each !== '@font-face')).toEqual(['body'])
  })
})

describe('a character', () => {
  it('that no font has is told with its place, and the e-book is made: the reader’s device may have it', async () => {
    const { findings } = await madeOf({ 'book.md': '水。\n\n山𗀀。\n' })
    expect(findings).toEqual([
      {
        id: 'epub/missing-glyph',
        severity: 'warning',
        facts: { character: '𗀀', codePoint: 'U+17000' },
        place: { file: 'book.md', line: 3, column: 2 },
      },
    ])
  })

  it('is refused once, not twice, where print is made as well', async () => {
    const folder = await scratch({ 'book.md': '水𗀀。\n' })
    const refusal = await builtBook(folder).catch((error: unknown) => error)
    expect(refusal instanceof BookError && refusal.findings.map(({ id }) => id)).toEqual(['fonts/missing-glyph'])
  })
})

describe('a font of the book’s own', () => {
  const withFont = (fsType: number): Files => ({
    'book.yaml': 'typography: { fonts: { mono: own.ttf } }\n',
    'book.md': '水 `if`\n',
    'own.ttf': fontWithRights(fsType),
  })

  it.each([
    ['may be installed', 0x0000],
    ['may be read and printed', 0x0004],
    ['is restricted in one way and editable in another', 0x000a],
  ])('goes along when it %s', async (_, fsType) => {
    const { fonts, findings } = await madeOf(withFont(fsType))
    expect(findings).toEqual([])
    expect(charactersOf(fonts.mono!)).toBe(' fi')
  })

  it.each([
    ['may not be embedded', 0x0002],
    ['may not be cut down', 0x0104],
    ['lends its bitmaps only', 0x0200],
  ])('stays at home when it %s, and ours takes its place', async (_, fsType) => {
    const { fonts, findings } = await madeOf(withFont(fsType))
    expect(findings.map(({ id, place }) => [id, place?.line])).toEqual([['epub/font-not-embeddable', 1]])
    expect(charactersOf(fonts.mono!)).toBe(' fi')
  })
})

const system = await openReadingSystem().catch((error: unknown) => {
  if (process.env.CI || !(error instanceof BookError)) throw error
  return null
})
afterAll(() => system?.close())

it.runIf(system !== null)('the bracket of a call is seen in vertical lines of each face', async () => {
  const text = '水[^1]。\n\n::: verse\n船[^2]\n:::\n\n[^1]: 清。\n\n[^2]: 木。\n'
  const { epub } = await madeOf({ 'book.yaml': 'title: 河\nwritingMode: vertical-rl\n', 'book.md': text })
  const book = await system!.open(epub, { width: 390, height: 700, flow: 'scrolled' })
  await book.show('OEBPS/chapter-001.xhtml')
  const { unseen, noteCalls } = await book.facts()
  expect({ unseen, calls: noteCalls.length }).toEqual({ unseen: [], calls: 2 })
  await book.close()
})

const PHONE: Screen = { width: 390, height: 700, flow: 'scrolled' }

describe.runIf(system !== null).each(['horizontal-tb', 'vertical-rl'])('in a reading system, %s', (writingMode) => {
  it('every character is drawn by a face of the book', async () => {
    const { epub } = await madeOf({ 'book.yaml': `writingMode: ${writingMode}\n`, 'book.md': DIFFICULT_TEXT })
    const book = await system!.open(epub, PHONE)
    const strangers: unknown[] = []
    const families = new Map<string, string>()
    for (const [index] of book.sections.entries()) {
      await book.show(index)
      for (const { text, faces } of await book.drawn()) {
        strangers.push(...faces.filter(({ isEmbedded }) => !isEmbedded).map(({ family }) => [text, family]))
        families.set(text.trim(), faces.map(({ family }) => family).join(' + '))
      }
    }
    await book.close()
    expect(strangers).toEqual([])
    expect(families.get('船名')).toBe('Noto Sans SC Medium')
    expect(families.get('新作')).toBe('LXGW WenKai')
    expect(families.get('船过水无痕')).toBe('LXGW WenKai')
    expect(families.get('late')).toBe('Noto Serif SC')
    expect(families.get('dù')).toBe('Noto Serif SC')
    expect(families.get('// 量水深：米')).toMatch(/Inconsolata/)
  })
})
