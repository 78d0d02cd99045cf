/**
 * The folder of a book, and the only way to its files: a path is resolved through all links, and what then lies outside
 * the folder is refused. A manuscript is untrusted; it must not print other files of the machine.
 */
import { constants } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { BookError, type Facts, finding, type Place } from '../model/finding.js'
import type { FindingId } from '../model/finding-ids.js'
import { nearestName } from '../model/nearest-name.js'

export interface BookRoot {
  /** Absolute, with all links resolved. */
  readonly folder: string
}

/** What is asked of a file before its bytes are taken. */
export interface FileLimits {
  readonly mostBytes: number
  readonly tooLarge: FindingId
  readonly notFound: FindingId
}

const MB = 1_000_000

export async function openRoot(folder: string): Promise<BookRoot> {
  return { folder: await realpath(folder) }
}

/** Reads a file of the book. `place` is where the book asks for it. Throws `BookError`. */
export async function readInside(root: BookRoot, file: string, limits: FileLimits, place?: Place): Promise<Uint8Array> {
  const refuse = (id: FindingId, facts: Facts = {}) =>
    new BookError(finding(id, { path: file, ...facts }, place ? { place } : {}))
  const real = await realpath(path.join(root.folder, file)).catch((error: NodeJS.ErrnoException) => error)
  if (real instanceof Error) {
    if (!isAbsent(real)) throw refuse('sources/unreadable', { problem: problemOf(real) })
    const nearest = await nearestPath(root, file)
    throw refuse(limits.notFound, nearest === null ? {} : { nearest })
  }
  if (!isInside(root, real)) throw refuse('sources/outside-root', { root: path.basename(root.folder) })
  return readBounded(real, limits, refuse)
}

/** Opens without waiting, so that a named pipe cannot hold the build; looks at what was opened, not at the name again. */
async function readBounded(
  real: string,
  { mostBytes, tooLarge }: FileLimits,
  refuse: (id: FindingId, facts?: Facts) => BookError,
): Promise<Uint8Array> {
  const file = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error: Error) => error)
  if (file instanceof Error) throw refuse('sources/unreadable', { problem: problemOf(file) })
  try {
    const { size, ...found } = await file.stat()
    if (found.mode !== undefined && isFolder(found.mode)) throw refuse('sources/not-a-file')
    if (!isRegular(found.mode)) throw refuse('sources/unreadable', { problem: 'not a regular file' })
    if (size > mostBytes) throw refuse(tooLarge, { sizeMb: Math.ceil(size / MB), limitMb: mostBytes / MB })
    return await file.readFile()
  } catch (error) {
    throw error instanceof BookError ? error : refuse('sources/unreadable', { problem: problemOf(error as Error) })
  } finally {
    await file.close()
  }
}

const isFolder = (mode: number) => (mode & constants.S_IFMT) === constants.S_IFDIR
const isRegular = (mode: number) => (mode & constants.S_IFMT) === constants.S_IFREG

export function isInside({ folder }: BookRoot, real: string): boolean {
  const relative = path.relative(folder, real)
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
}

/** A path of this machine as the book writes it: relative to the root, with forward slashes. */
export function bookPath({ folder }: BookRoot, file: string): string {
  return path.relative(folder, file).replaceAll(path.sep, '/')
}

export function isAbsent(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ENOENT' || error.code === 'ENOTDIR'
}

/** The system's word for what went wrong: `EACCES`. */
export function problemOf(error: NodeJS.ErrnoException): string {
  return error.code ?? error.message
}

/** The file that a path may have meant: each step the same, or the nearest name; null when a step has none. */
async function nearestPath({ folder }: BookRoot, file: string): Promise<string | null> {
  let found = ''
  for (const step of file.split('/')) {
    const names = await readdir(path.join(folder, found)).catch((): string[] => [])
    const name = names.includes(step) ? step : nearestName(step, names)
    if (name === undefined) return null
    found = found === '' ? name : `${found}/${name}`
  }
  const meant = await stat(path.join(folder, found)).catch(() => null)
  return meant?.isFile() ? found : null
}
