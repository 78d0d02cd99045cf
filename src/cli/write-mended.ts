/**
 * Mended manuscripts take the place of the files they were read from. Each appears whole and with the rights that it had; when one of them was
 * changed by somebody else meanwhile, none is touched.
 */
import { chmod, mkdtemp, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { BookError, finding } from '../model/finding.js'

export interface Replacement {
  /** As messages name it. */
  readonly file: string
  /** Absolute, no link. */
  readonly path: string
  /** What must still be there. */
  readonly bytes: Uint8Array
  readonly mended: Uint8Array
}

export async function writeMended(replacements: readonly Replacement[]): Promise<void> {
  const staged: { readonly replacement: Replacement; readonly folder: string }[] = []
  try {
    for (const replacement of replacements) {
      // Beside the file, since only there a move is sure to stay on its file system and so to happen at once.
      const folder = await mkdtemp(path.join(path.dirname(replacement.path), '.banxin-')).catch(refuse(replacement))
      staged.push({ replacement, folder })
      await stage(replacement, folder).catch(refuse(replacement))
    }
    for (const replacement of replacements) await refuseChanged(replacement)
    for (const { replacement, folder } of staged)
      await rename(inFolder(folder), replacement.path).catch(refuse(replacement))
  } finally {
    for (const { folder } of staged) await rm(folder, { recursive: true, force: true })
  }
}

const inFolder = (folder: string): string => path.join(folder, 'mended')

/** On the disk before it is moved: a machine that goes down then has the old file or the new one. */
async function stage({ path: target, mended }: Replacement, folder: string): Promise<void> {
  const { mode } = await stat(target)
  const file = await open(inFolder(folder), 'wx')
  try {
    await file.writeFile(mended)
    await file.sync()
  } finally {
    await file.close()
  }
  await chmod(inFolder(folder), mode & 0o7777)
}

async function refuseChanged({ file, path: target, bytes }: Replacement): Promise<void> {
  const now = await readFile(target).catch(() => null)
  if (now === null || !now.equals(bytes)) throw new BookError(finding('cli/changed-meanwhile', { path: file }))
}

const refuse =
  ({ file }: Replacement) =>
  (error: NodeJS.ErrnoException): never => {
    throw new BookError(finding('cli/cannot-mend', { path: file, problem: error.code ?? error.message }))
  }
