/**
 * The bytes of a build come in; files appear under their final names, all of them or none. They are written whole in a
 * folder elsewhere on the same file system and then moved, so nothing but results is ever under the target.
 */
import { constants } from 'node:fs'
import { access, copyFile, link, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BookError, ExitCode, finding } from '../model/finding.js'

/** Bytes by file name. */
export type Results = ReadonlyMap<string, Uint8Array>

/** Fails before a long build what would fail after it: the target is a file, or closed to us. */
export async function refuseUnwritable(folder: string): Promise<void> {
  const existing = await nearestExisting(path.resolve(folder))
  const kind = await stat(existing)
  if (!kind.isDirectory()) throw new BookError(finding('cli/out-not-folder', { path: existing }), ExitCode.usage)
  await access(existing, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    throw writeError(folder, error)
  })
}

async function nearestExisting(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null)
  const parent = path.dirname(folder)
  return found !== null || parent === folder ? folder : nearestExisting(parent)
}

/** Returns the paths that were written. Throws `BookError`; then every earlier result is as it was. */
export async function writeResults(folder: string, results: Results): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw writeError(folder, error)
  })
  let failure: unknown
  // The folder above the target is on its file system, unless the target is where another one is mounted.
  for (const place of [tmpdir(), path.dirname(path.resolve(folder)), folder]) {
    try {
      return await writeThrough(place, folder, results)
    } catch (error) {
      failure = error
      if (!mayWorkElsewhere(error)) break
    }
  }
  throw failure instanceof BookError ? failure : writeError(folder, failure as NodeJS.ErrnoException)
}

/** Another file system, or a place that is closed or full: the next place may do. */
function mayWorkElsewhere(error: unknown): boolean {
  return ['EXDEV', 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOSPC', 'EDQUOT'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  )
}

async function writeThrough(place: string, folder: string, results: Results): Promise<readonly string[]> {
  const staging = await mkdtemp(path.join(place, '.banxin-'))
  try {
    for (const [name, bytes] of results) await writeFile(path.join(staging, name), bytes)
    await swapIn(staging, folder, [...results.keys()])
    return [...results.keys()].map((name) => path.join(folder, name))
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** Moves the files one after another; when one cannot be moved, those before it go back to what they were. */
async function swapIn(staging: string, folder: string, names: readonly string[]): Promise<void> {
  const undo: (() => Promise<void>)[] = []
  for (const name of names) {
    const target = path.join(folder, name)
    const backup = path.join(staging, `${name}.before`)
    try {
      const kept = await keepCopy(target, backup)
      await rename(path.join(staging, name), target)
      undo.push(() => (kept ? rename(backup, target) : rm(target)))
    } catch (error) {
      for (const step of undo.reverse()) await step()
      if ((error as NodeJS.ErrnoException).code === 'EXDEV') throw error
      throw writeError(target, error as NodeJS.ErrnoException)
    }
  }
}

/** A second name for the earlier result, so that it never disappears; a copy where links are unknown. False: there was none. */
async function keepCopy(target: string, backup: string): Promise<boolean> {
  try {
    await link(target, backup)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return false
    if (code === 'EXDEV') throw error
    await copyFile(target, backup)
    return true
  }
}

function writeError(file: string, error: NodeJS.ErrnoException): BookError {
  const facts = { path: file, problem: error.code ?? error.message }
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return new BookError(finding('cli/disk-full', { path: file }))
  // Windows refuses to replace a file that a viewer holds open, in one of three ways.
  const held =
    error.code === 'EBUSY' || (process.platform === 'win32' && ['EPERM', 'EACCES'].includes(error.code ?? ''))
  if (held) return new BookError(finding('cli/file-in-use', { path: file }))
  if (error.code === 'ENOTDIR' || error.code === 'EEXIST')
    return new BookError(finding('cli/out-not-folder', { path: file }), ExitCode.usage)
  return new BookError(finding('cli/cannot-write', facts))
}
