/** The vertical e-book: what its documents say, and where a browser puts what is in them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { turnStyles } from '../../src/compose/epub/turned-styles.js'
import { BookError } from '../../src/model/finding.js'
import { builtBook, rememberingCache } from '../support/built-book.js'
import { type EpubFacts, readEpub, withoutSpace } from '../support/epub-facts.js'
import { sharedScratch } from '../support/scratch.js'
import { openScreens, type VerticalPage } from '../support/vertical-page.js'

/** One drawn cover serves them all. */
const CACHE = rememberingCache()

async function made(config: string, text: string, files: Readonly<Record<string, string>> = {}): Promise<EpubFacts> {
  const folder = await sharedScratch({ 'book.yaml': `${config}\nstructure: marked\n`, 'a.md': text, ...files })
  const { value } = await builtBook(folder, { formats: { pdf: false, epub: true }, cache: CACHE })
  return readEpub(value.epub!)
}

const vertical = (text: string, files?: Readonly<Record<string, string>>): Promise<EpubFacts> =>
  made('title: 直排\nwritingMode: vertical-rl', text, files)
/** The text of the first chapter as markup, without its wrapping. */
const markupOf = (epub: EpubFacts): string => epub.spine.find(({ file }) => file.startsWith('chapter'))!.markup
const squaresIn = (epub: EpubFacts): string[] =>
  Array.from(markupOf(epub).matchAll(/<span class="upright">([^<]*)<\/span>/gu), ([, text]) => text!)

describe('squares of a vertical e-book', () => {
  it('are known over the borders of emphasis and links, and not cut in two', async () => {
    const epub = await vertical('第**12**章，[第3节](https://example.org/)，1**2**个，**7**.5度。\n')
    expect(squaresIn(epub)).toEqual(['12', '3'])
  })

  it('are made in headings, cells, captions, notes and their calls, and of what the author marks', async () => {
    const epub = await vertical(
      '# 第3章\n\n走[1200]{.upright}里。[^a]\n\n| 第1列 |\n|---|\n| 25 |\n\n: 表题9 \n\n[^a]: 见第8页。\n',
    )
    expect(squaresIn(epub)).toEqual(['3', '1200', '1', '9', '1', '25', '1', '8'])
  })

  it('are not made in code, formulas, raised figures and passages of other languages', async () => {
    const epub = await vertical('`12`和$12$，10^3^，[a 12 I]{lang=en}。\n\n```\n12 个\n```\n\n$$\n7\n$$\n')
    expect(squaresIn(epub)).toEqual([])
  })

  it('change no character, and characters that markup must spell out are one character', async () => {
    const text = '他问：“5 & 6 < 12？”答：『7』。'
    const [down, across] = await Promise.all([vertical(`${text}\n`), made('title: 直排', `${text}\n`)])
    const words = (epub: EpubFacts) => epub.spine.map((document) => withoutSpace(document.text))
    expect(words(down)).toEqual(words(across))
    expect(squaresIn(down)).toEqual(['5', '6', '12', '7'])
  })

  it('leave the spans out of a horizontal book', async () => {
    expect(squaresIn(await made('title: 横排', '走25里，“好”。\n'))).toEqual([])
    expect(markupOf(await made('title: 横排', '走25里，“好”。\n'))).not.toContain('class="quote"')
  })

  it('hold what a Japanese book asks for, whose quotation marks stay as they are', async () => {
    const epub = await made('title: 縦書き\nlang: ja\nwritingMode: vertical-rl', '平成12年3月、“本当”か!?「はい。」\n')
    expect(squaresIn(epub)).toEqual(['12', '3', '!?'])
    expect(markupOf(epub)).not.toContain('class="quote"')
  })
})

describe('a style sheet that is turned', () => {
  it.each([
    ['margin: 1em 2em;', 'margin: 2em 1em;'],
    ['margin: 1em 2em 3em 4em;', 'margin: 4em 1em 2em 3em;'],
    ['margin: 0.5em;', 'margin: 0.5em;'],
    ['padding-left: 2em;', 'padding-top: 2em;'],
    ['border-top: 1px solid;', 'border-right: 1px solid;'],
    ['border-bottom-width: 0;', 'border-left-width: 0;'],
    ['max-width: 100%;', 'max-height: 100%;'],
    ['height: auto;', 'width: auto;'],
    ['overflow-x: auto;', 'overflow-y: auto;'],
    ['text-align: left;', 'text-align: left;'],
    ['float: left;', 'float: left;'],
    ['line-height: 1.5;', 'line-height: 1.5;'],
  ])('has for %s', (across, down) => {
    expect(turnStyles(`p {\n  ${across}\n}`)).toBe(`p {\n  ${down}\n}`)
  })
})

