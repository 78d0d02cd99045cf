/** A manuscript → the text that lies on the proofreader's desk: `proof` reads it, and `mend` reads it again after each round of repairs. */
import type { Book } from './model/book.js'
import type { Outcome } from './model/finding.js'
import type { Manuscript } from './model/manuscript.js'
import { parse } from './parse/parse.js'
import { readProse } from './parse/prose/read-prose.js'
import { type ProofText, proofFile } from './proof/text/rule.js'

/** `parsed`: what the manuscript says as a Book, where it was read already. */
export function proofText(manuscript: Manuscript, parsed: Outcome<Book> = parse(manuscript)): ProofText {
  const { config, parts } = manuscript
  return {
    config,
    files: parts.flatMap(({ files }) => files.map((file) => proofFile(readProse(file, config)))),
    book: parsed.value,
    noticed: config.structure === 'auto' ? parsed.findings : parse(inferred(manuscript)).findings,
  }
}

/** A proof looks for lost structure also where the build is told to take the text as it is. */
const inferred = (manuscript: Manuscript): Manuscript => ({
  ...manuscript,
  config: { ...manuscript.config, structure: 'auto' },
})
