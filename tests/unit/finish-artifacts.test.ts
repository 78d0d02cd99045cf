import { describe, expect, it } from 'vitest'
import { wrapUntagged } from '../../src/finish/artifacts.js'
import { pt } from '../../src/model/units.js'
import { applyPasses } from '../../src/pdf/content-pass.js'
import { readOperations } from '../../src/pdf/content-stream.js'

const wrap = (content: string, forms: readonly string[] = []): string =>
  applyPasses(Buffer.from(content, 'latin1'), [wrapUntagged({ top: pt(90), bottom: pt(10) })], (name) =>
    forms.includes(name),
  ).toString('latin1')

const operators = (content: string): string[] =>
  readOperations(Buffer.from(content, 'latin1')).map(({ operator }) => operator)

describe('content that is not tagged', () => {
  it('becomes an artifact: text, painted paths and images', () => {
    expect(wrap('q\nBT (7) Tj ET\nQ')).toBe('q\n/Artifact BMC\nBT (7) Tj ET\nEMC\nQ')
    expect(wrap('0 0 9 1 re f')).toBe('/Artifact BMC\n0 0 9 1 re f\nEMC')
    expect(wrap('q /X4 Do Q')).toBe('q /Artifact BMC\n/X4 Do\nEMC Q')
  })

  it('is a running head above the text of the book, and a folio below it', () => {
    const text = (y: number): string => `BT 1 0 0 -1 5 ${y} Tm (7) Tj ET`
    const page = (y: number): string => `q 2 0 0 -2 0 100 cm ${text(y)} Q`
    const wrapped = (kind: string, y: number): string =>
      `q 2 0 0 -2 0 100 cm /Artifact <</Type /Pagination /Subtype /${kind}>> BDC\n${text(y)}\nEMC Q`
    expect(wrap(page(4))).toBe(wrapped('Header', 4))
    expect(wrap(page(46))).toBe(wrapped('Footer', 46))
    expect(wrap(page(20))).toBe(`q 2 0 0 -2 0 100 cm /Artifact BMC\n${text(20)}\nEMC Q`)
    expect(wrap(`q 1 0 0 1 0 95 cm Q ${text(20)}`)).not.toContain('Pagination')
  })

  it('is left alone when it paints nothing, and when it is a form with marks of its own', () => {
    for (const content of ['q 0 0 9 9 re W* n Q', '1 0 0 1 0 0 cm', '']) expect(wrap(content)).toBe(content)
    expect(wrap('/X4 Do', ['X4'])).toBe('/X4 Do')
  })

  it('is told from tagged content around it, nested or not', () => {
    const tagged = '/P <</MCID 0>>BDC BT (a) Tj ET /Span BMC 0 0 1 1 re f EMC BT (b) Tj ET EMC'
    expect(wrap(tagged)).toBe(tagged)
    expect(wrap(`${tagged} 0 0 9 1 re f`)).toBe(`${tagged} /Artifact BMC\n0 0 9 1 re f\nEMC`)
  })
})

describe('operations of a content stream', () => {
  it('are not looked for in strings, names, numbers, dictionaries or comments', () => {
    expect(operators('(ET \\) (BT)) Tj <4554> Tj [(f) -2 .5] TJ /BT gs true % EMC\n<</E (f)/F <66>>> DP')).toEqual([
      ...['Tj', 'Tj', 'TJ', 'gs', 'DP'],
    ])
  })

  it('are not looked for in the bytes of an inline image', () => {
    expect(operators('q BI /W 2 /H 1 ID \x00EIx BT f EMC \xff EI Q')).toEqual(['q', 'BI', 'Q'])
  })

  it('end with the stream, even where it is cut off', () => {
    for (const broken of ['(never closed', '<41', 'BI /W 2 ID xx', '[1 2', '<<']) {
      expect(operators(`q ${broken}`)[0]).toBe('q')
    }
  })
})
