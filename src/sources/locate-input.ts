/** What stands on the command line comes in; the kind of book that it names and its root go out. */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { BookError, ExitCode, finding } from '../model/finding.js'
import { nearestFact } from '../model/nearest-name.js'
import { type BookRoot, isAbsent, openRoot, problemOf } from './book-root.js'

/** The name of the configuration in a book's folder. */
export const BOOK_YAML = 'book.yaml'
const MANUSCRIPT = /\.(md|markdown|txt)$/i

export interface LocatedInput {
  /** `file`: one manuscript. `book`: a folder with `book.yaml`. `folder`: one without. */
  readonly kind: 'file' | 'book' | 'folder'
  readonly root: BookRoot
  /** The manuscript relative to the root; empty for a folder. */
  readonly file: string
  /** The base name for the results, unless the configuration has one. */
  readonly name: string
}

/** Left out: the current folder. Throws `BookError` (usage) when there is no such input. */
export async function locateInput(input: string | undefined, cwd: string): Promise<LocatedInput> {
  const absolute = path.resolve(cwd, input ?? '.')
  const kind = await stat(absolute).catch((error: NodeJS.ErrnoException) => error)
  if (kind instanceof Error) throw await absent(input ?? '.', absolute, kind)
  if (kind.isDirectory()) return locateFolder(absolute)
  if (path.basename(absolute) === BOOK_YAML) return locateFolder(path.dirname(absolute))
  if (!MANUSCRIPT.test(absolute)) throw usage('sources/unsupported-file', { path: input ?? '.' })
  const { name, base } = path.parse(absolute)
  return { kind: 'file', root: await openRoot(path.dirname(absolute)), file: base, name }
}

async function locateFolder(folder: string): Promise<LocatedInput> {
  const root = await openRoot(folder)
  const names = await readdir(folder).catch((): string[] => [])
  const misnamed = names.find((name) => /^book\.ya?ml$/i.test(name))
  const isBook = names.includes(BOOK_YAML)
  if (!isBook && misnamed) throw usage('sources/misnamed-config', { path: misnamed, name: BOOK_YAML })
  return { kind: isBook ? 'book' : 'folder', root, file: '', name: path.basename(root.folder) }
}

async function absent(input: string, absolute: string, error: NodeJS.ErrnoException): Promise<BookError> {
  if (!isAbsent(error)) return usage('sources/unreadable', { path: input, problem: problemOf(error) })
  const names = await readdir(path.dirname(absolute)).catch((): string[] => [])
  return usage('sources/not-found', { path: input, ...nearestFact(path.basename(absolute), names) })
}

function usage(id: Parameters<typeof finding>[0], facts: Parameters<typeof finding>[1]): BookError {
  return new BookError(finding(id, facts), ExitCode.usage)
}
