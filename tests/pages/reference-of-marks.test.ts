/** Every example of the reference of marks is a manuscript that builds, in both languages of the reference. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BuildResult } from '../../src/build.js'
import type { Finding } from '../../src/model/finding.js'
import { builtBook } from '../support/built-book.js'
import { pixelPng } from '../support/images.js'
import { sharedScratch } from '../support/scratch.js'

const EXAMPLE = /^## ([^\n]+)\n\n````markdown\n([\s\S]*?)\n````/gmu

const examplesIn = (file: string) =>
  Array.from(
    readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8').matchAll(EXAMPLE),
    ([, name, text]) => ({
      name: name!,
      text: text!,
    }),
  )

/** White, of this size. */
const photograph = (width: number, height: number): Uint8Array =>
  pixelPng(new Uint8Array(width * height * 4).fill(255), width)

const ENGLISH = examplesIn('marks.md')
const CHINESE = examplesIn('marks.zh-CN.md')

describe('the reference of marks', () => {
  let value: BuildResult
  let findings: readonly Finding[]

  beforeAll(async () => {
    const sections = CHINESE.map(({ name, text }) => `## ${name}\n\n${text}`)
    const pictures = { 'bridge.png': photograph(1300, 900), 'ferry.png': photograph(1300, 900) }
    const folder = await sharedScratch({ 'book.md': `# 标记\n\n${sections.join('\n\n')}\n`, ...pictures })
    ;({ value, findings } = await builtBook(folder))
  })

  it('shows the same examples in both languages', () => {
    expect(CHINESE.length).toBeGreaterThan(12)
    expect(ENGLISH.map(({ text }) => text)).toEqual(CHINESE.map(({ text }) => text))
  })

  it('builds, without a word to the author', () => {
    // How many pages the contents have decides whether one stays blank before the text; old e-readers know no formulas.
    expect(findings.filter(({ id }) => id !== 'print/blank-pages' && !id.startsWith('epub/kindle-'))).toEqual([])
    expect(value.pdf?.length).toBeGreaterThan(10_000)
    expect(value.epub?.length).toBeGreaterThan(5_000)
  })
})
