import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../../src/messages/en.js'
import { placeholders, wordFinding } from '../../../src/messages/word-finding.js'
import { zhCN } from '../../../src/messages/zh-CN.js'
import { FINDING_SEVERITIES, type FindingId } from '../../../src/model/finding-ids.js'

const IDS = Object.keys(FINDING_SEVERITIES) as FindingId[]
const placeholdersOf = (text: string | undefined) => [...new Set(placeholders(text ?? ''))].sort()

describe('the catalogues', () => {
  it.each(IDS)('say the same of %s in both languages', (id) => {
    expect(placeholdersOf(en[id].message)).toEqual(placeholdersOf(zhCN[id].message))
    expect(placeholdersOf(en[id].hint)).toEqual(placeholdersOf(zhCN[id].hint))
    expect(en[id].hint === undefined).toBe(zhCN[id].hint === undefined)
  })

  it.each(IDS)('have no empty words for %s', (id) => {
    for (const wording of [en[id], zhCN[id]]) {
      expect(wording.message.trim()).not.toBe('')
      expect(wording.hint?.trim()).not.toBe('')
    }
  })

  it('name only facts that some room gives', () => {
    const code = sourceFiles(path.resolve('src'))
      .filter((file) => !file.includes(`${path.sep}messages${path.sep}`))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const named = new Set(IDS.flatMap((id) => placeholdersOf(`${zhCN[id].message} ${zhCN[id].hint ?? ''}`)))
    expect([...named].filter((fact) => !new RegExp(`\\b${fact}\\b`).test(code))).toEqual([])
  })
})

describe('a finding in words', () => {
  const facts = { key: 'titel', allowed: 'title, lang' }

  it('has its facts in place, and a hint when the cure is known', () => {
    const worded = wordFinding(
      { id: 'config/unknown-key', severity: 'error', facts: { ...facts, nearest: 'title' } },
      'en',
    )
    expect(worded.message).toBe('Unknown key “titel”. Allowed here: title, lang.')
    expect(worded.hint).toBe('Did you mean “title”?')
  })

  it('has no hint when the cure is not known', () => {
    expect(wordFinding({ id: 'config/unknown-key', severity: 'error', facts }, 'zh-CN')).toEqual({
      message: '不认识的键“titel”。这里可以用：title, lang。',
    })
  })

  it('leaves braces that stand in the manuscript alone', () => {
    const worded = wordFinding({ id: 'parse/inferred-heading', severity: 'note', facts: { text: '{key}' } }, 'en')
    expect(worded.message).toContain('“{key}”')
  })
})

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file))
}
