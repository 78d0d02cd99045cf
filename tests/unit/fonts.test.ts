import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import type { FontRequest } from '../../src/fonts/font-request.js'
import { subsetFonts } from '../../src/fonts/subset-fonts.js'
import { readCharacterMap, readTables } from '../../src/fonts/truetype.js'
import type { BookConfig, FaceName } from '../../src/model/config.js'
import { BookError } from '../../src/model/finding.js'
import type { Cache } from '../../src/model/workshop.js'

const INCONSOLATA = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/inconsolata/400Regular/Inconsolata_400Regular.ttf',
)

/** One cache for the file: the big fonts are read once. */
const shelf = new Map<string, Uint8Array>()
const cache: Cache = {
  read: async (key) => shelf.get(key) ?? null,
  write: async (key, bytes) => void shelf.set(key, bytes),
}

interface Order {
  text: string
  faces?: readonly FaceName[]
  lang?: string
  fonts?: Partial<BookConfig['typography']['fonts']>
  files?: Record<string, Uint8Array>
  passages?: FontRequest['passages']
}

function request({
  text,
  faces = ['song', 'hei', 'kai'],
  lang = 'zh-CN',
  fonts = {},
  files = {},
  passages = [],
}: Order): FontRequest {
  const typography = { fonts: { song: null, hei: null, kai: null, mono: null, fallback: [], ...fonts } }
  return {
    characters: new Map([...text].map((character, i) => [character, { file: '港.md', line: 1, column: i + 1 }])),
    faces,
    passages,
    config: { lang, typography } as unknown as BookConfig,
    ownFonts: new Map(
      Object.entries(files).map(([file, bytes]) => [file, { bytes, place: { file: 'book.yaml', line: 1, column: 1 } }]),
    ),
    bookFolder: tmpdir(),
  }
}

const order = (wanted: Order) => subsetFonts(request(wanted), cache)

/** What each family of the set draws, by character. */
async function drawn(wanted: Order): Promise<Record<string, string>> {
  const { faces } = (await order(wanted)).value
  return Object.fromEntries(faces.map(({ family, bytes }) => [family, charactersOf(bytes)]))
}

const charactersOf = (bytes: Uint8Array): string =>
  String.fromCodePoint(...[...readCharacterMap(Buffer.from(bytes)).keys()].sort((a, b) => a - b))

const withTable = async (from: string, to: string): Promise<Buffer> => {
  const font = Buffer.from(await readFile(INCONSOLATA))
  font.write(to, font.indexOf(from, 0, 'latin1'), 'latin1')
  return font
}

const refusal = async (file: Uint8Array): Promise<unknown> => {
  try {
    await order({ text: '船', fonts: { song: 'own.ttf' }, files: { 'own.ttf': file } })
  } catch (error) {
    return error instanceof BookError ? error.findings.map(({ id, facts }) => [id, facts.file]) : error
  }
  return 'accepted'
}

