/** The cover of an e-book that brings none: drawn by its template, painted with the book's own faces. */
import { COVER, DRAWN_COVER, drawCover } from './compose/epub/cover.js'
import type { Desk } from './desk.js'
import { fontsForReaders } from './fonts/fonts-for-readers.js'
import { BookError, type Finding, finding, type Outcome } from './model/finding.js'
import type { SubsetFace } from './model/fonts.js'
import type { Asset } from './model/manuscript.js'
import { readableText } from './model/markup-text.js'
import { paintDrawing, UnpaintableDrawing } from './pictures/paint-drawing.js'
import { readOwnFonts } from './sources/read-own-files.js'

/** The cover as an asset of the book. Throws `BookError` for a template of the book's that gives no picture. */
export async function drawnCover(desk: Desk): Promise<Outcome<Asset>> {
  const { book, templates, workshop } = desk
  const drawing = drawCover(book, templates, desk.read.manuscript.config.writingMode)
  const foreign = UNPAINTABLE.exec(drawing)
  if (foreign !== null) throw new BookError(badTemplate(desk, foreign[0]))
  const fonts = await facesOf(drawing, desk)
  try {
    const bytes = await paintDrawing(drawing, fonts.value, workshop.cache)
    const asset = { path: DRAWN_COVER, bytes, mediaType: 'image/png', ...PIXELS } as const
    return { value: asset, findings: fonts.findings }
  } catch (error) {
    if (error instanceof UnpaintableDrawing) throw new BookError(badTemplate(desk, error.message))
    throw error
  }
}

const PIXELS = { widthPx: COVER.width, heightPx: COVER.height }

/** Both faces with all characters of the drawing: which of them draws what, the template says. */
async function facesOf(drawing: string, { read, workshop }: Desk): Promise<Outcome<readonly SubsetFace[]>> {
  const characters = new Set(readableText(drawing).replace(/\n/gu, ''))
  const request = {
    settings: (['hei', 'song'] as const).map((face) => ({ name: face, faces: [face], characters })),
    placeOf: () => null,
    config: read.manuscript.config,
    ownFonts: await readOwnFonts(read),
    bookFolder: read.root.folder,
  }
  const { value, findings } = await fontsForReaders(request, workshop.cache)
  return { value: value.faces, findings }
}

/** What the painter would leave out without a word: other documents, pictures from elsewhere, what a style sheet fetches. */
const UNPAINTABLE =
  /<(?:\w+:)?(?:foreignObject|iframe|object|embed)\b|(?:href|src)\s*=\s*["'](?!#|data:image\/)[^"']{0,40}|@(?:import|font-face)/iu

function badTemplate({ read }: Desk, problem: string): Finding {
  const file = `${read.manuscript.config.templates ?? 'templates'}/epub/cover-image.hbs`
  return finding('epub/cover-drawing', { problem }, { place: { file, line: 1, column: 1 } })
}
