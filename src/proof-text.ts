/** A manuscript → the text that lies on the proofreader's desk: `proof` reads it, and `mend` reads it again after each round of repairs. */

import { readGlossary } from './config/read-glossary.js'
import type { Book } from './model/book.js'
import { BookError, ExitCode, type Outcome } from './model/finding.js'
import { type Glossary, NO_GLOSSARY } from './model/glossary.js'
import type { Manuscript } from './model/manuscript.js'
import { parse } from './parse/parse.js'
import { readProse } from './parse/prose/read-prose.js'
import { type ProofText, proofFile } from './proof/text/rule.js'
import type { ReadBook } from './sources/read-manuscript.js'
import { readText } from './sources/read-text.js'

/** `parsed`: what the manuscript says as a Book, where it was read already. */
export function proofText(
  manuscript: Manuscript,
  glossary: Glossary,
  parsed: Outcome<Book> = parse(manuscript),
): ProofText {
  const { config, parts } = manuscript
  return {
    config,
    files: parts.flatMap(({ files }) => files.map((file) => proofFile(readProse(file, config)))),
    glossary,
    book: parsed.value,
    noticed: config.structure === 'auto' ? parsed.findings : parse(inferred(manuscript)).findings,
  }
}

/** The words that `proof.terms` names. Throws `BookError` (usage) when they cannot be read. */
export async function bookGlossary({ manuscript, root, placeOf }: ReadBook): Promise<Glossary> {
  const file = manuscript.config.proof.terms
  if (file === null) return NO_GLOSSARY
  const text = await readText(root, file, placeOf(['proof', 'terms'])).catch((error: unknown) => {
    throw error instanceof BookError ? new BookError(error.findings, ExitCode.usage) : error
  })
  return readGlossary(text, file)
}

/** A proof looks for lost structure also where the build is told to take the text as it is. */
const inferred = (manuscript: Manuscript): Manuscript => ({
  ...manuscript,
  config: { ...manuscript.config, structure: 'auto' },
})
