/** The glossary of a book, and where its mistakes are. */
import { describe, expect, it } from 'vitest'
import { readGlossary } from '../../../src/config/read-glossary.js'
import { BookError } from '../../../src/model/finding.js'

function problemsOf(text: string): string[] {
  try {
    readGlossary(text, 'terms.yaml')
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    return error.findings.map(({ id, place }) => `${id} ${place?.file}:${place?.line}:${place?.column}`)
  }
  return []
}

describe('a glossary', () => {
  it('has preferred words, banned words and names with their misses', () => {
    const text =
      'preferred:\n  帐号: 账号\nbanned: 亲们\nnames:\n  周福根: 周富根\n  沈阿珍: [沈阿真, 申阿珍]\n  陆小毛:\n'
    expect(readGlossary(text, 'terms.yaml')).toEqual({
      preferred: [{ wrong: '帐号', right: '账号' }],
      banned: ['亲们'],
      names: [
        { name: '周福根', misses: ['周富根'] },
        { name: '沈阿珍', misses: ['沈阿真', '申阿珍'] },
        { name: '陆小毛', misses: [] },
      ],
    })
  })

  it('may be empty, and its names a plain list', () => {
    expect(readGlossary('', 'terms.yaml')).toEqual({ preferred: [], banned: [], names: [] })
    expect(readGlossary('names: [周福根]\n', 'terms.yaml').names).toEqual([{ name: '周福根', misses: [] }])
  })

  it.each([
    ['a list', '- 帐号\n', 'proof/terms-not-mapping terms.yaml:1:1'],
    ['an unknown key', 'prefered:\n  帐号: 账号\n', 'config/unknown-key terms.yaml:1:1'],
    ['a word without a better one', 'preferred:\n  帐号:\n', 'config/empty-value terms.yaml:2:3'],
    ['a list for a word', 'preferred:\n  帐号: [账号]\n', 'config/not-text terms.yaml:2:7'],
    ['a list for a mapping', 'preferred: [帐号]\n', 'config/not-mapping terms.yaml:1:12'],
    ['a word twice', 'preferred:\n  帐号: 账号\n  帐号: 帐户\n', 'config/duplicate-key terms.yaml:3:3'],
  ])('is refused for %s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })
})
