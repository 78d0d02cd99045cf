import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { banxin } from '../support/banxin.js'
import { assetsOf, bookOf, call, figure, heading, image, note, paragraph, section, text } from '../support/books.js'
import { readEpub } from '../support/epub-facts.js'
import { madeEpub } from '../support/made-epub.js'
import { scratch } from '../support/scratch.js'

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

describe('the same manuscript gives the same e-book', () => {
  it('in any zone and language, with any number of jobs, cached or not', async () => {
    const folder = await scratch({
      'a.md': '# 码头\n\n缆绳[^1]还湿着。\n\n```js\nreturn 1\n```\n\n[^1]: 系船用。\n',
      'b.md': `# 早市\n\n${`${'鱼贩子喊价，船工收绳。'.repeat(40)}\n\n`.repeat(200)}`,
      'book.yaml': 'name: same\ndate: 2026-05-01\n',
    })
    const made = async (env: Readonly<Record<string, string>>, ...flags: string[]) => {
      const ran = await banxin(['build', folder, '--epub', '-o', join(folder, 'out'), ...flags], {
        env: { BANXIN_CACHE: join(folder, 'cache'), ...env },
      })
      expect(ran.exitCode).toBe(0)
      return readFile(join(folder, 'out', 'same.epub'))
    }
    const first = await made({ TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' })
    expect(readEpub(first).files).toContain('OEBPS/chapter-002-2.xhtml')
    const others = [
      await made({ TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' }, '--jobs', '1'),
      await made({ TZ: 'Pacific/Kiritimati', LC_ALL: 'C' }, '--no-cache', '--jobs', '4'),
    ]
    for (const other of others) expect(first.equals(other)).toBe(true)
  }, 300_000)
})
