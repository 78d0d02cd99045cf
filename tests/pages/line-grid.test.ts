import { expect, it } from 'vitest'
import { png } from '../support/images.js'
import { prose } from '../support/press.js'
import { bodyPages, LEADING, textLines } from '../support/type-area.js'

const text = (length: number, seed: number) => `${prose(length, seed)}。`

/** Whatever has a height of its own, each with text after it. */
const DISTURBANCES = [
  '### 一行的标题',
  `### ${prose(30, 2)}`,
  `### ${prose(48, 3)}`,
  `#### ${prose(40, 4)}`,
  `##### ${prose(45, 5)}`,
  '![题注在图下](wide.png){width=63%}',
  `文中有图${prose(20, 6)}![](tall.png)${text(60, 7)}`,
  `水是 H~2~O，或 H<sub>2</sub>O，面积 x<sup>2</sup>，\`code 值\`，*着重的字*，**更重的字**，[字]{.dots}，${text(60, 8)}`,
  `{汉字|hàn zì}开头的一段，${text(60, 9)}`,
  `> ${text(90, 10)}`,
  '```\nconst a = 1\nconst b = "春"\n```',
  '| 甲 | 乙 |\n|---|---|\n| 春 | ![](tall.png) |\n| 夏 | 秋 |',
  `::: editors-remark\n${text(50, 11)}\n\n—— 编者\n:::`,
  `- ${text(40, 12)}\n  - ${text(20, 13)}`,
  `<div><p>${text(40, 14)}</p><p>小图 <img src="tall.png" alt=""> ${text(30, 15)}</p></div>`,
  '---',
  `设$x=\\frac{1}{2}$，则${text(30, 16)}$\\left(\\frac{a}{b}\\right)^n$，${text(20, 17)}$\\begin{pmatrix}a&b\\\\c&d\\\\e&f\\end{pmatrix}$，${text(40, 18)}$\\sqrt{\\frac{2s}{a}}$。`,
  '| 甲 | 乙 |\n|---|---|\n| $\\frac{1}{2}mv^2$ 与 $\\sqrt{\\frac{\\frac{a}{b}}{c}}$ | $x$ |',
  `$$\\sum_{k=1}^{n}\\frac{1}{k^2}=\\frac{\\pi^2}{6}$$`,
  `$$\\begin{pmatrix}a&b\\\\c&d\\\\e&f\\end{pmatrix}$$`,
  '```js {.numbers}\n// 春\nfunction river() { return "a very long line that is turned, and turned, and turned again" }\n```',
  `[王安石]{.name}写[史记]{.work}，[着重]{.dots}，行中{汉字|hàn zì}，${text(50, 16)}{汉字|hàn zì}${text(40, 17)}`,
  `割注[${prose(70, 18)}]{.warichu}与[${prose(20, 19)}]{.note-inline}，${text(40, 20)}`,
  `春\n: ${text(40, 21)}\n: 夏{秋|qiū}冬。`,
  `::: epigraph\n${text(30, 22)}\n\n—— 春\n:::`,
  `::: verse 春\n天地\n${prose(40, 23)}\n\n{日月|rì yuè}\n:::`,
  `::: letter\n春：\n\n${text(50, 24)}\n\n—— 夏\n:::`,
  `::: box 春\n${text(300, 25)}\n\n${text(90, 26)}\n:::`,
  '::: figure 春夏\n![](wide.png){width=30%}\n\n![](wide.png){width=20%}\n:::',
]

it.each(['book', 'report'])(
  'stands every line of the text of a %s on the grid, on every page, whatever stands between',
  async (theme) => {
    const blocks = [0, 1, 2].flatMap((round) =>
      DISTURBANCES.flatMap((disturbance, index) => [disturbance, text(31 + 23 * round + index, 20 + index)]),
    )
    const images = { 'wide.png': png(301, 167), 'tall.png': png(33, 50) }
    const look = `---\nprint: { theme: ${theme} }\n---\n\n`
    const pages = await bodyPages(`${look}# 书\n\n## 节\n\n${blocks.join('\n\n')}\n`, images)
    expect(pages.length).toBeGreaterThan(9)
    const first = textLines(pages[0]!)[0]!.y
    const offGrid = pages.flatMap((page) =>
      textLines(page)
        .filter(({ y }) => Math.abs((y - first) / LEADING - Math.round((y - first) / LEADING)) * LEADING > 0.3)
        .map((line) => `${page.number}: ${line.text}`),
    )
    expect(offGrid).toEqual([])
  },
)

it('puts what follows a quotation, a letter, a box or code back on the grid when they are broken over pages', async () => {
  const code = Array.from({ length: 9 }, (_, index) => `const value${index} = ${index}`).join('\n')
  const broken = [
    `> ${text(200, 3)}`,
    `::: letter\n${text(200, 4)}\n:::`,
    `::: box\n${text(200, 5)}\n:::`,
    `\`\`\`\n${code}\n\`\`\``,
  ].flatMap((block) => [0, 1, 2, 3, 4, 5].map((seed) => `${text(27 * 20 + 40 * seed, seed + 30)}\n\n${block}`))
  const pages = await bodyPages(`# 书\n\n## 节\n\n${broken.join('\n\n')}\n\n${text(60, 8)}\n`)
  const baselines = pages.flatMap((page) => textLines(page).map(({ y }) => Math.round((y % LEADING) * 5) / 5))
  expect(new Set(baselines).size).toBe(1)
})
