/** The keys of `proof:`. */
import { z } from 'zod'
import { FINDING_SEVERITIES, type FindingId } from '../model/finding-ids.js'
import { relativePath } from './values.js'

/** What a proof finds in the text and on the pages. */
export const PROOF_IDS = (Object.keys(FINDING_SEVERITIES) as FindingId[]).filter((id) => /^(?:text|layout)\//.test(id))

export const proof = z.strictObject({
  rules: z
    .partialRecord(z.enum(PROOF_IDS), z.enum(['off', 'note', 'warning', 'error']))
    .default({})
    .describe('How grave a finding is, by its id; off: it is not looked for.'),
  terms: relativePath.nullable().default(null).describe('Glossary: preferred and banned words, fixed names.'),
  baseline: relativePath
    .nullable()
    .default(null)
    .describe('Findings that are known and stay: written by banxin proof --update-baseline.'),
})
