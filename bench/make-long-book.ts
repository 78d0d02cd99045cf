/** Writes a Chinese book for the e-book's benchmark: some 5 MB in 100 chapters by default, the same bytes for the same seed. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeChapter } from './make-chapter.js'
import { seededRandom } from './random.js'

const SEED = 20260601

export interface LongBook {
  readonly chapters: number
  /** UTF-8. */
  readonly bytes: number
}

export const LONG_BOOK: LongBook = { chapters: 100, bytes: 5_000_000 }

/** The texts of the chapters: those of the printed benchmark's book without their pictures, cut at a block to their share of `bytes`. */
export function makeLongBook({ chapters, bytes }: LongBook = LONG_BOOK): string[] {
  const random = seededRandom(SEED)
  return Array.from({ length: chapters }, (_, index) => {
    const made = makeChapter(index + 1, random).text
    const whole = made.replace(/!\[[^\]]*\]\([^)]*\)\n\n/g, '').trimEnd()
    return `${shortened(whole.split('\n\n'), bytes / chapters).join('\n\n')}\n`
  })
}

const IS_NOTE = /^\[\^(\w+)\]:/

/** Notes stay with their calls. */
function shortened(blocks: readonly string[], bytes: number): readonly string[] {
  const notes = new Map(blocks.flatMap((block) => (IS_NOTE.test(block) ? [[IS_NOTE.exec(block)![1]!, block]] : [])))
  const kept: string[] = []
  let length = 0
  for (const block of blocks) {
    if (length >= bytes || IS_NOTE.test(block)) break
    const passage = [block, ...notesOf(block, notes)]
    kept.push(...passage)
    length += Buffer.byteLength(passage.join(''))
  }
  return kept
}

const notesOf = (block: string, notes: ReadonlyMap<string, string>): string[] =>
  [...block.matchAll(/\[\^(\w+)\]/g)].flatMap(([, label]) => notes.get(label!) ?? [])

/** `fonts`: whether the e-book brings its own. */
export async function writeLongBook(folder: string, fonts: boolean, book: LongBook = LONG_BOOK): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [index, text] of makeLongBook(book).entries())
    await writeFile(join(folder, `chapter-${String(index + 1).padStart(4, '0')}.md`), text)
  await writeFile(join(folder, 'book.yaml'), `name: long-book\ntitle: 小水站的账本全编\nepub: { fonts: ${fonts} }\n`)
}
