/** The browsers in the cache: `paginate/packaged-chromium.ts` unpacks one for each version of its package, and touches it at each use. */
import { lstat, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** One folder of the cache. */
export interface UnpackedBrowser {
  readonly folder: string
  readonly usedMs: number
  /** False: it is being unpacked, or the program was killed while it was. */
  readonly finished: boolean
}

const BROWSER = /^chromium-\d[\w.-]*$/
const UNFINISHED = /^unpacking-\w{6}$/

const HOUR_MS = 3_600_000
/** Older: a version that this program no longer asks for. One in use is never as old. */
const UNUSED_MS = 60 * 24 * HOUR_MS

export async function unpackedBrowsers(cache: string): Promise<readonly UnpackedBrowser[]> {
  const names = await readdir(cache).catch((): string[] => [])
  const found = names.map(async (name): Promise<readonly UnpackedBrowser[]> => {
    if (!BROWSER.test(name) && !UNFINISHED.test(name)) return []
    const folder = path.join(cache, name)
    const kind = await stat(folder).catch(() => null)
    return kind?.isDirectory() ? [{ folder, usedMs: kind.mtimeMs, finished: BROWSER.test(name) }] : []
  })
  return (await Promise.all(found)).flat()
}

/** Bytes of all files in a folder. */
export async function folderSize(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true })
  const sizes = files.map(async (file) => {
    const kind = await lstat(path.join(folder, file)).catch(() => null)
    return kind?.isFile() ? kind.size : 0
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

export const removeBrowser = ({ folder }: UnpackedBrowser): Promise<void> =>
  rm(folder, { recursive: true, force: true })

/** Removes what no build can be using. */
export async function trimBrowsers(cache: string): Promise<void> {
  for (const browser of await unpackedBrowsers(cache)) {
    const age = Date.now() - browser.usedMs
    if (age > (browser.finished ? UNUSED_MS : HOUR_MS)) await removeBrowser(browser)
  }
}
