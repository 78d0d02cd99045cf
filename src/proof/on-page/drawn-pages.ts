/** Which pages are drawn how large, and the findings on the pictures that result. */
import type { PageGeometry } from '../../model/config.js'
import type { Finding } from '../../model/finding.js'
import type { Binding } from '../../model/imposition.js'
import type { PageBox, PagePicture, PageStretch, PageToDraw } from '../../model/page-picture.js'
import type { Spot } from './spots.js'

/** A finding on the picture of a page. */
export interface PageMark {
  readonly page: number
  /** One for each line; none: the page as a whole is meant. */
  readonly boxes: readonly PageBox[]
}

export interface DrawnPages {
  /** Of each page, in their order. */
  readonly pictures: readonly PagePicture[]
  readonly marks: ReadonlyMap<Finding, readonly PageMark[]>
  readonly geometry: PageGeometry
  readonly binding: Binding
}

interface AskedPages {
  readonly pages: readonly PageToDraw[]
  readonly asked: readonly AskedMark[]
}

interface AskedMark {
  readonly finding: Finding
  readonly page: number
  /** Its place among the stretches of the page; null: it has none. */
  readonly stretch: number | null
}

/** Heights in pixels. What has findings is read; what has none is turned over, and shows in the overview. */
const READ_PX = 1100
const TURNED_PX = 800
/** Of a long book: 300 pages have some 20 MB with findings on all of them. */
const GLANCED_PX = 480
const LONG_BOOK = 320

export function pagesToDraw(markup: readonly string[], spots: ReadonlyMap<Finding, readonly Spot[]>): AskedPages {
  const stretches = new Map<number, PageStretch[]>()
  const asked = [...spots].flatMap(([finding, own]) =>
    own.map(({ page, stretch }): AskedMark => {
      const list = stretches.get(page) ?? []
      stretches.set(page, list)
      return { finding, page, stretch: stretch === null ? null : list.push(stretch) - 1 }
    }),
  )
  const plain = markup.length > LONG_BOOK ? GLANCED_PX : TURNED_PX
  const pages = markup.map((html, index) => {
    const own = stretches.get(index + 1)
    return { html, height: own === undefined ? plain : READ_PX, stretches: own ?? [] }
  })
  return { pages, asked }
}

export function drawnPages(
  pictures: readonly PagePicture[],
  { asked }: AskedPages,
  { geometry, binding }: Pick<DrawnPages, 'geometry' | 'binding'>,
): DrawnPages {
  const marks = new Map<Finding, PageMark[]>()
  for (const { finding, page, stretch } of asked) {
    const boxes = stretch === null ? [] : (pictures[page - 1]?.boxes[stretch] ?? [])
    const own = marks.get(finding)
    if (own === undefined) marks.set(finding, [{ page, boxes }])
    else own.push({ page, boxes })
  }
  return { pictures, marks, geometry, binding }
}
