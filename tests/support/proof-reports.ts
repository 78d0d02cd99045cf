/** Reports of a proof of one text, made without the program. */
import type { Finding } from '../../src/model/finding.js'
import { type Proof, proofBook } from '../../src/proof-book.js'
import { scratch, sharedScratch } from './scratch.js'

export interface MadeProof {
  readonly value: Proof
  readonly findings: readonly Finding[]
  /** In which the book is. */
  readonly folder: string
}

/** Of a folder with these files, without pages. */
export async function textProof(files: Readonly<Record<string, string>>): Promise<MadeProof> {
  return proofIn(await scratch(files), true)
}

/** The same with its pages, for all tests of a file. */
export async function pageProof(files: Readonly<Record<string, string>>): Promise<MadeProof> {
  return proofIn(await sharedScratch(files), false)
}

async function proofIn(folder: string, textOnly: boolean): Promise<MadeProof> {
  const request = {
    inputs: [],
    cwd: folder,
    configFile: null,
    textOnly,
    pictures: false,
    updateBaseline: false,
  }
  const made = await proofBook(request, {
    cache: { read: async () => null, write: async () => {} },
    browserPath: null,
    jobs: 1,
    signal: new AbortController().signal,
    report: () => {},
  })
  return { ...made, folder: made.value.folder }
}
