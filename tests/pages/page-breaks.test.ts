import { describe, expect, it } from 'vitest'
import { prose } from '../support/press.js'
import { BODY_SIZE, bodyPages, linesOf, squeezed, textLines } from '../support/type-area.js'

const text = (length: number, seed: number) => `${prose(length, seed)}。`
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('a page', () => {
  it('neither begins with the last line of a paragraph nor ends with its first', async () => {
    const paragraphs = numbers(120).map((index) => text(20 + ((index * 37) % 130), index + 1))
    const pages = await bodyPages(`# 书\n\n## 节\n\n${paragraphs.join('\n\n')}\n`)
    expect(pages.length).toBeGreaterThan(10)
    for (const page of pages) {
      const lines = textLines(page).map((line) => squeezed(line.text))
      const [first, last] = [lines[0]!, lines.at(-1)!]
      expect(paragraphs.filter((each) => each !== first && each.endsWith(first))).toEqual([])
      expect(paragraphs.filter((each) => each !== last && each.startsWith(last))).toEqual([])
    }
  })

  it('never ends with a heading, also one over an editor’s note', async () => {
    const remark = `::: editors-remark\n${text(60, 3)}\n:::`
    const blocks = numbers(40).flatMap((index) => [
      text(60 + ((index * 53) % 150), index + 1),
      `### ${prose(6 + (index % 30), index + 90)}`,
      ...(index % 3 === 0 ? [`#### ${prose(9, index + 50)}`] : []),
      ...(index % 2 === 0 ? [remark] : []),
    ])
    const pages = await bodyPages(`# 书\n\n## 节\n\n${blocks.join('\n\n')}\n\n${text(90, 7)}\n`)
    expect(pages.length).toBeGreaterThan(10)
    for (const page of pages) expect(linesOf(page).at(-1)!.font).not.toContain('Sans')
  })

  it('never ends with the words that announce a list', async () => {
    const blocks = numbers(40).flatMap((index) => [
      text(60 + ((index * 53) % 150), index + 1),
      `${prose(9, index + 30)}有下面三项：`,
      numbers(3)
        .map((item) => `- ${prose(12, index * 3 + item)}`)
        .join('\n'),
    ])
    const pages = await bodyPages(`# 书\n\n## 节\n\n${blocks.join('\n\n')}\n\n${text(90, 7)}\n`)
    expect(pages.length).toBeGreaterThan(8)
    for (const page of pages) expect(linesOf(page).at(-1)!.text).not.toMatch(/三项：$/u)
  })

  it('that ends a section holds three lines or more', async () => {
    const sections = numbers(28).map(
      (index) =>
        `## 第${index}节\n\n${text(27 * (14 + (index >> 1)), index + 1)}\n\n${text(27 * 9, index + 40)}${index % 2 === 0 ? '\n\n（执笔）' : ''}`,
    )
    const pages = await bodyPages(`# 书\n\n${sections.join('\n\n')}\n`)
    for (const page of pages) expect(textLines(page).length).toBeGreaterThanOrEqual(3)
  })
})

describe('a line', () => {
  it('never begins with the dot inside a name', async () => {
    const paragraphs = numbers(12).map(
      (index) => `${prose(20 + index, index + 1).replace(/\P{Script=Han}/gu, '行')}·${text(30, index + 40)}`,
    )
    const pages = await bodyPages(`# 书\n\n## 节\n\n${paragraphs.join('\n\n')}\n`)
    const lines = pages.flatMap(textLines).map((line) => squeezed(line.text))
    expect(lines.filter((line) => line.includes('·'))).toHaveLength(12)
    expect(lines.filter((line) => line.startsWith('·'))).toEqual([])
  })
})

describe('notes', () => {
  const withNotes = (count: number, noteLength: (index: number) => number) => {
    const body = numbers(count).map((index) => {
      const before = prose(20 + ((index * 31) % 70), index + 1).replace(/[，。]$/, '行')
      return `${before}[^${index + 1}]${text(20 + ((index * 17) % 60), index + 60)}`
    })
    const notes = numbers(count).map((index) => `[^${index + 1}]: 注${text(noteLength(index), index + 200)}`)
    return `# 书\n\n## 节\n\n${body.join('\n\n')}\n\n${notes.join('\n\n')}\n`
  }

  it('stand on the page of their call, also where many stand close together', async () => {
    const pages = await bodyPages(withNotes(60, (index) => 8 + ((index * 29) % 80)))
    const seen: number[] = []
    for (const page of pages) {
      const all = squeezed(
        linesOf(page)
          .map((line) => line.text)
          .join(''),
      )
      const calls = [...all.matchAll(/\[(\d+)\](?!注)/g)].map((match) => Number(match[1]))
      const notes = [...all.matchAll(/\[(\d+)\]注/g)].map((match) => Number(match[1]))
      expect(notes).toEqual(calls.sort((a, b) => a - b))
      seen.push(...notes)
    }
    expect(seen).toEqual(numbers(60).map((index) => index + 1))
  })

  it('move no page break into a line: none is stretched before it', async () => {
    const pages = await bodyPages(withNotes(60, (index) => 8 + ((index * 29) % 80)))
    for (const line of pages.flatMap(textLines)) {
      // The call stands on a baseline of its own; its room in the line is counted as three characters.
      expect((squeezed(line.text).length + 3) * BODY_SIZE, line.text).toBeGreaterThan(line.width * 0.95)
    }
  })

  it('longer than a page run on, each page with text of its own above', async () => {
    const pages = await bodyPages(withNotes(4, (index) => (index === 1 ? 1500 : 30)))
    const noted = pages.map((page) => linesOf(page).filter(({ fontSize }) => Math.abs(fontSize - 9) < 0.1).length)
    expect(noted.filter((lines) => lines > 0).length).toBeGreaterThan(1)
    const order = pages.flatMap(linesOf).flatMap(({ text: line }) => line.match(/^\[(\d)\] ?注/)?.[1] ?? [])
    expect(order).toEqual(['1', '2', '3', '4'])
  })
})
