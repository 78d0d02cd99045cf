/** One picture → what an e-book holds of it: JPEG, PNG, GIF or SVG, upright, no larger than asked, without what cameras and programs wrote into it. */
import type { FindingId } from '../model/finding.js'
import type { Asset } from '../model/manuscript.js'
import { bareSvg } from './bare-svg.js'
import { isWorthKeeping } from './colour-profile.js'
import { gifParts } from './gif-blocks.js'
import { packJpeg, unpackInks, unpackJpeg } from './jpeg-codec.js'
import { jpegParts, withProfile } from './jpeg-segments.js'
import type { Pixels } from './pixels.js'
import { isGreyPng, pngParts, withChunk } from './png-chunks.js'
import { packPng, unpackPng } from './png-codec.js'
import { shrunk } from './shrink.js'
import { turned } from './turn.js'
import { unpackWebp, webpParts } from './webp.js'

export type Picture = Pick<Asset, 'bytes' | 'mediaType' | 'widthPx' | 'heightPx'>

export interface ReadyPicture {
  readonly picture: Picture
  /** What is to be told of it; null: nothing. */
  readonly told: Extract<FindingId, `epub/picture-${string}`> | null
}

/** Of 100. Fine for photographs on a screen; one more hundred pixels a side would cost more and show more. */
const QUALITY = 85
/** A picture whose bytes would grow stays larger than asked, unless readers of little memory could not unpack it. */
const MOST_PIXELS = 16_000_000
/** Of a picture that moves; what e-ink takes without a pause. */
export const HEAVY_BYTES = 5_000_000

/** `longest`: side, in pixels. Null: damaged. */
export function madeReady(picture: Picture, longest: number): Promise<ReadyPicture | null> {
  return KINDS[picture.mediaType](picture, longest)
}

type MakeReady = (picture: Picture, longest: number) => Promise<ReadyPicture | null>

const KINDS: Readonly<Record<Picture['mediaType'], MakeReady>> = {
  'image/jpeg': readyJpeg,
  'image/png': readyPng,
  'image/webp': readyWebp,
  'image/gif': async (picture) => readyGif(picture),
  'image/svg+xml': async (picture) => ({ picture: { ...picture, bytes: bareSvg(picture.bytes) }, told: null }),
}

const fits = ({ widthPx, heightPx }: Picture, longest: number): boolean => Math.max(widthPx, heightPx) <= longest

async function readyJpeg(picture: Picture, longest: number): Promise<ReadyPicture | null> {
  const parts = jpegParts(picture.bytes)
  if (parts === null) return null
  const { components, orientation, bare } = parts
  const isInks = components === 4
  const told = isInks ? 'epub/picture-inks' : parts.isWhole ? null : 'epub/picture-cut-off'
  const space = components === 1 ? 'GRAY' : 'RGB '
  const profile = parts.profile !== null && !isInks && isWorthKeeping(parts.profile, space) ? parts.profile : null
  const profiled = (file: Uint8Array) => (profile === null ? file : withProfile(file, profile))
  if (!isInks && orientation === 1 && fits(picture, longest))
    return { picture: { ...picture, bytes: profiled(bare) }, told }
  const pixels = isInks ? unpackInks(bare) : await unpackJpeg(bare)
  if (pixels === null) return null
  const upright = turned(await shrunk(pixels, longest), orientation)
  const packed = await packJpeg(upright, { quality: QUALITY, colours: components === 1 ? 'grey' : 'colour' })
  return { picture: sized(profiled(packed), 'image/jpeg', upright), told }
}

async function readyPng(picture: Picture, longest: number): Promise<ReadyPicture | null> {
  const parts = pngParts(picture.bytes)
  if (parts === null) return null
  const { bare, profile } = parts
  const told = parts.isWhole ? null : 'epub/picture-cut-off'
  const kept =
    profile !== null && ['RGB ', 'GRAY'].some((space) => isWorthKeeping(profile.icc, space as 'RGB ')) ? profile : null
  const asItWas = { ...picture, bytes: kept === null ? bare : withChunk(bare, kept.chunk) }
  if (parts.isMoving || (parts.depth <= 8 && fits(picture, longest))) return { picture: asItWas, told }
  const pixels = await unpackPng(bare)
  if (pixels === null) return null
  const smaller = await shrunk(pixels, longest)
  const packed = await packPng(smaller)
  if (packed.length >= asItWas.bytes.length && parts.depth <= 8 && pixels.width * pixels.height <= MOST_PIXELS) {
    return { picture: asItWas, told }
  }
  const fitsProfile = kept !== null && isWorthKeeping(kept.icc, isGreyPng(packed) ? 'GRAY' : 'RGB ')
  return { picture: sized(fitsProfile ? withChunk(packed, kept.chunk) : packed, 'image/png', smaller), told }
}

async function readyWebp({ bytes }: Picture, longest: number): Promise<ReadyPicture | null> {
  const { isMoving, isPhotograph, profile } = webpParts(bytes)
  if (isMoving)
    return { picture: { bytes, mediaType: 'image/webp', widthPx: 0, heightPx: 0 }, told: 'epub/picture-moving' }
  const pixels = await unpackWebp(bytes)
  if (pixels === null) return null
  const smaller = await shrunk(pixels, longest)
  if (!isPhotograph) return { picture: sized(await packPng(smaller), 'image/png', smaller), told: null }
  const packed = await packJpeg(smaller, { quality: QUALITY, colours: 'colour' })
  const isTrue = profile === null || !isWorthKeeping(profile, 'RGB ')
  return { picture: sized(isTrue ? packed : withProfile(packed, profile), 'image/jpeg', smaller), told: null }
}

/** Its frames would be lost if it were made smaller. */
function readyGif(picture: Picture): ReadyPicture | null {
  const { frames, bare, isWhole } = gifParts(picture.bytes)
  if (frames === 0) return null
  const isHeavy = frames > 1 && bare.length > HEAVY_BYTES
  return {
    picture: { ...picture, bytes: bare },
    told: isHeavy ? 'epub/picture-heavy' : isWhole ? null : 'epub/picture-cut-off',
  }
}

const sized = (bytes: Uint8Array, mediaType: Picture['mediaType'], { width, height }: Pixels): Picture => ({
  bytes,
  mediaType,
  widthPx: width,
  heightPx: height,
})
