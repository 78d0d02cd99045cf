import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8, unzipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makeLongBook } from '../../bench/make-long-book.js'
import { defaultConfig } from '../../src/config/read-config.js'
import { joinedZips, zipFiles } from '../../src/epub/zip.js'
import type { Manuscript } from '../../src/model/manuscript.js'
import { filesOf, readFiles } from '../../src/parse/read-files.js'
import { readManuscriptFiles } from '../../src/read-long-manuscript.js'
import { answerOf } from '../../src/second-thread.js'
import { zipLargeEpub } from '../../src/zip-large-epub.js'
import { scratch } from '../support/scratch.js'

const built = (file: string): URL => pathToFileURL(resolve('dist', file))

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

const manuscriptOf = (texts: readonly string[]): Manuscript => ({
  config: defaultConfig('books'),
  parts: [
    {
      kind: 'body',
      title: null,
      files: texts.map((text, index) => ({
        path: `${index}.md`,
        text,
        firstLine: 0,
        byline: { authors: null, date: null },
      })),
    },
  ],
})

/** Notes, references and what is found on the way have numbers and places of their file. */
const LONG = manuscriptOf([
  ...makeLongBook({ chapters: 40, bytes: 2_000_000 }),
  '渡口[^a]在图上：@fig:渡口。\n\n[^a]: 老渡口。\n',
])

describe('a second thread', () => {
  it('reads files as this one does', async () => {
    const run = { ...filesOf(LONG), from: 7 }
    const answer = await answerOf<string>(built('reading-thread.js'), run)
    expect(JSON.parse(answer)).toEqual(readFiles(run))
    expect(answer).toContain('n48-1')
  })

  it('zips files as this one does', async () => {
    const files: Zippable = { 'a.xhtml': [strToU8('渡口'.repeat(900)), { level: 6 }] }
    expect(await answerOf(built('zipping-thread.js'), files)).toEqual(zipFiles(files))
  })

  it('is found in a folder with 汉字, spaces and marks in its name', async () => {
    const file = '书 稿#1%/thread.mjs'
    const thread =
      "import { parentPort, workerData } from 'node:worker_threads'\nparentPort.postMessage(workerData + 1)\n"
    const folder = await scratch({ [file]: thread })
    expect(await answerOf(pathToFileURL(join(folder, file)), 1)).toBe(2)
  })

  it('that cannot be had gives no answer', async () => {
    await expect(answerOf(built('no-such-thread.js'), null)).rejects.toThrow()
  })

  it('that ends without an answer gives none', async () => {
    const folder = await scratch({ 'silent.mjs': '' })
    await expect(answerOf(pathToFileURL(join(folder, 'silent.mjs')), null)).rejects.toThrow('no answer')
  })
})

describe('a long book', () => {
  it('is read in halves as it is at once', async () => {
    expect(await readManuscriptFiles(LONG)).toEqual(readFiles(filesOf(LONG)))
  })

  it('is read where it is one long file, and one short and one long', async () => {
    const text = makeLongBook({ chapters: 1, bytes: 50_000 })[0]!
      .replace(/\[\^\w+\]:?/g, '')
      .repeat(35)
    for (const texts of [[text], ['短。\n', text], [text, '短。\n']]) {
      const manuscript = manuscriptOf(texts)
      expect(await readManuscriptFiles(manuscript)).toEqual(readFiles(filesOf(manuscript)))
    }
  })

  it('has a zip of two halves that is the zip of the whole', async () => {
    const texts = makeLongBook({ chapters: 9, bytes: 450_000 })
    const files: Zippable = Object.fromEntries(
      texts.map((text, index) => [
        `OEBPS/第${index}章.xhtml`,
        [strToU8(text.repeat(7)), { level: index % 4 === 0 ? 0 : 6 }],
      ]),
    )
    const whole = zipFiles(files)
    expect(isSame(await zipLargeEpub(files), whole)).toBe(true)
    const entries = Object.entries(files)
    for (const count of [0, 1, 8, 9]) {
      const [first, second] = [entries.slice(0, count), entries.slice(count)].map((each) => Object.fromEntries(each))
      expect(isSame(joinedZips(zipFiles(first!), zipFiles(second!)), whole)).toBe(true)
    }
    expect(Object.keys(unzipSync(whole))).toEqual(Object.keys(files))
  })
})
