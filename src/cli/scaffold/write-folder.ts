/** The files of a new book come in; its folder appears whole, or not at all, and nothing that was there is touched. */
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BookError, ExitCode, finding } from '../../model/finding.js'
import type { NewFile } from './book-files.js'

/** What a folder may hold that counts as empty: the history of versions, and what systems leave. */
const UNSEEN: ReadonlySet<string> = new Set(['.git', '.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** Throws `BookError` (usage) unless the folder is empty or yet to be made. Says whether it is there. */
export async function refuseNonEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    if (error.code === 'ENOTDIR') throw new BookError(finding('cli/not-a-folder', { path: folder }), ExitCode.usage)
    throw writeError(folder, error)
  })
  // The one a user sees, if there is one.
  const [first] = (names ?? [])
    .filter((name) => !UNSEEN.has(name))
    .sort((a, b) => Number(a[0] === '.') - Number(b[0] === '.'))
  if (first === undefined) return names !== null
  throw new BookError(finding('cli/folder-not-empty', { path: folder, first }), ExitCode.usage)
}

export async function writeFolder(folder: string, files: readonly NewFile[], signal: AbortSignal): Promise<void> {
  const isThere = await refuseNonEmpty(folder)
  const parent = path.dirname(path.resolve(folder))
  // The topmost folder that had to be made, to go again when the book does not come about.
  const made = isThere ? undefined : await mkdir(parent, { recursive: true }).catch(failed(folder))
  try {
    await writeAside(isThere ? folder : parent, files, async (book) => {
      signal.throwIfAborted()
      if (isThere) await moveContents(book, folder)
      else await rename(book, folder)
    })
  } catch (error) {
    if (made !== undefined) await rm(made, { recursive: true, force: true })
    throw error instanceof BookError ? error : writeError(folder, error as NodeJS.ErrnoException)
  }
}

/** Writes the files into a folder beside their place, has it moved there, and takes away what is left. */
async function writeAside(place: string, files: readonly NewFile[], move: (book: string) => Promise<void>) {
  const staging = await mkdtemp(path.join(place, '.banxin-'))
  try {
    // Made by mkdir, for a folder of mkdtemp is closed to everybody else.
    const book = path.join(staging, 'book')
    for (const { path: name, text, isProgram } of files) {
      await mkdir(path.dirname(path.join(book, name)), { recursive: true })
      await writeFile(path.join(book, name), text, { mode: isProgram ? 0o777 : 0o666 })
    }
    await move(book)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** Entry by entry, for the folder itself may be where the user's shell stands. */
async function moveContents(book: string, folder: string): Promise<void> {
  const moved: string[] = []
  try {
    for (const name of await readdir(book)) {
      await rename(path.join(book, name), path.join(folder, name))
      moved.push(path.join(folder, name))
    }
  } catch (error) {
    for (const each of moved) await rm(each, { recursive: true, force: true })
    throw error
  }
}

const failed = (folder: string) => (error: NodeJS.ErrnoException) => {
  throw writeError(folder, error)
}

function writeError(folder: string, error: NodeJS.ErrnoException): BookError {
  return new BookError(finding('cli/cannot-make-folder', { path: folder, problem: error.code ?? error.message }))
}
