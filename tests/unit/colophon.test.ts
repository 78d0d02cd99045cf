import { describe, expect, it } from 'vitest'
import { colophonGroups } from '../../src/compose/colophon.js'
import { plainMeta } from '../support/one-file.js'

describe('the colophon of internal material', () => {
  const nothing = { permit: null, sentTo: null, printedBy: null, printedOn: null, copies: null, issue: null }
  const saysOf = (compiledBy: string | null): string[] => {
    const meta = plainMeta({ publisher: '南汀书局', profile: { kind: 'internal', compiledBy, ...nothing } })
    return colophonGroups(meta).flatMap(({ lines }) => lines.map(({ label, value }) => `${label} ${value}`))
  }

  it('names who compiled it, for it is not published', () => {
    expect(saysOf('南汀文化站')).toContain('编印单位 南汀文化站')
    expect(saysOf(null)).toContain('编印单位 南汀书局')
    for (const office of ['南汀文化站', null]) expect(saysOf(office).join()).not.toContain('出版')
  })
})
