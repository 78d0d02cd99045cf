/** `banxin impose` and `build --booklet` as a reader of the manual calls them. */

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { PDFDocument, ReadingDirection } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { banxin } from '../support/banxin.js'
import { numberedPdf } from '../support/numbered-pdf.js'
import { readPdf } from '../support/pdf-facts.js'
import { scratch } from '../support/scratch.js'
import { leavesOf, readFolded, readSheets } from '../support/sheets.js'

describe('banxin impose', () => {
  it('writes the booklet beside the PDF and says how to print it', async () => {
    const cwd = await scratch({ 'in/leaves.pdf': await numberedPdf({ pages: 8 }) })
    const { exitCode, stdout, stderr } = await banxin(['impose', 'in/leaves.pdf'], { cwd })
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(stderr).toContain('Sheets of A4: 2. Print them on both sides at full size, flipped on the short edge.')
    expect((await readdir(path.join(cwd, 'in'))).sort()).toEqual(['leaves-booklet.pdf', 'leaves.pdf'])
    const { halves } = await readSheets(await readFile(path.join(cwd, 'in/leaves-booklet.pdf')))
    expect(readFolded(leavesOf(halves), 'left')).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('binds on the right what says that it is read from the right, unless it is told otherwise', async () => {
    const pdf = await PDFDocument.load(await numberedPdf({ pages: 8 }))
    pdf.catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L)
    const cwd = await scratch({ 'leaves.pdf': Buffer.from(await pdf.save()) })
    for (const [options, side] of [
      [[], 'right'],
      [['--binding', 'left'], 'left'],
    ] as const) {
      expect(await banxin(['impose', 'leaves.pdf', ...options], { cwd })).toMatchObject({ exitCode: 0 })
      const { halves } = await readSheets(await readFile(path.join(cwd, 'leaves-booklet.pdf')))
      expect(readFolded(leavesOf(halves), side)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    }
  })

  it('does what all its options say', async () => {
    const cwd = await scratch({ 'leaves.pdf': await numberedPdf({ pages: 22 }) })
    const options =
      '--sheet a3 --style perfect --binding right --signature 8 --pad before-cover --gutter 5 --creep 0.1 --marks'
    const { exitCode, stderr } = await banxin(
      ['impose', 'leaves.pdf', '-o', 'new/made.pdf', ...options.split(' '), '--lang', 'zh-CN'],
      { cwd },
    )
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('A3 纸 6 张') })
    expect(stderr).toContain('共 3 帖，每帖 8 页，最后一帖 8 页')
    const { halves, sides } = await readSheets(await readFile(path.join(cwd, 'new/made.pdf')))
    const leaves = leavesOf(halves)
    const read = [0, 2, 4].flatMap((first) => readFolded(leaves.slice(first, first + 2), 'right'))
    expect(read).toEqual([...Array.from({ length: 21 }, (_, index) => index + 1), null, null, 22])
    expect(sides[0]!.width).toBeCloseTo(1190.55, 1)
  })

  it.each([
    [['impose'], 'banxin impose FILE.pdf'],
    [['impose', 'none.pdf'], 'There is no “none.pdf”'],
    [['impose', '.'], 'is a folder'],
    [['impose', 'leaves.pdf', 'more.pdf'], '“more.pdf” is one argument too many'],
    [['impose', 'leaves.pdf', '--signature', '10'], 'A signature of 10 pages cannot be folded'],
    [['impose', 'leaves.pdf', '--signature', '0'], 'multiple of four'],
    [['impose', 'leaves.pdf', '--sheet', 'A44'], 'Unknown sheet “A44”'],
    [['impose', 'leaves.pdf', '--sheet', 'A5'], 'cure: Take a larger sheet, such as A4.'],
    [['impose', 'leaves.pdf', '--style', 'sadle'], 'saddle, perfect'],
    [['impose', 'leaves.pdf', '--nup', '3'], '2, 4'],
    [['impose', 'leaves.pdf', '--gutter', '5mm'], '0–50'],
    [['impose', 'leaves.pdf', '--creep', '-1'], '“--creep” needs a value'],
    [['impose', 'leaves.pdf', '-o', './leaves.pdf'], 'would take the place of “leaves.pdf”'],
  ])('ends with 2 on wrong usage, and writes nothing: %j', async (args, message) => {
    const pdf = await numberedPdf({ pages: 4 })
    const cwd = await scratch({ 'leaves.pdf': pdf })
    const { exitCode, stderr } = await banxin(args, { cwd })
    expect(stderr).toContain(message)
    expect(exitCode).toBe(2)
    expect(await readdir(cwd)).toEqual(['leaves.pdf'])
    expect(Buffer.compare(await readFile(path.join(cwd, 'leaves.pdf')), pdf)).toBe(0)
  })

  it('ends with 1 when the file cannot be imposed', async () => {
    const cwd = await scratch({ 'leaves.pdf': '港口' })
    const { exitCode, stderr } = await banxin(['impose', 'leaves.pdf'], { cwd })
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining('This is no PDF file.') })
  })
})

describe('banxin build --booklet', () => {
  it('writes the sheets of the sample book beside its PDF', async () => {
    const out = await scratch()
    const { exitCode, stderr } = await banxin(['build', 'content', '-o', out, '--pdf', '--booklet'])
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('flipped on the short edge'),
    })
    expect((await readdir(out)).sort()).toEqual(['river-reading-rooms-booklet.pdf', 'river-reading-rooms.pdf'])
    const read = async (name: string) => readPdf(await readFile(path.join(out, name)))
    const [book, booklet] = [await read('river-reading-rooms.pdf'), await read('river-reading-rooms-booklet.pdf')]
    expect(booklet.pages).toHaveLength(2 * Math.ceil(book.pages.length / 4))
    expect(booklet.pages[0]!.width).toBeCloseTo(841.89, 1)
    // The middle of the booklet: the two pages that face each other there, left and right of the fold.
    const middle = booklet.pages.at(-1)!
    const wordsOn = (isLeft: boolean) =>
      middle.lines
        .flatMap(({ runs }) => runs.filter(({ x }) => x < middle.width / 2 === isLeft).map(({ text }) => text))
        .join('')
    const wordsOf = (number: number) =>
      book.pages[number - 1]!.lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')
    const left = booklet.pages.length
    expect([wordsOn(true), wordsOn(false)]).toEqual([wordsOf(left), wordsOf(left + 1)])
    // Faces are shared by all pages, as in the book.
    expect(booklet.fonts).toEqual(book.fonts)
  })

  it('writes the cover of a perfect-bound book as a sheet of its own', async () => {
    const paper = 'paper: { grammage: 80, bulk: 1.3 }'
    const cwd = await scratch({
      'book.yaml': `name: leaves\nbooklet: { style: perfect, ${paper} }\n`,
      '01.md': '# 港口\n\n潮水退了，船还没有来。\n',
    })
    const { exitCode, stderr } = await banxin(['build', '.', '--pdf', '--booklet'], { cwd })
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('Have the printer confirm'),
    })
    const written = ['leaves-booklet.pdf', 'leaves-cover.pdf', 'leaves.pdf']
    expect((await readdir(path.join(cwd, 'out'))).sort()).toEqual(written)
    for (const name of written) expect(stderr).toContain(path.join('out', name))
  })
})
