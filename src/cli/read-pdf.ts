/** A PDF that is named on the command line. */
import { readFile, stat } from 'node:fs/promises'
import { wrongUsage } from './wrong-usage.js'

/** A file is held in memory several times over. */
const MOST_BYTES = 1_000_000_000

/** Throws `BookError` (usage) when it is not there or cannot be read. */
export async function readPdf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw wrongUsage('sources/not-found', { path: file })
    throw wrongUsage('sources/unreadable', { path: file, problem: error.code ?? error.message })
  })
  if (found.isDirectory()) throw wrongUsage('sources/not-a-file', { path: file })
  if (found.size > MOST_BYTES) {
    const [sizeMb, limitMb] = [found.size, MOST_BYTES].map((bytes) => Math.round(bytes / 1e6)) as [number, number]
    throw wrongUsage('sources/too-large', { path: file, sizeMb, limitMb })
  }
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw wrongUsage('sources/unreadable', { path: file, problem: error.code ?? error.message })
  })
}
