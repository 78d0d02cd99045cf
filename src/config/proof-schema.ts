/** The keys of `proof:`. */
import { z } from 'zod'
import { PROOF_RULES } from '../model/proof-rules.js'
import { relativePath } from './values.js'

export const proof = z.strictObject({
  rules: z
    .partialRecord(z.enum(PROOF_RULES), z.enum(['off', 'note', 'warning', 'error']))
    .default({})
    .describe('How grave a finding is, by its id; off: it is not looked for.'),
  terms: relativePath.nullable().default(null).describe('Glossary: preferred and banned words, fixed names.'),
  baseline: relativePath
    .nullable()
    .default(null)
    .describe('Findings that are known and stay: written by banxin proof --update-baseline.'),
})
