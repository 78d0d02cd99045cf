/** The path of `banxin mend`: what the command asks for comes in, the repairs to each file of the book go out. Nothing is written here. */
import type { FindingId, Outcome } from './model/finding.js'
import { BookError, finding } from './model/finding.js'
import type { Glossary } from './model/glossary.js'
import type { Manuscript } from './model/manuscript.js'
import { MendedText, type Repair } from './proof/mend/mended-text.js'
import { type Mendable, safeRepairs } from './proof/mend/safe-repairs.js'
import { type Judgement, settle } from './proof/settle.js'
import { checkText } from './proof/text/check-text.js'
import { readBaseline } from './proof-book.js'
import { bookGlossary, proofText } from './proof-text.js'
import { changed, inOriginal, type OriginalFile, readOriginal } from './sources/original-text.js'
import { type ManuscriptRequest, type ReadBook, readManuscript } from './sources/read-manuscript.js'

export interface MendRequest extends ManuscriptRequest {
  /** The rules whose findings are mended; null: all. */
  readonly only: readonly FindingId[] | null
}

export interface MendedFile {
  /** Relative to the book's root. */
  readonly file: string
  /** Absolute, with all links resolved. */
  readonly path: string
  /** As they were read: whoever writes asks whether they still are. */
  readonly bytes: Uint8Array
  readonly mended: Uint8Array
  /** The text of the file with its own line ends, and the repairs to it. */
  readonly text: string
  readonly repairs: readonly Repair[]
}

export interface Mend {
  readonly files: readonly MendedFile[]
  /** How many findings of each rule are mended. */
  readonly mended: ReadonlyMap<FindingId, number>
}

/** A net: each round mends what the one before brought to light, and three are seldom needed. */
const MOST_ROUNDS = 20

/** Mends a book's texts in memory until there is nothing left to mend. The findings that go out are those left to a person. */
export async function mendBook(request: MendRequest): Promise<Outcome<Mend>> {
  const { value: read } = await readManuscript(request)
  const baseline = await readBaseline(read)
  const glossary = await bookGlossary(read)
  const originals = await readOriginals(read)
  const texts = textsOf(read.manuscript, originals)
  const mended = new Map<FindingId, number>()
  for (let rounds = 0; ; rounds += 1) {
    const findings = findingsIn(withTexts(read.manuscript, texts), glossary, baseline)
    const asked = findings.filter(({ id }) => request.only?.includes(id) ?? true)
    const round = safeRepairs(asked, mendable(texts))
    if (round.mended.length === 0 || rounds === MOST_ROUNDS)
      return { value: { files: mendedFiles(texts, originals), mended }, findings }
    for (const { id } of round.mended) mended.set(id, (mended.get(id) ?? 0) + 1)
    for (const [file, repairs] of round.repairs) texts.get(file)!.body.mend(repairs)
  }
}

function findingsIn(manuscript: Manuscript, glossary: Glossary, baseline: Judgement['baseline']) {
  const text = proofText(manuscript, glossary)
  return settle(checkText(text), { files: text.files, rules: manuscript.config.proof.rules, baseline })
}

/** A text of the manuscript, and where what was read from its file begins in it and in the file. */
interface Workpiece {
  readonly body: MendedText
  readonly from: number
  readonly fileOffset: number
}

async function readOriginals({ manuscript, root, texts }: ReadBook): Promise<ReadonlyMap<string, OriginalFile>> {
  const paths = new Set(manuscript.parts.flatMap(({ files }) => files.map((file) => file.path)))
  const originals = new Map<string, OriginalFile>()
  for (const path of paths) {
    const original = await readOriginal(root, path)
    if (original.text !== texts.get(path)) throw new BookError(finding('cli/changed-meanwhile', { path }))
    originals.set(path, original)
  }
  return originals
}

function textsOf({ parts }: Manuscript, originals: ReadonlyMap<string, OriginalFile>): Map<string, Workpiece> {
  const sources = parts.flatMap(({ files }) => files)
  return new Map(
    sources.map(({ path, text }) => {
      const whole = originals.get(path)!.text
      const shared = sharedEnd(text, whole)
      const body = new MendedText(text)
      return [path, { body, from: text.length - shared, fileOffset: whole.length - text.length }]
    }),
  )
}

/** Front matter is not in the text; a title that it gives may be, and that has no place in the file. */
function sharedEnd(text: string, whole: string): number {
  let length = 0
  const most = Math.min(text.length, whole.length)
  while (length < most && text.charCodeAt(text.length - 1 - length) === whole.charCodeAt(whole.length - 1 - length))
    length += 1
  return length
}

function withTexts({ config, parts }: Manuscript, texts: ReadonlyMap<string, Workpiece>): Manuscript {
  const mended = new Map([...texts].map(([path, { body }]) => [path, body.text]))
  return {
    config,
    parts: parts.map((part) => ({
      ...part,
      files: part.files.map((file) => ({ ...file, text: mended.get(file.path)! })),
    })),
  }
}

const mendable = (texts: ReadonlyMap<string, Workpiece>): ReadonlyMap<string, Mendable> =>
  new Map([...texts].map(([path, { body, from }]) => [path, { text: body.text, from }]))

function mendedFiles(
  texts: ReadonlyMap<string, Workpiece>,
  originals: ReadonlyMap<string, OriginalFile>,
): readonly MendedFile[] {
  return [...texts].flatMap(([file, { body, fileOffset }]) => {
    const changes = body
      .changes()
      .map((each) => ({ ...each, start: each.start + fileOffset, end: each.end + fileOffset }))
    if (changes.length === 0) return []
    const original = originals.get(file)!
    const inFile = inOriginal(original, changes)
    const { path, bytes } = original
    return [{ file, path, bytes, mended: changed(inFile), text: inFile.text, repairs: inFile.changes }]
  })
}
