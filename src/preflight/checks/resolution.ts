/** Pictures have pixels enough for the size in which they are printed. */
import { finding } from '../../model/finding.js'
import type { Check, PreflightEdition } from '../check.js'
import { marksOnPage, ofKind, type PlacedImage, type PrintedFile } from '../printed-file.js'
import { nameImages, shownAssets } from '../shown-images.js'

/** Twice the screen ruling of 150 lines an inch that books are printed with. Line art has no greys to hide its steps. */
const LEAST_PPI = { tones: 300, lines: 600 } as const
/** The browser sets lengths in whole pixels, so that 300 can come out as 299. */
const TOLERANCE = 0.99

export const checkResolution: Check = function* (file, edition) {
  for (const { path, page, image } of coarsestUses(file, edition)) {
    const wanted = wantedPpi(image)
    if (image.ppi >= wanted * TOLERANCE) continue
    const [width, height] = [image.widthPx, image.heightPx].map((side) => Math.ceil((side * wanted) / image.ppi))
    const facts = { image: path ?? UNNAMED, page, ppi: Math.round(image.ppi), wanted, width: width!, height: height! }
    const use = edition.uses.find((each) => each.path === path)
    yield finding('layout/image-resolution', facts, { page, ...(use === undefined ? {} : { place: use.place }) })
  }
}

const UNNAMED = '—'
const wantedPpi = ({ isBilevel }: PlacedImage): number => (isBilevel ? LEAST_PPI.lines : LEAST_PPI.tones)

interface ImageUse {
  readonly path: string | null
  readonly page: number
  readonly image: PlacedImage
}

/** Of an image that is shown more than once, where it is printed largest. */
function coarsestUses(file: PrintedFile, edition: PreflightEdition): ImageUse[] {
  const uses = new Map<string, ImageUse>()
  for (const use of imageUses(file, edition)) {
    const key = use.path ?? `${use.page} ${use.image.widthPx} ${use.image.heightPx}`
    const known = uses.get(key)
    if (known === undefined || use.image.ppi < known.image.ppi) uses.set(key, use)
  }
  return [...uses.values()]
}

function imageUses({ pages }: PrintedFile, { pages: meant, assets }: PreflightEdition): ImageUse[] {
  return pages.flatMap((page, index) => {
    const images = ofKind(marksOnPage(page), 'image')
    const shown = meant[index]
    if (images.length === 0) return []
    const names = nameImages(images, shown === undefined ? [] : shownAssets(shown), assets)
    return images.map((image, at) => ({ path: names[at]!, page: page.number, image }))
  })
}
