/** The files of a large EPUB, compressed on two threads. */
import type { ZipOptions, Zippable } from 'fflate'
import { joinedZips, zipFiles } from './epub/zip.js'
import { answerOf } from './second-thread.js'

/** Bytes to be compressed. Less is done before another thread has begun. */
const LARGE = 2_000_000

/** Of them, what the second thread gets: it has to start first. */
const SHARE = 0.45

/** The same as `zipFiles`, in less time. Pictures, which stand last, are never copied to another thread. */
export async function zipLargeEpub(files: Zippable): Promise<Uint8Array> {
  const entries = Object.entries(files) as [string, [Uint8Array, ZipOptions]][]
  const bytes = entries.reduce((sum, [, file]) => sum + workOf(file), 0)
  if (bytes < LARGE) return zipFiles(files)
  let count = 0
  for (let work = 0; work < bytes * SHARE; count++) work += workOf(entries[count]![1])
  const first = Object.fromEntries(entries.slice(0, count))
  const zipped = answerOf<Uint8Array>(new URL('./zipping-thread.js', import.meta.url), first).catch(() =>
    zipFiles(first),
  )
  const others = zipFiles(Object.fromEntries(entries.slice(count)))
  return joinedZips(await zipped, others)
}

const workOf = ([bytes, { level }]: [Uint8Array, ZipOptions]): number => (level === 0 ? 0 : bytes.length)
