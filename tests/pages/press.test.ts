import { describe, expect, it } from 'vitest'
import { layOutOnce, printedText, prose } from '../support/press.js'

const LINE = 16
const han = (length: number) => '天地玄黄宇宙洪荒日月盈昃辰宿列张'.repeat(Math.ceil(length / 16)).slice(0, length)
const paragraph = (block: number, content: string) => `<p data-block="${block}">${content}</p>`
const pagesOf = (layout: Awaited<ReturnType<typeof layOutOnce>>['layout'], block: number) =>
  layout.pages.map(({ fragments }) =>
    fragments.filter((fragment) => fragment.block === block).map(({ text }) => text.length),
  )

describe('a paragraph that runs over pages', () => {
  it('is indented once and fills every other line', async () => {
    const { layout, findings } = await layOutOnce(paragraph(0, han(700)))
    expect(pagesOf(layout, 0)).toEqual([[298], [300], [102]])
    expect(printedText(layout, 0)).toBe(han(700))
    expect(findings).toEqual([])
  })

  it('keeps every character of exactly periodic text', async () => {
    const text = '天地玄黄'.repeat(600)
    const { layout } = await layOutOnce(paragraph(0, text))
    expect(printedText(layout, 0)).toBe(text)
  })

  it('keeps the rest of a text that begins a page and is longer than it', async () => {
    const { layout } = await layOutOnce(paragraph(0, `${han(298)}<br>${han(700)}`))
    expect(printedText(layout, 0)).toBe(han(298) + han(700))
    expect(pagesOf(layout, 0)).toEqual([[298], [300], [300], [100]])
  })

  it('keeps every line of verse that says the same again and again', async () => {
    const lines = Array.from({ length: 50 }, () => '春风夏雨')
    const { layout } = await layOutOnce(paragraph(0, lines.join('<br>')))
    expect(printedText(layout, 0)).toBe(lines.join(''))
    expect(layout.pages).toHaveLength(4)
  })

  it('has a justified last line before the break, also inside an inline element', async () => {
    const { layout } = await layOutOnce(`<section>${paragraph(0, `春<em>${han(500)}</em>秋`)}</section>`)
    expect(layout.pages[0]?.html).toMatch(/<p [^>]*data-last-line="justify"/)
    expect(layout.pages[1]?.html).not.toContain('data-last-line')
  })

  it('has no justified last line where the break falls between paragraphs of a justified section', async () => {
    const css = 'section { text-align: justify }'
    const whole = paragraph(0, han(290))
    const { layout } = await layOutOnce(`<section>${whole}${paragraph(1, '春风')}</section>`, { css })
    expect(layout.pages).toHaveLength(2)
    expect(layout.pages[0]?.html).not.toContain('data-last-line')
  })

  it('has no justified last line where the author broke the line', async () => {
    const lines = Array.from({ length: 20 }, () => '春风夏雨')
    const { layout } = await layOutOnce(paragraph(0, lines.join('<br>')))
    expect(layout.pages[0]?.html).not.toContain('data-last-line')
  })

  it('gets no hyphen where a long Latin string is broken', async () => {
    const text = `${han(280)}${'abcdefghij'.repeat(20)}`
    const { layout } = await layOutOnce(paragraph(0, text))
    expect(layout.pages).toHaveLength(2)
    expect(printedText(layout, 0)).toBe(text)
  })

  it('carries its id on its first page only', async () => {
    const { layout } = await layOutOnce(
      `<section id="s">${paragraph(0, `<span id="here">${han(500)}</span>`)}</section>`,
    )
    expect(layout.pages.map(({ targets }) => targets.map(({ id }) => id))).toEqual([['s', 'here'], []])
  })
})

describe('headings and forced breaks', () => {
  it('keeps a chain of headings with the text under it', async () => {
    const chain = `<h2 data-block="1">春风</h2><h2 data-block="2">夏雨</h2>`
    const { layout } = await layOutOnce(`${paragraph(0, han(258))}${chain}${paragraph(3, han(60))}`)
    expect(layout.pages.map(({ fragments }) => fragments.map(({ block }) => block))).toEqual([[0], [1, 2, 3]])
  })

  it('begins a new page where the styles ask for one', async () => {
    const { layout } = await layOutOnce(`${paragraph(0, '春风')}<h2 class="new-page" data-block="1">夏雨</h2>`)
    expect(layout.pages.map(({ fragments }) => fragments.map(({ block }) => block))).toEqual([[0], [1]])
  })

  it('tells how far below the top of the type area a heading stands', async () => {
    const { layout } = await layOutOnce(`${paragraph(0, han(38))}<h2 id="h" data-block="1">夏雨</h2>`)
    expect(layout.pages[0]?.targets).toEqual([{ id: 'h', top: 2 * LINE }])
  })
})

