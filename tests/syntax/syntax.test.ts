import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { dumpBook } from '../support/dump-book.js'
import { manuscriptOf } from '../support/one-file.js'

/**
 * Each `*.txt` beside this file holds cases for one mark. A case is a sentence, then the manuscript and the Book that
 * is expected, each between lines of one dot.
 */
const folder = new URL('.', import.meta.url)
const CASE = /([^\n]+)\n\.\n([\s\S]*?)\n\.\n([\s\S]*?)\n\.(?:\n|$)/g

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const cases = [...readFileSync(new URL(file, folder), 'utf8').matchAll(CASE)]
  describe(file.replace('.txt', ''), () => {
    it.each(cases.map(([, sentence, manuscript, expected]) => ({ sentence, manuscript, expected })))(
      '$sentence',
      ({ manuscript, expected }) => {
        const { value, findings } = parse(manuscriptOf({ 'text.md': manuscript! }))
        expect(dumpBook(value, findings)).toBe(expected)
      },
    )
  })
}
