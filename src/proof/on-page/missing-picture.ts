/** What a proof shows where the book asks for a picture that is not there or cannot be read: its pages are made all the same. */
import type { AssetUse } from '../../model/book.js'
import type { Asset, Assets } from '../../model/manuscript.js'

const [WIDTH, HEIGHT] = [600, 400]
/** A frame with a cross, as a layout marks the room of a picture that is still to come. */
const FRAME = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 600 400"><path d="M1 1h598v398H1zM1 1l598 398M599 1L1 399" fill="none" stroke="#888" stroke-width="2"/></svg>`

/** The pictures that were read, and a frame for each of the others. */
export function withFrames(assets: Assets, uses: readonly AssetUse[]): Assets {
  const missing = uses.filter(({ path }) => !assets.has(path))
  return new Map([...assets, ...missing.map(({ path }): [string, Asset] => [path, frame(path)])])
}

const frame = (path: string): Asset => ({
  path,
  bytes: new TextEncoder().encode(FRAME),
  mediaType: 'image/svg+xml',
  widthPx: WIDTH,
  heightPx: HEIGHT,
})
