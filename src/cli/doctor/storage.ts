/** Where builds keep and put aside what they make. Nothing is written to find out. */
import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { finding } from '../../model/finding.js'
import { cacheFolder, openDiskCache } from '../disk-cache.js'
import { fileSize } from '../summary.js'
import type { Examination } from './examine.js'

/** Room for a browser's profile and the results of a large book. */
const LEAST_BYTES = 300_000_000

export const cache: Examination = async () => {
  const folder = cacheFolder()
  if (!(await isWritable(folder))) return [finding('doctor/cache-closed', { path: folder })]
  const size = fileSize(await openDiskCache(folder).size())
  return [finding('doctor/cache', { path: folder, size })]
}

export const temporaryFolder: Examination = async () => {
  const folder = tmpdir()
  if (!(await isWritable(folder))) return [finding('doctor/temp-closed', { path: folder })]
  const { bavail, bsize } = await statfs(folder)
  const facts = { path: folder, size: fileSize(bavail * bsize), wanted: fileSize(LEAST_BYTES) }
  return [bavail * bsize < LEAST_BYTES ? finding('doctor/temp-full', facts) : finding('doctor/temp', facts)]
}

/** Whether the folder, or the nearest one above in which it would be made, is open to us. */
async function isWritable(folder: string): Promise<boolean> {
  const kind = await stat(folder).catch(() => null)
  const parent = path.dirname(folder)
  if (kind === null) return parent !== folder && isWritable(parent)
  if (!kind.isDirectory()) return false
  return access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
}
