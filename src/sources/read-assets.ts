/** The images that a book asks for come in by path; their bytes, types and sizes go out. */
import type { AssetUse } from '../model/book.js'
import { BookError, type Facts, type Finding, finding, type Outcome } from '../model/finding.js'
import type { FindingId } from '../model/finding-ids.js'
import type { Asset, Assets } from '../model/manuscript.js'
import { type BookRoot, type FileLimits, readInside } from './book-root.js'
import { decodeText } from './decode-text.js'
import { imageType, type PixelSize, rasterSize } from './image-type.js'
import { judgeSvg } from './svg-image.js'

const IMAGE_LIMITS: FileLimits = {
  mostBytes: 50_000_000,
  tooLarge: 'sources/image-too-large',
  notFound: 'sources/image-not-found',
}
/** A drawing is text that is judged as a whole. */
const MOST_SVG_BYTES = 10_000_000
/** A4 at 600 dpi has 35; four bytes a pixel are in memory while a page is laid out. */
const MOST_MEGAPIXELS = 100

/** An error finding for every image that cannot be used, a warning for one that may look otherwise elsewhere. Each is read once. */
export async function readAssets(uses: readonly AssetUse[], root: BookRoot): Promise<Outcome<Assets>> {
  const assets = new Map<string, Asset>()
  const findings: Finding[] = []
  const asked = new Set<string>()
  for (const use of uses) {
    if (asked.has(use.path)) continue
    asked.add(use.path)
    try {
      const read = await readAsset(use, root)
      assets.set(use.path, read.value)
      findings.push(...read.findings)
    } catch (error) {
      if (!(error instanceof BookError)) throw error
      findings.push(...error.findings)
    }
  }
  return { value: assets, findings }
}

async function readAsset(use: AssetUse, root: BookRoot): Promise<Outcome<Asset>> {
  const refuse = refusal(use)
  const bytes = await readInside(root, use.path, IMAGE_LIMITS, use.place)
  const mediaType = imageType(bytes)
  if (mediaType === null) throw refuse('sources/image-type')
  const { size, letters } =
    mediaType === 'image/svg+xml' ? readSvg(bytes, use) : { size: rasterSize(bytes), letters: '' }
  if (size === null) throw refuse('sources/image-broken')
  refuseBomb(size, use)
  const asset = { path: use.path, bytes, mediaType, ...size }
  return { value: asset, findings: letters === '' ? [] : [svgText(letters, use)] }
}

const MOST_LETTERS = 24

/** An image sees none of the faces of its page (SVG integration, secure static mode): its text is set in fonts of the machine. */
function svgText(letters: string, { path, place }: AssetUse): Finding {
  const shown = [...letters]
  const text = shown.length > MOST_LETTERS ? `${shown.slice(0, MOST_LETTERS).join('')}…` : letters
  return finding('sources/svg-text', { path, text }, { place })
}

function readSvg(bytes: Uint8Array, use: AssetUse): { readonly size: PixelSize | null; readonly letters: string } {
  const refuse = refusal(use)
  if (bytes.length > MOST_SVG_BYTES) {
    throw refuse('sources/image-too-large', { sizeMb: Math.ceil(bytes.length / 1e6), limitMb: MOST_SVG_BYTES / 1e6 })
  }
  const judgement = judgeSvg(decodeText(bytes, use.path))
  if ('unsafe' in judgement) throw refuse('sources/svg-unsafe', { what: judgement.unsafe })
  return judgement
}

/** A few kilobytes can unpack to gigabytes. */
function refuseBomb({ widthPx: width, heightPx: height }: PixelSize, use: AssetUse): void {
  const megapixels = Math.ceil((width * height) / 1e6)
  if (megapixels <= MOST_MEGAPIXELS) return
  throw refusal(use)('sources/image-bomb', { width, height, megapixels, limit: MOST_MEGAPIXELS })
}

function refusal({ path, place }: AssetUse): (id: FindingId, facts?: Facts) => BookError {
  return (id, facts = {}) => new BookError(finding(id, { path, ...facts }, { place }))
}
