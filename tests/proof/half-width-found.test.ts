/** Half-width marks in books that no rule was written from: the samples, with every mark of theirs made half-width. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../src/config/read-config.js'
import { NO_GLOSSARY } from '../../src/model/glossary.js'
import type { Manuscript, SourceFile } from '../../src/model/manuscript.js'
import { halfWidthMarks } from '../../src/proof/text/half-width.js'
import { proofText } from '../../src/proof-text.js'

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '：': ':',
  '；': ';',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
}
const MARK = new RegExp(`[${Object.keys(HALF).join('')}]`, 'gu')

const texts = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => readFileSync(`content/${path}`, 'utf8'))
  // A paragraph that has half-width marks of its own, in code and numbers, would count them as found.
  .flatMap((text) => text.split(/\n{2,}/))
  .filter((paragraph) => /^\p{Script=Han}/u.test(paragraph) && !/[,.:;!?()"|{}`$*[\]]/.test(paragraph))

function foundIn(text: string): number {
  const file: SourceFile = { path: 'a.md', text, firstLine: 0, byline: { authors: null, date: null } }
  const manuscript: Manuscript = { config: defaultConfig('a'), parts: [{ kind: 'body', title: null, files: [file] }] }
  return halfWidthMarks.check(proofText(manuscript, NO_GLOSSARY)).length
}

describe('marks of the samples, made half-width', () => {
  const all = texts.flatMap((text) => text.match(MARK) ?? []).length

  it('are found, ninety-nine of a hundred and more', () => {
    const halved = texts.map((text) => text.replace(MARK, (mark) => HALF[mark]!))
    expect(all).toBeGreaterThan(1000)
    expect(foundIn(halved.join('\n\n')) / all).toBeGreaterThan(0.99)
  })

  it('are none where they are as they should be', () => {
    expect(foundIn(texts.join('\n\n'))).toBe(0)
  })
})