describe('notes', () => {
  const note = (block: number, text: string) =>
    `<span class="note-call">[1]</span><span class="footnote" id="n${block}" data-block="${block}">${text}</span>`

  it('stand on the page of their call, at its foot, and say nothing twice', async () => {
    const { layout } = await layOutOnce(`${paragraph(0, han(400))}${paragraph(1, `春风${note(2, '[1]注文')}夏雨`)}`)
    expect(layout.pages.map(({ fragments }) => fragments.map(({ block, text }) => [block, text.length]))).toEqual([
      [[0, 298]],
      [
        [0, 102],
        [1, 7],
        [2, 5],
      ],
    ])
    expect(layout.pages[1]?.targets).toEqual([{ id: 'n2', top: 14 * LINE }])
  })

  it('push text to the next page to make room', async () => {
    const { layout, findings } = await layOutOnce(`${paragraph(0, `春风${note(1, `[1]${han(50)}`)}${han(400)}`)}`)
    expect(printedText(layout, 0)).toBe(`春风[1]${han(400)}`)
    expect(printedText(layout, 1)).toBe(`[1]${han(50)}`)
    expect(findings).toEqual([])
  })

  it('run on to the next page when they are longer than theirs', async () => {
    const { layout, findings } = await layOutOnce(`${paragraph(0, `春风${note(1, `[1]${han(500)}`)}${han(400)}`)}`)
    expect(printedText(layout, 1)).toBe(`[1]${han(500)}`)
    expect(printedText(layout, 0)).toBe(`春风[1]${han(400)}`)
    expect(findings).toEqual([])
  })
})

describe('blocks within blocks', () => {
  it('count the text of the inner one once', async () => {
    const { layout } = await layOutOnce(`<div data-block="0">春风${paragraph(1, '夏雨')}秋收</div>`)
    expect(layout.pages[0]?.fragments.map(({ block, text }) => [block, text])).toEqual([
      [0, '春风秋收'],
      [1, '夏雨'],
    ])
  })

  it('print every cell of a long table once', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => [2 * row + 1, 2 * row + 2])
    const cell = (block: number) => `<td data-block="${block}">春${block}</td>`
    const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')
    const { layout, findings } = await layOutOnce(
      `<table><thead><tr><th colspan="2" data-block="0">章节</th></tr></thead><tbody>${body}</tbody></table>`,
    )
    const printed = layout.pages.flatMap(({ fragments }) => fragments.map(({ text }) => text))
    expect(printed).toEqual(['章节', ...rows.flat().map((block) => `春${block}`)])
    expect(findings).toEqual([])
  })

  it('keep long texts in the cells of a row', async () => {
    const { layout } = await layOutOnce(
      `<table><tr><td data-block="0">${prose(300, 3)}</td><td data-block="1">${prose(300, 5)}</td></tr></table>`,
    )
    expect(printedText(layout, 0)).toBe(prose(300, 3))
    expect(printedText(layout, 1)).toBe(prose(300, 5))
  })

  it('number a list on', async () => {
    const items = Array.from({ length: 30 }, (_, index) => `<li data-block="${index}">春风</li>`)
    const { layout } = await layOutOnce(`<ol>${items.join('')}</ol>`)
    expect(layout.pages[1]?.html).toMatch(/<ol [^>]*start="16"/)
  })
})

describe('ink outside the type area', () => {
  it('is none when a closing mark ends a full line', async () => {
    const { findings } = await layOutOnce(paragraph(0, `${han(17)}。${han(19)}」`.repeat(3)))
    expect(findings).toEqual([])
  })

  it('is a warning with its place when it stays on the page', async () => {
    const { layout, findings } = await layOutOnce(`${paragraph(0, '春风')}<pre data-block="1">${han(22)}</pre>`)
    expect(layout.pages[0]?.fragments[1]?.overflow).toEqual({ inline: 19.9, block: 0 })
    expect(findings).toMatchObject([{ id: 'layout/outside-type-area', severity: 'warning', place: { line: 2 } }])
  })

  it('is an error when the knife would cut text off, which then counts as not printed', async () => {
    const { layout, findings } = await layOutOnce(`<pre data-block="0">${han(40)}</pre>`)
    expect(printedText(layout, 0).length).toBeLessThan(40)
    expect(findings).toMatchObject([{ id: 'layout/cut-off', severity: 'error', place: { line: 1 } }])
  })
})
