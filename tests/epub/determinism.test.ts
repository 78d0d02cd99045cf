import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { assetsOf, bookOf, call, figure, heading, image, note, paragraph, section, text } from '../support/books.js'
import { madeEpub } from '../support/made-epub.js'

const BOOK = bookOf(
  [section(heading(1, 'pier', '码头'), [paragraph([text('缆绳'), call('1')]), figure(image('a.png', '桥'), '')])],
  { notes: [note('1', paragraph('系船用。'))] },
)

const digest = async (book = BOOK): Promise<string> => {
  const { bytes } = await madeEpub(book, { assets: assetsOf('a.png') })
  return createHash('sha256').update(bytes).digest('hex')
}

describe('the same Book gives the same bytes', () => {
  const zone = process.env.TZ
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('at any hour and in any time zone', async () => {
    const moments = [
      { zone: 'UTC', now: '2026-01-01T00:00:00Z' },
      { zone: 'Asia/Shanghai', now: '2031-07-09T13:14:15Z' },
      { zone: 'America/New_York', now: '1999-12-31T23:59:58Z' },
    ]
    const seen = new Set<string>()
    const hours = new Set<number>()
    for (const moment of moments) {
      process.env.TZ = moment.zone
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment.now) })
      hours.add(new Date(0).getHours())
      seen.add(await digest())
    }
    expect(seen.size).toBe(1)
    expect(hours.size).toBe(3)
  })

  it('and another Book gives others', async () => {
    expect(await digest(bookOf([section(heading(1, 'pier', '早市'))]))).not.toBe(await digest())
  })

  it('with the media type first and stored, and no folders', async () => {
    const { bytes, facts } = await madeEpub(BOOK, { assets: assetsOf('a.png') })
    // EPUB 3.3, OCF: readers sniff the media type at byte 38 of the archive.
    expect(Buffer.from(bytes.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip')
    expect(facts.files.filter((file) => file.endsWith('/'))).toEqual([])
  })
})