describe('the faces of a book', () => {
  it('hold the printed characters and no others', async () => {
    const faces = await drawn({ text: '码头，A' })
    expect(faces).toEqual({ 'Banxin Song': 'A头码，', 'Banxin Hei': 'A头码，', 'Banxin Kai': 'A头码' })
  })

  it('leave their marks to the song when theirs are of one width only, but in code, in a font of the book, and in English', async () => {
    const faces = ['song', 'kai', 'mono'] as const
    expect(await drawn({ text: '“港”，…', faces })).toEqual({
      ...{ 'Banxin Song': '“”…港，', 'Banxin Kai': '…港', 'Banxin Mono': '“”…' },
    })
    expect(await drawn({ text: '“港”，', faces: ['kai'] })).toEqual({ 'Banxin Kai': '“”港，' })
    const own = { fonts: { kai: 'own.ttf' }, files: { 'own.ttf': await readFile(INCONSOLATA) } }
    expect((await drawn({ text: '“a”', faces, ...own }))['Banxin Kai']).toBe('a“”')
    expect((await drawn({ text: '“a”', faces, lang: 'en' }))['Banxin Kai']).toBe('a“”')
  })

  it('are static TrueType, small, and keep the features that CJK marks need', async () => {
    const { faces } = (await order({ text: '他说：“骨气（直）？”……' })).value
    const song = Buffer.from(faces[0]!.bytes)
    const tables = readTables(song)
    expect(tables.has('glyf') && tables.has('vmtx') && !tables.has('fvar') && !tables.has('CFF ')).toBe(true)
    const layout = tables.get('GPOS')!.toString('latin1') + tables.get('GSUB')!.toString('latin1')
    for (const feature of ['halt', 'chws', 'vhal', 'vchw', 'palt', 'locl', 'vert']) expect(layout).toContain(feature)
    expect(song.length).toBeLessThan(20_000)
  })

  it('are the same bytes whatever the order of the characters, and without a cache', async () => {
    const forgetful: Cache = { read: async () => null, write: async () => {} }
    const bytes = async (text: string) =>
      (await subsetFonts(request({ text }), forgetful)).value.faces.map((f) => f.bytes)
    expect(await bytes('海上有雾')).toEqual(await bytes('雾有上海'))
  })

  it('include mono when the book asks for it, half an em wide', async () => {
    const { faces } = (await order({ text: 'if汉', faces: ['song', 'mono'] })).value
    expect(faces.map((face) => face.family)).toEqual(['Banxin Song', 'Banxin Mono'])
    const mono = Buffer.from(faces[1]!.bytes)
    expect(charactersOf(mono)).toBe('fi')
    const tables = readTables(mono)
    expect(tables.get('hmtx')!.readUInt16BE(4) * 2).toBe(tables.get('head')!.readUInt16BE(18))
  })

  it('are read from WOFF and WOFF2 alike', async () => {
    const file = (kind: string) =>
      readFile(
        createRequire(import.meta.url).resolve(`@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.${kind}`),
      )
    for (const kind of ['woff', 'woff2']) {
      const wanted = { text: '雾', faces: ['kai'] as const, fonts: { kai: kind }, files: { [kind]: await file(kind) } }
      expect(await drawn(wanted)).toEqual({ 'Banxin Kai': '雾' })
    }
  })
})

describe('a character', () => {
  it('of Extension A or B is drawn when a font has it', async () => {
    const faces = await drawn({ text: '㐂𠮷' })
    expect(Object.values(faces).join('')).toContain('㐂')
    expect(Object.values(faces).join('')).toContain('𠮷')
  })

  it('that no font has is an error with its code point and place, and nothing else is', async () => {
    const { findings } = await order({ text: '船𣈱' })
    expect(findings).toEqual([
      {
        id: 'fonts/missing-glyph',
        severity: 'error',
        facts: { character: '𣈱', codePoint: 'U+23231' },
        place: { file: '港.md', line: 1, column: 2 },
      },
    ])
  })

  it('that is a sign or an emoji is drawn in black when no face of the text has it', async () => {
    const faces = Object.values(await drawn({ text: '船☐✘🚢' }))
    for (const sign of '☐✘🚢') expect(faces.filter((characters) => characters.includes(sign))).toHaveLength(1)
  })

  it('that is joined to others is drawn with them by one font', async () => {
    const faces = Object.values(await drawn({ text: '河👍🏽👩\u200d🚒1\ufe0f\u20e3' }))
    const [emoji] = faces.filter((characters) => characters.includes('👍'))
    for (const part of ['🏽', '👩', '🚒', '\u200d', '\u20e3', '1']) expect(emoji).toContain(part)
  })

  it('that draws nothing needs no glyph', async () => {
    const { findings } = await order({ text: '船\u200d\ufe0f\u{e0100}\u2060\u00ad\ufeff\u2028\n' })
    expect(findings).toEqual([])
  })

  it('that only a fallback font of the book has is served by that', async () => {
    // The Turkish lira is in Inconsolata and in no CJK font of ours.
    const only = { text: '船₺', faces: ['kai'] as const }
    const own = { fonts: { fallback: ['own.ttf'] }, files: { 'own.ttf': await readFile(INCONSOLATA) } }
    expect(await drawn({ ...only, ...own })).toEqual({ 'Banxin Kai': '船', 'Banxin Fallback 1': '₺' })
  })

  it('that shares its glyph with a twin of the book is cut apart, so that each copies as itself', async () => {
    const faces = await drawn({ text: '工⼯' })
    expect(faces).toEqual({ 'Banxin Song': '工', 'Banxin Hei': '工', 'Banxin Kai': '工', 'Banxin Fallback 1': '⼯' })
  })

  it('without its twin in the book stays in the face', async () => {
    expect(await drawn({ text: '⼯', faces: ['song'] })).toEqual({ 'Banxin Song': '⼯' })
  })
})

