/** Good files with one thing broken: each rule that made books are held against is seen to fail. */
import { beforeAll, describe, expect, it } from 'vitest'
import { writeWithId } from '../../src/pdf/document-id.js'
import { ferryBook } from '../support/standards/books.js'
import type { Break, Control } from '../support/standards/break.js'
import { ACCESS, ARCHIVE, PRESS } from '../support/standards/controls.js'
import { openPdf } from '../support/standards/open-pdf.js'
import { pdfaRules } from '../support/standards/pdfa-rules.js'
import { PDFX_RULES } from '../support/standards/pdfx-rules.js'
import { brokenRules, type Rule } from '../support/standards/rule.js'
import { UA_RULES } from '../support/standards/ua-rules.js'

async function broken(file: Buffer, how: Break, rules: readonly Rule[]): Promise<readonly string[]> {
  if ('bytes' in how) return brokenRules(await openPdf(how.bytes(file)), rules)
  const pdf = await openPdf(file)
  how.objects(pdf)
  return brokenRules(await openPdf(writeWithId(pdf.document)), rules)
}

const STANDARDS: readonly (readonly [string, readonly string[], readonly Rule[], readonly Control[]])[] = [
  ['PDF/A-2u', ['colour: cmyk', 'outputProfile: press.icc', 'standard: pdfa-2u'], pdfaRules(2), ARCHIVE],
  ['PDF/UA-1', ['colour: black'], UA_RULES, ACCESS],
  ['PDF/X-4', ['colour: cmyk', 'outputProfile: press.icc', 'standard: pdfx-4'], PDFX_RULES, PRESS],
]

describe.each(STANDARDS)('a file of %s', (_, print, rules, controls) => {
  let file: Buffer
  beforeAll(async () => {
    file = (await ferryBook(print)).pdf.bytes
  })

  it('is good when it is only written again', async () => {
    expect(await broken(file, { objects: () => {} }, rules)).toEqual([])
  })

  it.each(controls)('with %s is noticed: %s', async (_, noticed, how) => {
    expect((await broken(file, how, rules)).filter((rule) => rule.includes(noticed))).not.toEqual([])
  })

  it('has no rule that nothing breaks', () => {
    const unseen = rules.filter(({ asks }) => !controls.some(([, noticed]) => asks.includes(noticed)))
    expect(unseen.map(({ clause, asks }) => `${clause} ${asks}`)).toEqual([])
  })
})
