/** The two validators that decide whether an e-book can be distributed, on every sample and on books that are hard to get right. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { complaints } from '../support/made-epub.js'
import { SAMPLE_BOOKS, WRITING_MODES, type WritingMode } from '../support/sample-books.js'
import { aceViolations } from '../support/validators/ace.js'
import { AWKWARD_BOOKS } from '../support/validators/awkward-books.js'
import { builtEdition } from '../support/validators/editions.js'
import { allEpubcheckMessages } from '../support/validators/epubcheck.js'

const AWKWARD = Object.keys(AWKWARD_BOOKS)

const edition = (name: string, writingMode: WritingMode): Promise<Uint8Array> =>
  builtEdition(AWKWARD_BOOKS[name] ?? name, writingMode)

describe.each(WRITING_MODES)('lines set %s', (writingMode) => {
  const made = new Map<string, Uint8Array>()
  beforeAll(async () => {
    for (const name of [...SAMPLE_BOOKS, ...AWKWARD]) made.set(name, await edition(name, writingMode))
  })

  it('pass EPUBCheck, every one', async (context) => {
    const messages = await allEpubcheckMessages([...made.values()], context)
    expect(Object.fromEntries([...made.keys()].map((name, index) => [name, messages[index]]))).toEqual(
      Object.fromEntries([...made.keys()].map((name) => [name, []])),
    )
  })

  it.for([...SAMPLE_BOOKS, ...AWKWARD])('%s passes the port of EPUBCheck', async (name) => {
    expect(await complaints(made.get(name)!)).toEqual([])
  })

  // What is awkward for Ace is so in either direction, and it takes its time.
  it.for(writingMode === 'horizontal-tb' ? [...SAMPLE_BOOKS, ...AWKWARD] : SAMPLE_BOOKS)(
    '%s passes Ace',
    async (name, context) => {
      expect(await aceViolations(made.get(name)!, context)).toEqual([])
    },
  )
})

describe('a book that is broken on purpose', () => {
  /** The markup of one document as somebody's tool would have made it. */
  const broken = async (instead: readonly (readonly [string, string])[]): Promise<Uint8Array> => {
    const bytes = await edition('a picture alone', 'horizontal-tb')
    const zip = unzipSync(bytes)
    const file = 'OEBPS/chapter-001.xhtml'
    const markup = instead.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`There is no ${from} in ${text}`)
      return text.replace(from, to)
    }, strFromU8(zip[file]!))
    const { mimetype, ...others } = zip
    return zipSync({ mimetype: [mimetype!, { level: 0 }], ...others, [file]: strToU8(markup) })
  }

  it('is whole before it is broken', async (context) => {
    const bytes = await broken([])
    expect(await aceViolations(bytes, context)).toEqual([])
    expect(await allEpubcheckMessages([bytes], context)).toEqual([[]])
  })

  it('fails Ace for a picture without an alternative, a skipped rank and a role that is missing', async (context) => {
    const bytes = await broken([
      [' alt="石桥"', ''],
      ['<figure>', '<h1>甲</h1><h4>乙</h4><aside epub:type="footnote">注</aside><figure>'],
    ])
    const violations = await aceViolations(bytes, context)
    expect(violations.map(({ rule, file }) => `${file} ${rule}`).sort()).toEqual([
      'chapter-001.xhtml epub-type-has-matching-role',
      'chapter-001.xhtml heading-order',
      'chapter-001.xhtml image-alt',
    ])
    expect(violations.find(({ rule }) => rule === 'heading-order')!.element).toContain('乙')
  })

  it('fails EPUBCheck, the original and the port, and only it among the books of one run', async (context) => {
    const whole = await broken([])
    const bytes = await broken([['<figure>', '<p id="x">甲</p><p id="x">乙</p><figure>']])
    const [first, second] = await allEpubcheckMessages([whole, bytes], context)
    expect(first).toEqual([])
    expect(second!.join('\n')).toMatch(/RSC-005 OEBPS\/chapter-001\.xhtml.*Duplicate/iu)
    expect((await complaints(bytes)).join('\n')).toContain('RSC-005')
  })
})
