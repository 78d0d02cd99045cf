/** Pictures with pages of their own in made books: one page, or two that face each other. */
import { describe, expect, it } from 'vitest'
import { type PictureBook, pictureBook, told } from '../support/picture-book.js'
import { prose } from '../support/press.js'
import { allElements, drawTree, isTreeElement, readStructure } from '../support/structure-tree.js'
import { MEASURE, squeezed, textLines } from '../support/type-area.js'
import { structureFaults } from '../support/ua-structure.js'

const text = (length: number, seed: number) => `${prose(length, seed)}。`
const page = (words: string) => `![${words}](wide.png){place=page credit=周野}`
const spread = (words: string, file = 'wide.png') => `![${words}](${file}){place=spread credit=周野}`
/** Fills this many pages and a half. */
const filling = (pages: number, seed: number) => text(Math.round(27 * 28 * (pages + 0.4)), seed)
/** A pixel of the browser. */
const CLOSE = 0.8

const isBare = ({ lines }: PictureBook['pages'][number]) =>
  lines.every(({ text: words }) => !/^(\d+|节.*|图)$/.test(words))
const labels = ({ pages, pictures }: PictureBook) => pictures.map((picture) => pages[picture.page - 1]!.label)
const textOf = (book: PictureBook) =>
  squeezed(book.pages.flatMap((each) => textLines(each).map((line) => line.text)).join(''))

describe('a plate', () => {
  it('follows the page that it is written on, and the text flows on before it', async () => {
    const paragraph = filling(2, 2)
    const book = await pictureBook(`# 节\n\n${text(100, 1)}\n\n${page('石桥')}\n\n${paragraph}\n`)
    const [picture] = book.pictures
    expect(book.pictures).toHaveLength(1)
    expect(labels(book)).toEqual(['2'])
    const [before, plate] = [book.pages[picture!.page - 2]!, book.pages[picture!.page - 1]!]
    expect(textLines(before).length).toBeGreaterThan(22)
    expect(plate.lines.map((line) => squeezed(line.text))).toEqual(['石桥周野'])
    expect(Math.abs(picture!.right - picture!.left - MEASURE)).toBeLessThan(CLOSE)
    expect(book.pages[picture!.page]!.label).toBe('3')
    expect(textOf(book)).toContain(paragraph)
    expect(told(book)).toEqual([])
  })

  it.each(['tall.png', 'wide.png', 'square.png', 'small.png'])(
    'is as large as its page, with its caption: %s',
    async (file) => {
      const book = await pictureBook(
        `# 节\n\n${text(100, 1)}\n\n![${prose(90, 3)}](${file}){place=page}\n\n${text(100, 2)}\n`,
      )
      const [picture] = book.pictures
      const height = picture!.bottom - picture!.top
      expect(Math.abs(picture!.right - picture!.left - MEASURE) < CLOSE || height > 504 - 5 * 18).toBe(true)
      const plate = book.pages[picture!.page - 1]!
      expect(squeezed(plate.lines.map((line) => line.text).join(''))).toBe(prose(90, 3))
      expect(plate.lines.at(-1)!.y).toBeLessThan(45.4 + 504)
    },
  )

  it('is led to by links, and is read where it is written', async () => {
    const book = await pictureBook(
      `# 节\n\n见[桥](#bridge)。${text(60, 1)}\n\n![石桥](wide.png){#bridge place=page}\n\n${filling(2, 2)}\n\n# 节二\n\n${text(30, 5)}\n`,
    )
    const [picture] = book.pictures
    expect(book.pages.flatMap(({ links }) => links).map((link) => link.page)).toContain(picture!.page)
    expect(await structureFaults(book.built.pdf!)).toEqual([])
    const { document } = await readStructure(book.built.pdf!)
    const figure = allElements(document).find(({ type }) => type === 'Figure')!
    expect(figure.alt).toBe('石桥')
    const holder = allElements(document).find(({ kids }) => kids.some((kid) => kid === figure))!
    const kinds = holder.kids.filter(isTreeElement).map(({ type }) => type)
    expect(kinds.slice(-3)).toEqual(['P', 'P', 'Figure'].slice(-kinds.length))
    // The paragraph that runs over it is one, with content on both sides.
    expect(
      drawTree(document).some(
        (line) => line.trim() === `P ${picture!.page - 1} ${picture!.page + 1} ${picture!.page + 2}`,
      ),
    ).toBe(true)
  })

  it('may hold a group, and closes a chapter that has no more text', async () => {
    const group = '::: figure 两岸 {place=page}\n![东](square.png){width=45%}\n![西](square.png){width=45%}\n:::'
    const book = await pictureBook(`# 节\n\n${text(60, 1)}\n\n${group}\n\n# 节二\n\n${text(60, 2)}\n`)
    expect(labels(book)).toEqual(['2', '2'])
    expect(book.pages.find(({ label }) => label === '3')!.lines.some((line) => line.text === '节二')).toBe(true)
  })

  it('without any text around it stands on a page like others', async () => {
    const book = await pictureBook(`${page('独页')}\n`)
    expect(book.pictures).toHaveLength(1)
  })

  it('in a quotation or a list stands where it is written, and its author is told', async () => {
    const book = await pictureBook(`# 节\n\n> ${page('石桥')}\n\n- ![桥](small.png){place=left}\n\n${text(30, 1)}\n`)
    expect(told(book)).toEqual(['parse/picture-inside', 'parse/picture-inside'])
    expect(book.pictures).toHaveLength(2)
  })
})

