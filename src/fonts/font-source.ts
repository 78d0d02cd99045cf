/** A font before it is subset: who it is, and its bytes when they are asked for. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { convert } from 'fontverter'
import type { PackagedFont } from './font-packages.js'
import { checkOutlines, MAX_FONT_BYTES, readCharacterMap, UnusableFont } from './truetype.js'
import { unpackWoff } from './woff.js'

export interface FontSource {
  /** As messages call it. */
  readonly name: string
  /** Equal for equal bytes: what is made from the font is cached under it. */
  readonly identity: string
  /** The font as TrueType. Large: called only when the cache has no answer. */
  readonly read: () => Promise<Buffer>
}

/** Finds a packaged font as seen from this program, else from the book's folder (absolute); null when it is not installed. */
export function findPackagedFont(font: PackagedFont, bookFolder: string): FontSource | null {
  for (const anchor of anchors(bookFolder)) {
    const found = resolveFrom(anchor, font)
    if (found !== null) return found
  }
  return null
}

/** The version of the package that holds the font, found as above; null when it is not installed. */
export function installedVersion(font: PackagedFont, bookFolder: string): string | null {
  return anchors(bookFolder).reduce<string | null>((found, each) => found ?? locate(each, font)?.version ?? null, null)
}

const anchors = (bookFolder: string): readonly string[] => [import.meta.url, join(bookFolder, 'book.yaml')]

function resolveFrom(anchor: string, font: PackagedFont): FontSource | null {
  const located = locate(anchor, font)
  if (located === null) return null
  const { path, version } = located
  // A book's folder is untrusted: with the path in the identity its package cannot answer for ours from the cache.
  return { name: font.file, identity: `${path}@${version}`, read: once(async () => toTrueType(await readFile(path))) }
}

function locate(anchor: string, font: PackagedFont): { readonly path: string; readonly version: string } | null {
  const require = createRequire(anchor)
  try {
    const path = require.resolve(`${font.package}/${font.file}`)
    // Read, not required: the package of a book's folder could name a script as its package.json.
    const { version } = JSON.parse(readFileSync(require.resolve(`${font.package}/package.json`), 'utf8'))
    return { path, version }
  } catch (error) {
    if (isNotInstalled(error)) return null
    throw error
  }
}

const isNotInstalled = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED')

/** A font file of the book: TrueType, WOFF or WOFF2. Throws UnusableFont for what Chromium would draw as Type 3. */
export async function ownFont(name: string, bytes: Uint8Array): Promise<FontSource> {
  const identity = `own:${createHash('sha256').update(bytes).digest('hex')}`
  const trueType = await toTrueType(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  readCharacterMap(trueType)
  return { name, identity, read: async () => trueType }
}

async function toTrueType(file: Buffer): Promise<Buffer> {
  const font = await unpack(file)
  checkOutlines(font)
  return font
}

/** Bytes 16–19 of a WOFF or WOFF2 file tell the size of the unpacked font: looked at first, as a few bytes can unpack to gigabytes. */
async function unpack(file: Buffer): Promise<Buffer> {
  const signature = file.toString('latin1', 0, 4)
  if (signature !== 'wOFF' && signature !== 'wOF2') return file
  if (file.length < 44 || file.readUInt32BE(16) > MAX_FONT_BYTES) throw new UnusableFont('damaged')
  try {
    return signature === 'wOFF' ? await unpackWoff(file) : await convert(file, 'truetype')
  } catch {
    throw new UnusableFont('damaged')
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}
