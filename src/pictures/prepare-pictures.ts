/**
 * The door of the room: the images of a book come in, what its e-book holds of them goes out, under the same paths. One after the other: the
 * largest takes some hundred megabytes while it is worked on. What took work is kept between builds.
 */
import { createHash } from 'node:crypto'
import type { AssetUse } from '../model/book.js'
import { type Finding, finding, type Outcome } from '../model/finding.js'
import type { Asset, Assets } from '../model/manuscript.js'
import type { Cache } from '../model/workshop.js'
import { JPEG_PACKER, JPEG_READER } from './jpeg-codec.js'
import { wasmIdentity } from './machines.js'
import { madeReady, type Picture, type ReadyPicture } from './made-ready.js'
import { PNG_PACKER, PNG_READER } from './png-codec.js'
import { SHRINKER } from './shrink.js'
import { WEBP_READER } from './webp.js'

export interface PictureRequest {
  readonly assets: Assets
  /** Where the book asks for each. */
  readonly uses: readonly AssetUse[]
  /** Longest side in pixels. */
  readonly longest: number
  readonly signal: AbortSignal
}

/** An error finding for what is damaged or what no reader shows, a warning for what looks otherwise. */
export async function preparePictures(
  { assets, uses, longest, signal }: PictureRequest,
  cache: Cache,
): Promise<Outcome<Assets>> {
  const ready = new Map<string, Asset>()
  const findings: Finding[] = []
  const codecs = await wasmIdentity(CODECS)
  for (const asset of assets.values()) {
    signal.throwIfAborted()
    const made = await remembered(asset, { longest, codecs }, cache)
    const place = uses.find(({ path }) => path === asset.path)?.place
    const told = made === null ? 'epub/picture-damaged' : made.told
    if (told !== null) {
      const sizeMb = Math.round(asset.bytes.length / 1e6)
      findings.push(finding(told, { path: asset.path, sizeMb }, place === undefined ? {} : { place }))
    }
    ready.set(asset.path, { ...asset, ...made?.picture, original: asset.bytes })
  }
  return { value: ready, findings }
}

const CODECS = [JPEG_READER, JPEG_PACKER, PNG_READER, PNG_PACKER, WEBP_READER, SHRINKER]
/** Changes when this room makes something else of the same picture. */
const RECIPE = 1

async function remembered(
  asset: Picture,
  recipe: { readonly longest: number; readonly codecs: string },
  cache: Cache,
): Promise<ReadyPicture | null> {
  const digest = createHash('sha256')
    .update(JSON.stringify([RECIPE, recipe]))
    .update(asset.bytes)
    .digest('hex')
  const key = `picture-${digest}`
  const kept = await cache.read(key)
  if (kept !== null) return unpacked(kept)
  const made = await madeReady(asset, recipe.longest)
  if (made !== null && tookWork(asset, made, recipe.longest)) await cache.write(key, packed(made))
  return made
}

/** What was only rid of a few bytes is made again sooner than it is read. A large one was unpacked, even where it stayed as it was. */
function tookWork(asset: Picture, { picture, told }: ReadyPicture, longest: number): boolean {
  if (told === 'epub/picture-moving' || asset.mediaType === 'image/gif') return false
  return Math.max(asset.widthPx, asset.heightPx) > longest || picture.bytes.length < asset.bytes.length * 0.9
}

/** A line of JSON, then the picture. */
function packed({ picture: { bytes, ...about }, told }: ReadyPicture): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ about, told })}\n`), bytes])
}

function unpacked(entry: Uint8Array): ReadyPicture {
  const end = entry.indexOf(10)
  const { about, told } = JSON.parse(Buffer.from(entry.subarray(0, end)).toString('utf8'))
  return {
    picture: { ...about, bytes: new Uint8Array(entry.buffer, entry.byteOffset + end + 1, entry.length - end - 1) },
    told,
  }
}
