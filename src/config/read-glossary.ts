/** The text of a glossary comes in (`proof.terms`), its words go out. */
import { z } from 'zod'
import { BookError, ExitCode, finding } from '../model/finding.js'
import type { Glossary } from '../model/glossary.js'
import { schemaProblems } from './schema-problems.js'
import { text } from './values.js'
import { readYaml } from './yaml-text.js'

/** A word alone is a list of one. */
const words = z.preprocess((value) => (typeof value === 'string' && value !== '' ? [value] : value), z.array(text))

/** A name alone has no misses of its own. */
const names = z.preprocess(
  (value) => (Array.isArray(value) ? Object.fromEntries(value.map((name) => [String(name), []])) : value),
  z.record(
    z.string(),
    z.preprocess((value) => (value === '' ? [] : value), words),
  ),
)

const GLOSSARY = z.strictObject({
  preferred: z.record(z.string(), text).default({}),
  banned: words.default([]),
  names: names.default({}),
})

/** Throws `BookError` (usage) with every problem in it and its place. */
export function readGlossary(written: string, file: string): Glossary {
  const yaml = readYaml({ text: written, file, firstLine: 0 })
  const value = yaml.value === null || yaml.value === '' ? {} : yaml.value
  if (typeof value !== 'object' || Array.isArray(value)) {
    const found = Array.isArray(value) ? '- …' : `“${String(value).slice(0, 30)}”`
    throw new BookError(finding('proof/terms-not-mapping', { found }, { place: yaml.placeOf([]) }), ExitCode.usage)
  }
  const read = GLOSSARY.safeParse(value)
  if (!read.success) throw new BookError(schemaProblems(read.error.issues, yaml, KEYS), ExitCode.usage)
  return {
    preferred: Object.entries(read.data.preferred).map(([wrong, right]) => ({ wrong, right })),
    banned: read.data.banned,
    names: Object.entries(read.data.names).map(([name, misses]) => ({ name, misses })),
  }
}

const KEYS = { allowed: () => Object.keys(GLOSSARY.shape), elsewhere: () => [] }
