/** Widths of marks as printed: `typography.compression`. Measured from pen to pen in the made PDF. */
import { describe, expect, it } from 'vitest'
import { builtBook } from '../support/built-book.js'
import { type GlyphLine, glyphLines, lineText, roomOfMarks } from '../support/glyph-places.js'
import { readPdf } from '../support/pdf-facts.js'
import { prose } from '../support/press.js'
import { scratch } from '../support/scratch.js'
import { BODY_SIZE, MEASURE } from '../support/type-area.js'

async function bodyLines(compression: string, text: string): Promise<readonly GlyphLine[]> {
  const yaml = `title: 渡口\ntypography: { compression: ${compression} }\n`
  const folder = await scratch({ 'book.yaml': yaml, 'text.md': `# 章\n\n${text}\n` })
  const { value } = await builtBook(folder, { formats: { pdf: true, epub: false } })
  const { pages } = await readPdf(value.pdf!)
  const lines = await Promise.all(
    pages.filter(({ label }) => label === '1').map((page) => glyphLines(value.pdf!, page.number)),
  )
  return lines.flat()
}

/** Each ends before its line does, so that nothing is shared out over it. */
const TEXT = `春风，夏雨、秋收；冬藏：山河

春风。夏雨！秋收？冬藏《山河》老树（新芽）清晨

春风说：“夏雨。”秋收

春风——夏雨……秋收

::: editors-note 编者按
清晨，傍晚。走“过”来
:::

\`清，晨\`与傍晚`

async function widthsOf(compression: string): Promise<Record<string, number>[]> {
  const lines = await bodyLines(compression, TEXT)
  return lines.map(roomOfMarks).filter((room) => Object.keys(room).length > 0)
}

describe('marks', () => {
  it('are an em wide in 全角式, but for those beside another mark', async () => {
    expect(await widthsOf('全角式')).toEqual([
      { '，': 1, '、': 1, '；': 1, '：': 1 },
      { '。': 1, '！': 1, '？': 1, '《': 1, '》': 1, '（': 1, '）': 1 },
      { '：“': 1.5, '。”': 1.5 },
      { '——': 2, '……': 2 },
      { '，': 1, '。': 1, '“': 1, '”': 1 },
      { '，': 1 },
    ])
  })

  it('are half an em wide in 半角式, but for dash and ellipsis, and in code', async () => {
    expect(await widthsOf('半角式')).toEqual([
      { '，': 0.5, '、': 0.5, '；': 0.5, '：': 0.5 },
      { '。': 0.5, '！': 0.5, '？': 0.5, '《': 0.5, '》': 0.5, '（': 0.5, '）': 0.5 },
      { '：“': 1, '。”': 1 },
      { '——': 2, '……': 2 },
      { '，': 0.5, '。': 0.5, '“': 0.5, '”': 0.5 },
      { '，': 1 },
    ])
  })

  it('are an em wide in 开明式 where a sentence ends, and half an em elsewhere', async () => {
    expect(await widthsOf('开明式')).toEqual([
      { '，': 0.5, '、': 0.5, '；': 0.5, '：': 0.5 },
      { '。': 1, '！': 1, '？': 1, '《': 0.5, '》': 0.5, '（': 0.5, '）': 0.5 },
      { '：“': 1, '。”': 1 },
      { '——': 2, '……': 2 },
      { '，': 0.5, '。': 1, '“': 0.5, '”': 0.5 },
      { '，': 1 },
    ])
  })
})

/** A paragraph whose first line ends with a mark, and whose second line does not; the indent is two characters. */
const ENDS_WITH_MARK = `${prose(24, 3).replace(/[，。]/g, '雨')}，${prose(27, 9).replace(/[，。]/g, '山')}春风秋收`

describe('a mark that ends a line', () => {
  it('is an em wide in 全角式', async () => {
    const lines = await bodyLines('全角式', ENDS_WITH_MARK)
    const line = lines.find((each) => lineText(each).endsWith('，'))!
    expect(line[0]!.x + MEASURE - 2 * BODY_SIZE - line.at(-1)!.x).toBeCloseTo(BODY_SIZE, 1)
  })

  it('is half an em wide in 行末半角式, and the line and those below end flush', async () => {
    const lines = await bodyLines('行末半角式', `${ENDS_WITH_MARK}\n\n春风，夏雨。`)
    const index = lines.findIndex((each) => lineText(each).endsWith('，'))
    const [line, below] = [lines[index]!, lines[index + 1]!]
    expect([...lineText(line)].length).toBe(25)
    const end = below[0]!.x + MEASURE
    expect(end - line.at(-1)!.x).toBeCloseTo(BODY_SIZE / 2, 1)
    expect(end - below.at(-1)!.x).toBeCloseTo(BODY_SIZE, 1)
    // What the mark gives up is shared out evenly.
    const steps = line.slice(0, -1).map((_, at) => (line[at + 1]!.x - line[at]!.x) / BODY_SIZE)
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.005)
    expect(steps[0]).toBeCloseTo(1 + 0.5 / 24, 2)
    expect(roomOfMarks(lines.find((each) => lineText(each).includes('春风，夏雨'))!)).toEqual({ '，': 1 })
  })

  it('is half an em wide though what it gives up would have room for the next character', async () => {
    const han = (length: number) => '天地日月春风夏雨秋收冬藏'.repeat(5).slice(0, length)
    const lines = await bodyLines('行末半角式', `${han(10)}11${han(12)}，${han(40)}`)
    const index = lines.findIndex((each) => lineText(each).endsWith('，'))
    expect(lineText(lines[index + 1]!)).toBe(han(27))
    const end = lines[index + 1]![0]!.x + MEASURE
    expect(end - lines[index]!.at(-1)!.x).toBeCloseTo(BODY_SIZE / 2, 1)
  })

  it.each(['半角式', '开明式', '行末半角式'])(
    'or begins one, leaves all lines of a page flush in %s',
    async (compression) => {
      const lines = await bodyLines(compression, prose(27 * 20 - 40, 5).replace(/。/g, '。”“'))
      const text = lines.filter((line) => line.length > 20)
      expect(text.length).toBeGreaterThan(10)
      const left = text[2]!
      for (const line of text.slice(1, -1)) {
        const last = line.at(-1)!
        const isHalf = /[，。”]/.test(last.character)
        const isFullStop = compression === '开明式' && last.character === '。'
        expect(line[0]!.x).toBeCloseTo(left[0]!.x, 1)
        expect(left[0]!.x + MEASURE - last.x).toBeCloseTo(isHalf && !isFullStop ? BODY_SIZE / 2 : BODY_SIZE, 1)
      }
    },
  )
})

describe('an apostrophe', () => {
  it.each([
    ['en', 'So it’s on it'],
    ['ko', '그는 it’s 고'],
    ['zh-CN', '[So it’s on it]{lang=en}'],
  ])('takes half an em between letters: %s', async (lang, text) => {
    const folder = await scratch({ 'book.yaml': `title: A\nlang: ${lang}\n`, 'text.md': `# A\n\n${text}\n` })
    const { value } = await builtBook(folder, { formats: { pdf: true, epub: false } })
    const { pages } = await readPdf(value.pdf!)
    const lines = await glyphLines(value.pdf!, pages.find(({ label }) => label === '1')!.number)
    const line = lines.find((each) => lineText(each).includes('t’s'))!
    const at = lineText(line).indexOf('t’s')
    expect((line[at + 2]!.x - line[at]!.x) / BODY_SIZE).toBeLessThan(0.95)
  })
})
