/** The path of a proof: what the command asks for comes in, the findings about a book's text and pages go out. */

import type { BuildRequest } from './build.js'
import { refuseErrors } from './desk.js'
import type { Outcome } from './model/finding.js'
import type { Workshop } from './model/workshop.js'
import { parse } from './parse/parse.js'
import { readProse } from './parse/prose/read-prose.js'
import { checkText } from './proof/text/check-text.js'
import { type ProofText, proofFile } from './proof/text/rule.js'
import { readManuscript } from './sources/read-manuscript.js'
import { stopwatch } from './stopwatch.js'

export interface ProofRequest extends Omit<BuildRequest, 'formats'> {
  /** No pages are made. */
  readonly textOnly: boolean
}

export interface Proof {
  /** Base name of the reports. */
  readonly name: string
  /** Texts of the manuscript by path, for the code frames of findings. */
  readonly sources: ReadonlyMap<string, string>
}

/** Proofs one book. Throws `BookError` when it cannot be read. */
export async function proofBook(request: ProofRequest, workshop: Workshop): Promise<Outcome<Proof>> {
  const watch = stopwatch(workshop)
  const read = await watch.time('read', () => readManuscript(request))
  refuseErrors(read.findings)
  const { manuscript, texts } = read.value
  const parsed = await watch.time('parse', () => parse(manuscript))
  const text: ProofText = {
    config: manuscript.config,
    files: manuscript.parts.flatMap(({ files }) => files.map((file) => proofFile(readProse(file, manuscript.config)))),
    book: parsed.value,
    noticed: parsed.findings,
  }
  const found = await watch.time('check', () => checkText(text))
  return { value: { name: manuscript.config.name, sources: texts }, findings: found }
}
