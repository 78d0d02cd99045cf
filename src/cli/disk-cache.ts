/**
 * The `Cache` of the workshop on disk. Entries are written aside and moved into place, so several builds may share it;
 * each carries a digest of its bytes, so a damaged one is as good as none. Whatever fails here, the build goes on.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import type { Cache } from '../model/workshop.js'
import { folderSize, removeBrowser, trimBrowsers, unpackedBrowsers } from './unpacked-browsers.js'

export interface DiskCache extends Cache {
  readonly folder: string
  /** Bytes of all entries and of unpacked browsers. */
  size(): Promise<number>
  clear(): Promise<void>
  /** Drops the entries that were not used for longest until the rest is within the bound, and browsers that are no longer used. */
  trim(mostBytes?: number): Promise<void>
}

/** Forgets everything. */
export const NO_CACHE: Cache = { read: async () => null, write: async () => {} }

const MOST_BYTES = 512_000_000
const DIGEST_BYTES = 32
/** Ours alone: what else may lie in the folder is never counted or deleted. */
const ENTRY = /^[0-9a-f]{64}\.entry$/
const UNFINISHED = /^[0-9a-f-]{36}\.part$/
/** A part this old was left by a build that was killed. */
const UNFINISHED_MS = 3_600_000

/** Where the system keeps what can be made again. */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const { BANXIN_CACHE: asked, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment
  if (asked) return path.resolve(asked)
  if (platform === 'win32') return path.join(local || path.join(homedir(), 'AppData', 'Local'), 'banxin', 'Cache')
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'banxin')
  // XDG Base Directory Specification: a relative path is to be ignored.
  return path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(homedir(), '.cache'), 'banxin')
}

export function openDiskCache(folder: string): DiskCache {
  const pathOf = (key: string) => path.join(folder, `${createHash('sha256').update(key).digest('hex')}.entry`)
  return {
    folder,
    read: (key) => readEntry(pathOf(key)).catch(() => null),
    write: (key, bytes) => writeEntry(folder, pathOf(key), bytes).catch(() => {}),
    size: async () => {
      const browsers = await Promise.all((await unpackedBrowsers(folder)).map((browser) => folderSize(browser.folder)))
      return [...(await entries(folder)).map(({ bytes }) => bytes), ...browsers].reduce((sum, bytes) => sum + bytes, 0)
    },
    clear: async () => {
      for (const { file } of await entries(folder)) await rm(file, { force: true })
      for (const browser of await unpackedBrowsers(folder)) await removeBrowser(browser)
    },
    trim: async (mostBytes = MOST_BYTES) => {
      await trim(folder, mostBytes).catch(() => {})
      await trimBrowsers(folder).catch(() => {})
    },
  }
}

async function readEntry(file: string): Promise<Uint8Array | null> {
  const entry = await readFile(file)
  const bytes = entry.subarray(DIGEST_BYTES)
  if (!digest(bytes).equals(entry.subarray(0, DIGEST_BYTES))) {
    await rm(file, { force: true })
    return null
  }
  // Its age is when it was last of use.
  const now = new Date()
  await utimes(file, now, now).catch(() => {})
  return new Uint8Array(bytes)
}

async function writeEntry(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const part = path.join(folder, `${randomUUID()}.part`)
  try {
    await writeFile(part, Buffer.concat([digest(bytes), bytes]))
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

interface Entry {
  readonly file: string
  readonly bytes: number
  readonly usedMs: number
  readonly finished: boolean
}

async function entries(folder: string): Promise<readonly Entry[]> {
  const names = await readdir(folder).catch((): string[] => [])
  const ours = names.filter((name) => ENTRY.test(name) || UNFINISHED.test(name))
  const found = ours.map(async (name): Promise<readonly Entry[]> => {
    const file = path.join(folder, name)
    const kind = await stat(file).catch(() => null)
    return kind ? [{ file, bytes: kind.size, usedMs: kind.mtimeMs, finished: ENTRY.test(name) }] : []
  })
  return (await Promise.all(found)).flat()
}

async function trim(folder: string, mostBytes: number): Promise<void> {
  const all = [...(await entries(folder))].sort((a, b) => b.usedMs - a.usedMs)
  let kept = 0
  for (const { file, bytes, usedMs, finished } of all) {
    const stale = !finished && Date.now() - usedMs > UNFINISHED_MS
    kept += bytes
    if (stale || (finished && kept > mostBytes)) await rm(file, { force: true })
  }
}