describe('a picture over two pages', () => {
  it.each([
    ['left', 'bleedMm: 0', 0],
    ['left', 'bleedMm: 3', 3],
    ['right', 'bleedMm: 3', 3],
  ])('bound on the %s with %s shows half on each, from fold to edge', async (binding, bleed, bleedMm) => {
    const book = await pictureBook(
      `# 节\n\n${text(100, 1)}\n\n${spread('河上')}\n\n${filling(3, 2)}\n`,
      `print: { binding: ${binding}, ${bleed} }\n`,
    )
    const [verso, recto] = book.pictures
    expect(book.pictures).toHaveLength(2)
    expect([verso!.page % 2, recto!.page - verso!.page]).toEqual([0, 1])
    const edge = (bleedMm / 25.4) * 72
    const width = book.pages[verso!.page - 1]!.width
    const [left, right] = binding === 'left' ? [verso!, recto!] : [recto!, verso!]
    expect(-left.left).toBeGreaterThan(edge - 0.1)
    expect(right.right - width).toBeGreaterThan(edge - 0.1)
    // No white at the fold.
    expect(left.right).toBeGreaterThan(width - 0.1)
    expect(right.left).toBeLessThan(0.1)
    expect(Math.abs(left.top - right.top)).toBeLessThan(0.01)
    const captions = [verso!, recto!].map(({ page: number }) =>
      squeezed(book.pages[number - 1]!.lines.map((line) => line.text).join('')),
    )
    expect(captions).toEqual(['', '河上周野'])
    expect(textOf(book)).toContain(prose(100, 2).slice(0, 50))
    expect(told(book).filter((id) => id !== 'layout/spread-cut' && id !== 'layout/image-resolution')).toEqual([])
  })

  it('waits for the next verso while the text flows on, and only at the end of a chapter for a blank page', async () => {
    for (const pages of [1, 2, 3, 4]) {
      const book = await pictureBook(
        `# 节\n\n${filling(pages - 1, 1)}\n\n${spread('河上')}\n\n# 节二\n\n${text(30, 2)}\n`,
      )
      const [verso] = book.pictures
      expect(verso!.page % 2).toBe(0)
      const blanks = book.pages.filter(
        (each) => each.number > 2 && each.number < verso!.page && each.lines.length === 0,
      )
      expect(blanks).toHaveLength(pages % 2 === 1 ? 0 : 1)
    }
    const flowing = await pictureBook(`# 节\n\n${filling(1, 1)}\n\n${spread('河上')}\n\n${filling(3, 2)}\n`)
    const [verso] = flowing.pictures
    expect(flowing.pages.slice(2, verso!.page - 1).every((each) => textLines(each).length > 22)).toBe(true)
  })

  it('cuts off a tenth at most; of a panorama all is shown', async () => {
    const wide = await pictureBook(`# 节\n\n${text(100, 1)}\n\n${spread('长卷', 'tall.png')}\n\n${filling(2, 2)}\n`)
    const [verso, recto] = wide.pictures
    expect(Math.abs((verso!.right - verso!.left) / (verso!.bottom - verso!.top) - 1 / 8)).toBeLessThan(0.01)
    expect(verso!.right - verso!.left).toBeCloseTo(recto!.right - recto!.left, 0)
    expect(told(wide)).not.toContain('layout/spread-cut')
  })

  it('is counted without folios or running heads, and holds in booklets and structure', async () => {
    const book = await pictureBook(
      `# 节\n\n${text(100, 1)}\n\n${spread('河上')}\n\n${page('石桥')}\n\n${filling(4, 2)}\n`,
    )
    for (const picture of book.pictures) expect(isBare(book.pages[picture.page - 1]!)).toBe(true)
    expect(labels(book)).toEqual(['2', '3', '4'])
    expect(await structureFaults(book.built.pdf!)).toEqual([])
    const { document } = await readStructure(book.built.pdf!)
    const figures = allElements(document).filter(({ type }) => type === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(['河上', '石桥'])
  })
})