const screens = await openScreens().catch((error: unknown) => {
  if (process.env.CI || !(error instanceof BookError)) throw error
  return null
})
afterAll(() => screens?.close())

const LETTER = `# 第3章　渡口

第一段有[重点]{.dots}，有{渡|dù}，有[王安石]{.name}，走了25里。[^a]这一段要长到第二行去，所以再写几句：河水往东流，船往西走，人站在岸上看，看得久了，就不知道是船在走还是岸在走。

第二段。

::: editors-note
编者说。
:::

![图](tall.svg)

| 甲 | 乙 |
|---|---|
| 一 | 二 |

\`\`\`
x = 1
\`\`\`

$$
a = b + c
$$

[^a]: 注。
`
const TALL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="900" viewBox="0 0 4000 900"><rect width="4000" height="900"/></svg>'

if (screens === null) {
  it('has no browser here, so that no place could be measured', () => {
    expect(process.env.CI).toBeUndefined()
  })
} else {
  describe('a page of a vertical e-book', () => {
    let page: VerticalPage
    let epub: EpubFacts
    beforeAll(async () => {
      epub = await vertical(LETTER, { 'tall.svg': TALL })
      page = await screens.open(epub, 'chapter-001.xhtml')
    })

    it('runs down, in each document', async () => {
      for (const { file } of epub.spine) {
        const document = await screens.open(epub, file)
        expect(await document.style('body', 'writing-mode'), file).toBe('vertical-rl')
        await document.close()
      }
    })

    it('has its second paragraph on the left of the first', async () => {
      const [first, second] = await page.boxes('.chapter > p')
      expect(second!.right).toBeLessThanOrEqual(first!.left + 1)
      expect(first!.height).toBeGreaterThan(first!.width)
    })

    it('holds a number of two digits in the square of one character', async () => {
      const [size] = await page.boxes('p .upright')
      const em = Number.parseFloat(await page.style('p .upright', 'font-size'))
      expect(size!.height).toBeCloseTo(em, 0)
    })

    it('has dots and readings on the right, lines of names on the left', async () => {
      expect(await page.style('.dots', 'text-emphasis-position')).toMatch(/^over( right)?$/)
      expect(await page.style('.name', 'text-underline-position')).toBe('left')
      const [[word], [reading]] = [await page.boxes('ruby'), await page.boxes('rt')]
      const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2
      expect(middle(reading!)).toBeGreaterThan(middle(word!))
    })

    it('has the rules of an editor’s note at its sides', async () => {
      expect(await page.style('.editors-note', 'border-right-style')).toBe('solid')
      expect(await page.style('.editors-note', 'border-left-style')).toBe('solid')
      expect(await page.style('.editors-note', 'border-top-style')).toBe('none')
    })

    it('sets small tables, code and formulas across', async () => {
      for (const selector of ['table', 'pre', '.formula']) {
        expect(await page.style(selector, 'writing-mode'), selector).toBe('horizontal-tb')
      }
      const [one, other] = await page.boxes('td')
      expect(other!.left).toBeGreaterThan(one!.left)
    })

    it('has no picture larger than the page, however wide it is', async () => {
      const [picture] = await page.boxes('img')
      expect(picture!.width).toBeLessThan(900)
      expect(picture!.height).toBeLessThan(640)
      expect(picture!.width).toBeGreaterThan(100)
    })

    it('scrolls a table of more columns than it has room for', async () => {
      const row = (cell: string) => `|${`${cell}|`.repeat(24)}\n`
      const wide = await screens.open(
        await vertical(`${row('列')}${row('---')}${row('长长的格子').repeat(40)}`),
        'chapter-001.xhtml',
      )
      const [scroller, table] = [(await wide.boxes('.table'))[0]!, (await wide.boxes('table'))[0]!]
      expect(table.height).toBeGreaterThan(640)
      expect(scroller.bottom).toBeLessThanOrEqual(640)
      expect(scroller.width).toBeLessThan(900)
      expect(await wide.style('.table', 'overflow-y')).toBe('auto')
      await wide.close()
    })

    it('runs over neither its head nor its foot', async () => {
      const boxes = await page.boxes('body *')
      expect(boxes.filter(({ top, bottom }) => top < 0 || bottom > 640)).toEqual([])
    })
  })
}
