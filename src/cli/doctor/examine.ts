/** What `banxin doctor` looks at, in this order. A note: it is well. A warning: something is missing that not every book needs. */
import { BookError, type Finding, finding } from '../../model/finding.js'
import { browser } from './browser.js'
import { epubcheck, java } from './epubcheck.js'
import { fonts } from './fonts.js'
import { nodeVersion } from './node-version.js'
import { cache, temporaryFolder } from './storage.js'

export interface Situation {
  /** As `--browser` asks. */
  readonly browserPath: string | null
  /** Absolute: fonts and tools may be installed beside the book. */
  readonly folder: string
}

export type Examination = (situation: Situation) => Promise<readonly Finding[]>

const EXAMINATIONS: Readonly<Record<string, Examination>> = {
  'Node.js': nodeVersion,
  Chromium: browser,
  fonts,
  cache,
  temp: temporaryFolder,
  Java: java,
  EPUBCheck: epubcheck,
}

/** Longer than any examination may take by its own limits. */
const PATIENCE_MS = 40_000

/** All at once; a disk that does not answer holds back none of the others. Throws nothing that a `BookError` says. */
export async function examine(situation: Situation): Promise<readonly Finding[]> {
  const answers = Object.entries(EXAMINATIONS).map(([what, examination]) => answer(what, examination(situation)))
  return (await Promise.all(answers)).flat()
}

async function answer(what: string, examination: Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  let patience: NodeJS.Timeout | undefined
  const silence = new Promise<readonly Finding[]>((resolve) => {
    patience = setTimeout(() => resolve([finding('doctor/no-answer', { what })]), PATIENCE_MS)
  })
  try {
    return await Promise.race([examination, silence])
  } catch (error) {
    if (error instanceof BookError) return error.findings
    throw error
  } finally {
    clearTimeout(patience)
  }
}
