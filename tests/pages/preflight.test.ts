/** Books made by the whole pipeline, and what preflight says of their finished PDF. */
import { describe, expect, it } from 'vitest'
import { BookError, type Finding } from '../../src/model/finding.js'
import { builtBook } from '../support/built-book.js'
import { pixelPng, svg } from '../support/images.js'
import { scratch } from '../support/scratch.js'

const PDF_ONLY = { formats: { pdf: true, epub: false } }

/** Grey, of this size. */
const photograph = (width: number, height: number): Uint8Array =>
  pixelPng(
    Uint8Array.from({ length: width * height * 4 }, (_, at) => (at % 4 === 3 ? 255 : 120)),
    width,
  )

async function ofPreflight(files: Readonly<Record<string, string | Uint8Array>>): Promise<Finding[]> {
  const { findings } = await builtBook(await scratch(files), PDF_ONLY)
  return findings.filter(({ id }) => id.startsWith('print/') || id.startsWith('layout/'))
}

const CONFIG = 'title: 试样\nstructure: marked\n'

describe('a finished book', () => {
  it('has shapes for what only its running heads say', async () => {
    const text = `# 一章\n\n${'河水慢慢地流。'.repeat(200)}\n`
    const found = await Promise.all(
      ['', 'profile: periodical\nperiodical: { issue: 丙午年第肆期 }\n'].map((profile) =>
        ofPreflight({ 'book.yaml': `title: 渡口札記\n${profile}`, '01.md': text }),
      ),
    )
    expect(found.flat().filter(({ id }) => id !== 'print/blank-pages')).toEqual([])
  })

  it('of text, a table, a list and a note passes without a word', async () => {
    const text = `# 试样

## 一章

河水慢慢地流。[^1]**船**停在岸边，*人*在船上。

- 一
- 二

| 甲 | 乙 |
|---|---|
| 丙 | 丁 |

> 引一句话。

\`\`\`
code 1
\`\`\`

[^1]: 注文。
`
    for (const colour of ['black', 'spot', 'cmyk']) {
      const findings = await ofPreflight({
        'book.yaml': `${CONFIG}print: { colour: ${colour} }\n`,
        'a.md': text,
      })
      expect(
        findings.filter(({ id }) => id !== 'print/blank-pages'),
        colour,
      ).toEqual([])
    }
  })

  it('with marks and bleed has the boxes that it should', async () => {
    const findings = await ofPreflight({
      'book.yaml': `${CONFIG}cover: c.png\nprint: { bleedMm: 3, marks: true }\n`,
      'c.png': photograph(1900, 2600),
      'a.md': '# 试样\n\n## 一章\n\n河水慢慢地流。\n',
    })
    expect(findings.filter(({ id }) => id !== 'print/blank-pages')).toEqual([])
  })

  it('is told of a picture that is too coarse, with its file, place and page', async () => {
    const shown = '# 试样\n\n## 一章\n\n一行字。\n\n![粗](图/coarse.png){width=50mm}\n\n![细](fine.png){width=50mm}\n'
    const findings = await ofPreflight({
      'book.yaml': CONFIG,
      'a.md': shown,
      '图/coarse.png': photograph(142, 142),
      'fine.png': photograph(600, 600),
    })
    const coarse = findings.filter(({ id }) => id === 'layout/image-resolution')
    expect(coarse).toMatchObject([
      { severity: 'warning', facts: { image: '图/coarse.png', ppi: 72 }, place: { file: 'a.md', line: 7 } },
    ])
    expect(coarse[0]!.page).toBeGreaterThan(1)
  })

  it('is told of a coarse cover by its name, though the page cuts some of it off', async () => {
    const half = Uint8Array.from({ length: 400 * 400 * 4 }, (_, at) => (at % 4 === 3 ? 128 : 120))
    for (const cover of [pixelPng(half, 400), photograph(400, 400), photograph(300, 500)]) {
      const findings = await ofPreflight({
        'book.yaml': `${CONFIG}cover: c.png\n`,
        'a.md': '# 试样\n\n## 一章\n\n河水慢慢地流。\n',
        'c.png': cover,
      })
      expect(findings.filter(({ id }) => id === 'layout/image-resolution')).toMatchObject([
        { page: 1, facts: { image: 'c.png' }, place: { file: 'book.yaml', line: 3 } },
      ])
    }
  })

  it('is told of thin lines in a drawing', async () => {
    const line = (width: number) =>
      svg(`<path d="M0 5H20" stroke="#000" stroke-width="${width}"/>`, 'viewBox="0 0 20 10" width="20" height="10"')
    const book = (width: number) => ({
      'book.yaml': CONFIG,
      'a.md': '# 试样\n\n## 一章\n\n![图](a.svg)\n',
      'a.svg': line(width),
    })
    expect((await ofPreflight(book(0.1))).map(({ id }) => id)).toContain('print/hairline')
    expect((await ofPreflight(book(1))).map(({ id }) => id)).not.toContain('print/hairline')
  })

  it('is refused when a drawing has characters that no font of the machine has', async () => {
    // From a private use area: nobody has it.
    const folder = await scratch({
      'book.yaml': CONFIG,
      'a.md': '# 试样\n\n## 一章\n\n![图](a.svg)\n',
      'a.svg': svg('<text x="2" y="8" font-size="6">A\u{F0123}</text>'),
    })
    const refused = await builtBook(folder, PDF_ONLY).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(BookError)
    expect((refused as BookError).findings).toContainEqual(
      expect.objectContaining({
        id: 'layout/drawing-text',
        facts: expect.objectContaining({ image: 'a.svg' }),
        place: expect.objectContaining({ file: 'a.md', line: 5 }),
      }),
    )
  })
})
