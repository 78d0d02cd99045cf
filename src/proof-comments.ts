/** The path of `banxin proof --comments`: a PDF that an editor has written on comes in, and what was written, with its line in the manuscript, goes out. */

import { BookError, ExitCode, finding } from './model/finding.js'
import { readProse } from './parse/prose/read-prose.js'
import { type Comment, readComments } from './proof/comments/read-comments.js'
import { proofFile } from './proof/text/rule.js'
import { type ManuscriptRequest, readManuscript } from './sources/read-manuscript.js'

export interface BookComments {
  readonly name: string
  readonly comments: readonly Comment[]
  /** Texts of the manuscript by path. */
  readonly sources: ReadonlyMap<string, string>
}

/** Throws `BookError` (usage) when the bytes are no PDF. */
export async function bookComments(request: ManuscriptRequest, pdf: Uint8Array): Promise<BookComments> {
  const { manuscript, texts } = (await readManuscript(request)).value
  const { config, parts } = manuscript
  const files = parts.flatMap((part) => part.files.map((file) => proofFile(readProse(file, config))))
  const comments = await readComments(pdf, files)
  if (comments === null) throw new BookError(finding('impose/not-a-pdf'), ExitCode.usage)
  return { name: config.name, comments, sources: texts }
}
