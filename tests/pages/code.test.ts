/** Code on the pages of a made book: one ink, two weights, columns that stand under one another, numbers that are no text. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtBook } from '../support/built-book.js'
import { drawnOn } from '../support/drawn.js'
import { markedTexts } from '../support/marked-text.js'
import { type PdfFacts, readPdf } from '../support/pdf-facts.js'
import type { Line, Run } from '../support/pdf-page-facts.js'
import { prose } from '../support/press.js'
import { sharedScratch } from '../support/scratch.js'

const TEXT = `# 渡口

\`\`\`js {.numbers}
// 船 river 与河：宽、深、流速
const tide = 'low' // |
let 甲乙丙丁 = 1   // |
	return "tab"   // |
call(one_argument, another_argument, a_third_one, "第四个参数，说明很长很长", the_fifth) // end
\`\`\`
`

const CODE = TEXT.split('\n').slice(3, -2).join('\n')

async function made(text: string): Promise<Uint8Array> {
  const folder = await sharedScratch({ 'book.md': text })
  const { value } = await builtBook(`${folder}/book.md`, { formats: { pdf: true, epub: false } })
  return value.pdf!
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '')

/** Lines of the last page of a book that are set in the size of code. */
const codeLines = ({ pages }: PdfFacts): readonly Line[] =>
  pages.at(-1)!.lines.filter(({ runs }) => runs.some(({ fontSize }) => Math.abs(fontSize - 9) < 0.05))

describe('numbered code with a language', () => {
  let pdf: Uint8Array
  let facts: PdfFacts
  let lines: readonly Line[]
  beforeAll(async () => {
    pdf = await made(TEXT)
    facts = await readPdf(pdf)
    lines = codeLines(facts)
  })

  it('is copied as it was written, without numbers and without the mark of a broken line', async () => {
    const page = (await PDFDocument.load(pdf)).getPages().at(-1)!
    for (const kind of ['byToUnicode', 'byActualText'] as const) {
      const copied = markedTexts(page).map((text) => text[kind])
      expect(squeezed(copied.join(''))).toContain(squeezed(CODE))
    }
  })

  it('draws a number before each line of the source, and a mark behind each that goes on below', async () => {
    const marks = drawnOn(await PDFDocument.load(pdf), facts.pages.length)
    const left = Math.min(...lines.map(({ x }) => x))
    const numbers = marks.filter(({ kind, seen }) => kind === 'line' && seen.right < left && seen.top - seen.bottom < 9)
    const heights = new Set(numbers.map(({ seen }) => Math.round((seen.bottom + seen.top) / 36)))
    expect(heights.size).toBe(5)
    expect(lines.length).toBeGreaterThan(5)
    expect(new Set(numbers.map(({ tags }) => tags.join()))).toEqual(new Set(['/Artifact']))
    const right = Math.max(...lines.flatMap(({ runs }) => endOf(runs)))
    const hooks = marks.filter(({ kind, seen }) => kind === 'fill' && seen.left > right - 9 && seen.right < right + 9)
    expect(hooks.length).toBeGreaterThan(0)
  })

  it('sets keywords in bold and the 汉字 of comments in kai', () => {
    const runs = lines.flatMap((line) => line.runs)
    const fontOf = (text: string) => runs.find((run) => run.text.includes(text))?.font
    expect(fontOf('const')).toContain('Inconsolata-Bold')
    expect(fontOf('tide')).toContain('Inconsolata-Regular')
    expect(fontOf('与河')).toContain('WenKai')
    expect(fontOf('甲乙')).toContain('NotoSerif')
  })

  it('stands columns under one another: a 汉字 is two letters wide, and a tab ends at a multiple of four', () => {
    const ends = lines.filter(({ text }) => text.trimEnd().endsWith('// |')).map((line) => endOf(line.runs))
    expect(ends).toHaveLength(3)
    for (const end of ends) expect(end).toBeCloseTo(ends[0]!, 0)
  })

  it('indents what goes on below, and breaks where a reader would', () => {
    const first = lines.findIndex(({ text }) => text.includes('call('))
    const [whole, next] = [lines[first]!, lines[first + 1]!]
    expect(whole.text.trimEnd()).toMatch(/[,\p{Script=Han}]$/u)
    expect(next.x - whole.x).toBeCloseTo(9, 0)
  })

  it('is drawn with TrueType, one object for each face', () => {
    expect(
      facts.fonts.every(({ subtype, embedded, objects }) => subtype === 'Type0' && embedded && objects === 1),
    ).toBe(true)
  })
})

const endOf = (runs: readonly Run[]): number => Math.max(...runs.map(({ x, width }) => x + width))

describe('code that stays plain', () => {
  it.each(['', 'text', 'no-such-language', '__proto__', 'constructor', '../core'])('“%s”', async (language) => {
    const { fonts } = await readPdf(await made(`# 渡口\n\n\`\`\`${language}\nif (x) return // 船\n\`\`\`\n`))
    expect(fonts.map(({ name }) => name).join()).not.toContain('Bold')
  })
})

describe('hostile code', () => {
  it.each([
    ['markup', 'html', '</code></pre><script>alert(1)</script>&amp;&#39;<b class="keyword">x</b>'],
    ['a line of 5,000 letters', 'js', `const a = "${'x'.repeat(5000)}"`],
    ['a line of 汉字', 'python', `# ${'春夏秋冬'.repeat(200)}`],
    ['what is not closed', 'c', `/* ${'{'.repeat(500)}`],
    ['letters with marks, signs and half-width kana', 'js', '// é ñ ① ｱｲｳ'],
    ['blank lines and spaces', 'js', '\n\n   \n\tx\n\n'],
  ])('%s is printed whole', async (_, language, code) => {
    const page = (
      await PDFDocument.load(await made(`# 渡口\n\n\`\`\`${language} {.numbers}\n${code}\n\`\`\`\n`))
    ).getPages()
    const copied = page.flatMap((each) => markedTexts(each).map(({ byActualText }) => byActualText))
    // Between the pages stand the running head and the folio.
    const bare = (text: string) => squeezed(text).replace(/渡口|\d/g, '')
    expect(bare(copied.join(''))).toContain(bare(code))
  })
})

describe('code that runs over a page', () => {
  it('leaves no line of it alone', async () => {
    for (const before of [21, 22, 23, 24, 25]) {
      const code = Array.from({ length: 6 }, (_, index) => `const line${index} = ${index}`).join('\n')
      const { pages } = await readPdf(
        await made(`# 渡口\n\n${prose(27 * before, before)}。\n\n\`\`\`js\n${code}\n\`\`\`\n`),
      )
      const counts = pages.map(({ lines }) => lines.filter(({ text }) => /line\d =/.test(text)).length)
      expect(counts).not.toContain(1)
      expect(counts.reduce((sum, count) => sum + count)).toBe(6)
    }
  })
})
