/** What a book says of the findings of its proof: comments, severities, and those that are known. */
import { describe, expect, it } from 'vitest'
import { proofOf } from '../support/proof.js'

const STRAY = '甲⼈乙'

describe('a comment before a block', () => {
  it('lets through what it names, in the next block alone', async () => {
    const text = `<!-- proof-ignore text/stray-character: 部首本身 -->\n\n${STRAY}\n\n${STRAY}\n`
    expect(await proofOf(text)).toEqual(['text/stray-character 5:2'])
  })

  it('takes the name without its room', async () => {
    expect(await proofOf(`<!-- proof-ignore stray-character：部首本身 -->\n${STRAY}\n`)).toEqual([])
  })

  it('means all of a list, and nothing behind it', async () => {
    const text = `<!-- proof-ignore stray-character: 部首表 -->\n- ${STRAY}\n\n  ${STRAY}\n- ${STRAY}\n\n${STRAY}\n`
    expect(await proofOf(text)).toEqual(['text/stray-character 7:2'])
  })

  it('is told of when it means nothing, gives no reason or names no rule', async () => {
    const text = `<!-- proof-ignore stray-character: 部首 -->\n甲\n\n<!-- proof-ignore stray-character -->\n${STRAY}\n\n<!-- proof-ignore stray-caracter: 甲 -->\n乙\n`
    expect(await proofOf(text)).toEqual([
      'text/ignore-unused 1:1',
      'text/ignore-without-reason 4:1',
      'text/ignore-unknown 7:1',
    ])
  })
})

describe('the rules of a book', () => {
  it('make a finding graver, lighter, or leave it out', async () => {
    const ruled = (severity: string) =>
      `---\nproof: { rules: { text/stray-character: ${severity} } }\n---\n\n${STRAY}\n`
    expect(await proofOf(ruled('note'), ({ severity }) => severity)).toEqual(['note'])
    expect(await proofOf(ruled('off'))).toEqual([])
  })
})

describe('known findings', () => {
  const front = '---\nproof: { baseline: known.json }\n---\n\n'

  it('stay known when their paragraph moves, and not when it changes', async () => {
    const known = await proofOf.baseline(`${front}${STRAY}\n\n丙⼈丁\n`)
    expect(await proofOf(`${front}前言\n\n丙⼈丁\n\n戊${STRAY}\n`, undefined, { 'known.json': known })).toEqual([
      'text/stray-character 9:3',
    ])
  })

  it('are told of when they are there once more than was known', async () => {
    const known = await proofOf.baseline(`${front}${STRAY}\n`)
    expect(await proofOf(`${front}${STRAY}\n\n${STRAY}\n`, undefined, { 'known.json': known })).toEqual([
      'text/stray-character 7:2',
    ])
  })

  it('are none when the file is not there yet, and refused when it is something else', async () => {
    expect(await proofOf(`${front}${STRAY}\n`)).toEqual(['text/stray-character 5:2'])
    await expect(proofOf(`${front}${STRAY}\n`, undefined, { 'known.json': '[]x' })).rejects.toThrow(
      'proof/baseline-unreadable',
    )
  })
})
