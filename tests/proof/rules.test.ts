/**
 * The rules of the text, from tests/proof/rules/*.txt. A case is a manuscript, what its proof says of it (`id line:column`), and, behind
 * `+++`, what it is after the safe repairs.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mendedBy, proofOf } from '../support/proof.js'

const FOLDER = new URL('./rules/', import.meta.url)

interface Case {
  readonly title: string
  readonly text: string
  readonly said: readonly string[]
  /** Null: the case says nothing of repairs. */
  readonly mended: string | null
}

function casesIn(file: string): Case[] {
  const parts = readFileSync(new URL(file, FOLDER), 'utf8').split(/^=== /m).slice(1)
  return parts.map((part) => {
    const [title = '', ...lines] = part.split('\n')
    const [written = '', rest = ''] = lines.join('\n').split(/^---$/m)
    const [said = '', mended = null] = rest.split(/^\+\+\+$/m)
    const list = said.split('\n').filter((line) => line !== '')
    return { title, text: written, said: list, mended: mended === null ? null : `${mended.trim()}\n` }
  })
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))

describe.each(files)('%s', (file) => {
  it.each(casesIn(file))('$title', async ({ text, said, mended }) => {
    expect(await proofOf(text)).toEqual(said)
    if (mended !== null) expect((await mendedBy(text)).trim()).toBe(mended.trim())
  })
})
