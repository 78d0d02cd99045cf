import { describe, expect, it } from 'vitest'
import { type Finding, finding } from '../../src/model/finding.js'
import { excerptOf } from '../../src/proof/reports/html/excerpt.js'
import { proofFile } from '../../src/proof/text/rule.js'

/** `[meant]`, `-old-`, `+new+`, `<sign>`. */
function shown(text: string, [start, end]: readonly [number, number], mended?: string, firstLine = 0): string {
  const file = proofFile({ path: 'a.md', text, firstLine, blocks: [] })
  const edits = mended === undefined ? [] : [{ file: 'a.md', start, end, text: mended }]
  const found: Finding = finding('text/half-width', {}, { place: file.places.placeOf(start, end), edits })
  const marks = {
    plain: ['', ''],
    gap: ['', ''],
    meant: ['[', ']'],
    old: ['-', '-'],
    new: ['+', '+'],
    sign: ['<', '>'],
  }
  return excerptOf(found, file)
    .map((piece) => `${marks[piece.kind][0]}${piece.text}${marks[piece.kind][1]}`)
    .join('')
}

describe('the excerpt of a finding', () => {
  it('shows the change in its line', () => {
    expect(shown('他来了,又走了。\n\n另一段。', [3, 4], '，')).toBe('他来了-,-+，+又走了。')
  })

  it('marks what is meant where nothing can be mended', () => {
    expect(shown('他来了,又走了。', [0, 3])).toBe('[他来了],又走了。')
  })

  it('counts lines from the file, not from behind its front matter', () => {
    expect(shown('第一行\n第二行', [4, 7], undefined, 5)).toBe('[第二行]')
  })

  it('shows the breaks that a join takes out', () => {
    expect(shown('前一\n\n半句', [2, 4], '')).toBe('前一<↵><↵>半句')
  })

  it('is cut on both sides of a long line, not through a character', () => {
    const long = `${'𠮷'.repeat(50)},${'𠮷'.repeat(50)}`
    const excerpt = shown(long, [100, 101], '，')
    expect(excerpt).toBe(`…${'𠮷'.repeat(15)}-,-+，+${'𠮷'.repeat(15)}…`)
  })

  it('shows the two ends of a long stretch', () => {
    expect(shown('长'.repeat(500), [0, 500])).toBe(`[${'长'.repeat(80)}]…[${'长'.repeat(80)}]`)
  })

  it('makes seen what cannot be seen', () => {
    expect(shown('字\u200b里\u0007有\u202e鬼\ue000', [1, 2])).toBe('字<U+200B>里<U+0007>有<U+202E>鬼<U+E000>')
  })

  it('is empty for what has no place in the text', () => {
    expect(excerptOf(finding('text/half-width', {}, { page: 3 }), undefined)).toEqual([])
  })
})
