import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config/read-config.js'
import { en } from '../../src/messages/en.js'
import { BookError } from '../../src/model/finding.js'
import { decodeText } from '../../src/sources/decode-text.js'
import { judgeSvg } from '../../src/sources/svg-image.js'
import { svg } from '../support/images.js'

const BOOK_YAML = `name: harbour
title: "港口: 札记"
authors: [甲, { name: 乙, role: editor }]
date: 2026-05-01
chapters:
  - 00.md
  - { part: 上编, chapters: [01.md, 02.md] }
typography: { punctuation: keep, leading: 1.6 }
print:
  trim: 大32开
  marginsMm: { inner: 20, outer: 18 }
`

/** The text with some characters replaced: what a slip of the hand or a bad disk makes of it. */
function damaged(text: string, pieces: readonly string[]) {
  const slip = fc.tuple(fc.nat(text.length), fc.nat(6), fc.constantFrom(...pieces))
  return fc
    .array(slip, { minLength: 1, maxLength: 4 })
    .map((slips) =>
      slips.reduce((whole, [at, length, piece]) => whole.slice(0, at) + piece + whole.slice(at + length), text),
    )
}

describe('damaged input', () => {
  it('gives a configuration, or findings with words and a place inside the file', () => {
    expect(readConfig(BOOK_YAML, 'book.yaml', { name: 'a', firstLine: 0 }).value.title).toBe('港口: 札记')
    const pieces = [
      '',
      ':',
      ': ',
      '\n',
      '\t',
      '- ',
      '[',
      '}',
      '"',
      '&a',
      '*a',
      '!!x',
      '|',
      '?',
      '#',
      '汉',
      '9999',
      '\u0000',
      '---\n',
    ]
    fc.assert(
      fc.property(damaged(BOOK_YAML, pieces), (text) => {
        try {
          readConfig(text, 'book.yaml', { name: 'a', firstLine: 0 })
        } catch (error) {
          if (!(error instanceof BookError)) throw error
          for (const { id, place } of error.findings) {
            expect(en[id].message).not.toBe('')
            expect(place?.line).toBeLessThanOrEqual(text.split('\n').length)
            expect(place?.column).toBeLessThanOrEqual([...(text.split('\n')[place!.line - 1] ?? '')].length + 1)
          }
        }
      }),
      { numRuns: 1500, seed: 1 },
    )
  })

  it('in any bytes is text without characters that a page cannot carry, or is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          expect(decodeText(bytes, 'a.md')).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/)
        } catch (error) {
          if (!(error instanceof BookError)) throw error
          expect(error.findings[0]?.place?.line).toBeGreaterThan(0)
        }
      }),
      { numRuns: 1500, seed: 1 },
    )
  })

  it('in a drawing never lets a script through', () => {
    const drawing = svg('<style>.a{fill:red}</style><g><rect width="1"/><a href="#x">甲</a></g>')
    expect(judgeSvg(drawing)).toHaveProperty('size')
    const pieces = [
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&lt;',
      '"',
      "'",
      '/>',
      '<?x?>',
      ' onload="x"',
      '<!DOCTYPE svg>',
    ]
    fc.assert(
      fc.property(damaged(drawing, pieces), (text) => {
        if ('unsafe' in judgeSvg(text)) return
        // What remains of script and handlers stands in comments, attributes' values or character data.
        const elements = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '').replace(/"[^"]*"|'[^']*'/g, '""')
        expect(elements).not.toMatch(/<script|<[^<>]*\sonload/)
      }),
      { numRuns: 1500, seed: 1 },
    )
  })
})