describe('a language whose fonts are not installed', () => {
  it('is set in Chinese shapes, with a warning that names the packages', async () => {
    const { findings } = await order({ text: '港の町', lang: 'ja' })
    expect(findings).toMatchObject([
      {
        id: 'fonts/other-shapes',
        severity: 'warning',
        facts: { packages: '@expo-google-fonts/noto-serif-jp @expo-google-fonts/noto-sans-jp' },
      },
    ])
  })

  it('is one error, not one for each character, when they cannot be printed', async () => {
    const { findings } = await order({ text: '\u{f8fe}\u{f8ff}', lang: 'ko' })
    expect(findings).toMatchObject([{ id: 'fonts/package-missing', severity: 'error', facts: { count: 2 } }])
  })

  it('is no matter when the book brings its own', async () => {
    const files = { 'own.ttf': await readFile(INCONSOLATA) }
    const { findings } = await order({ text: 'a', lang: 'ja', faces: ['song'], fonts: { song: 'own.ttf' }, files })
    expect(findings).toEqual([])
  })
})

describe('a font of the book', () => {
  it('is taken when it is static TrueType', async () => {
    expect(await refusal(await readFile(INCONSOLATA))).toBe('accepted')
  })

  it('is refused when Chromium would draw it as Type 3', async () => {
    expect(await refusal(Buffer.from('OTTO\0\0'))).toEqual([['fonts/not-truetype', 'own.ttf']])
    expect(await refusal(await withTable('GDEF', 'CFF '))).toEqual([['fonts/not-truetype', 'own.ttf']])
    expect(await refusal(await withTable('GDEF', 'fvar'))).toEqual([['fonts/variable', 'own.ttf']])
    expect(await refusal(Buffer.from('ttcf\0\0'))).toEqual([['fonts/collection', 'own.ttf']])
  })

  it('is refused when it is damaged, cut off or no font at all', async () => {
    const whole = await readFile(INCONSOLATA)
    for (const file of [
      Buffer.from('港口'),
      Buffer.alloc(0),
      whole.subarray(0, 500),
      Buffer.from('wOF2 and nothing more'),
    ]) {
      expect(await refusal(file)).toEqual([['fonts/damaged', 'own.ttf']])
    }
  })

  it('is refused when a few bytes claim to unpack to gigabytes', async () => {
    const bomb = Buffer.alloc(64)
    bomb.write('wOFF\0\x01\0\0', 'latin1')
    bomb.writeUInt16BE(1, 12)
    bomb.writeUInt32BE(0x70000000, 56)
    expect(await refusal(bomb)).toEqual([['fonts/damaged', 'own.ttf']])
  })
})

describe('faces of passages', () => {
  it('carry what their passages hold and nothing else, and what no other face has is not missing', async () => {
    const passages = [{ face: 'math', characters: new Set('𝑥∮') }] as const
    const { value, findings } = await order({ text: '河𝑥∮', passages })
    const math = value.faces.find(({ face }) => face === 'math')!
    expect(charactersOf(math.bytes)).toBe('∮𝑥')
    expect(findings).toEqual([])
  })

  it('keep the table that formulas are set by', async () => {
    const { value } = await order({ text: '河', passages: [{ face: 'math', characters: new Set('(√') }] })
    const math = Buffer.from(value.faces.find(({ face }) => face === 'math')!.bytes)
    expect(readTables(math).get('MATH')!.length).toBeGreaterThan(500)
  })

  it('leave a character that nothing has to be reported', async () => {
    const { findings } = await order({
      text: '\u{f8ff}',
      passages: [{ face: 'math', characters: new Set('\u{f8ff}') }],
    })
    expect(findings.map(({ id }) => id)).toEqual(['fonts/missing-glyph'])
  })
})
