import { describe, expect, it } from 'vitest'
import { png } from '../support/images.js'
import { prose } from '../support/press.js'
import { bodyPages, LEADING, linesOf, MEASURE, squeezed } from '../support/type-area.js'

const right = (line: { x: number; width: number }) => line.x + line.width
const words = (page: Parameters<typeof linesOf>[0]) => linesOf(page).map(({ text }) => text)

describe('what is longer than the measure', () => {
  it('breaks when it is an address, code or a word in a table', async () => {
    const long = 'abcdefghij'.repeat(12)
    const cells = [
      'supercalifragilisticexpialidocious',
      'incomprehensibilities',
      'counterrevolutionaries',
      'straightforwardness',
    ]
    const markdown = [
      `# 书\n\n## 节\n\n网址 https://example.org/${'path/'.repeat(20)} 在行中。`,
      `\`\`\`\n${long}\n\`\`\``,
      `行内 \`${long}\` 代码。`,
      `| 甲 | 乙 | 丙 | 丁 |\n|---|---|---|---|\n| ${cells.join(' | ')} |`,
    ]
    const pages = await bodyPages(markdown.join('\n\n'))
    const left = Math.min(...pages.flatMap(linesOf).map(({ x }) => x))
    expect(Math.max(...pages.flatMap(linesOf).map(right)) - left).toBeLessThan(MEASURE + 1)
  })

  it('fills the line before it when it is an address', async () => {
    const [page] = await bodyPages(`# 书\n\n## 节\n\n网址 https://example.org/${'path/'.repeat(20)} 在行中。\n`)
    expect(
      words(page!)
        .map(squeezed)
        .find((line) => line.startsWith('网址')),
    ).toContain('https://example.org/')
  })

  it('breaks at its comma when it is a numbered sub-heading', async () => {
    const [first, second] = ['一、先把船靠稳再把“跳板”搭好，', '让等船的人一个一个地走上来']
    const [page] = await bodyPages(
      `# 书\n\n## 节\n\n${first}${second}\n\n${prose(80, 1)}。\n\n二、收缆\n\n${prose(80, 2)}。\n`,
    )
    const lines = words(page!).map(squeezed)
    expect(lines).toEqual(expect.arrayContaining([first, second, '二、收缆']))
  })

  it('is cut short by an ellipsis as a running head', async () => {
    const title = 'The History of Ferries, Landings and Reading Rooms along the Lower River, with Many Plates and Maps'
    const [page] = await bodyPages(`# 书\n\n## ${title}\n\n${prose(60, 1)}。\n`)
    const head = page!.lines.filter(({ y }) => y < 45).at(-1)!
    expect(head.text).toMatch(/^The History.*(?:…|\.\.\.)$/)
    expect(head.width).toBeLessThan(MEASURE)
    expect(squeezed(words(page!).join(''))).toContain(squeezed(title))
  })
})

describe('a picture larger than the type area', () => {
  it('is made to fit, with its caption on the same page', async () => {
    const pages = await bodyPages(
      `# 书\n\n## 节\n\n${prose(200, 2)}。\n\n![图的题注](tall.png)\n\n${prose(60, 3)}。\n`,
      {
        'tall.png': png(340, 2040),
      },
    )
    const captioned = pages.filter((page) => words(page).includes('图的题注'))
    expect(captioned).toHaveLength(1)
    const caption = linesOf(captioned[0]!).find(({ text }) => text === '图的题注')!
    expect(caption.y).toBeGreaterThan(25 * LEADING)
  })
})

describe('a headline in two parts', () => {
  it('balances the lines of each part', async () => {
    const parts = ['春天里把旧书从河的上游运到下游的三十二个办法', '一份给船工与孩子们的清单以及它的来历与用处']
    const pages = await bodyPages(`# 书\n\n## 【渡口】\n\n### ${parts.join(' ')}\n\n${prose(60, 1)}。\n`)
    const lines = linesOf(pages[0]!).filter(({ fontSize }) => fontSize > 13 && fontSize < 15)
    const lengths = lines.map(({ text }) => squeezed(text).length)
    expect(lengths).toHaveLength(4)
    expect(Math.abs(lengths[0]! - lengths[1]!)).toBeLessThan(4)
    expect(Math.abs(lengths[2]! - lengths[3]!)).toBeLessThan(4)
  })
})
