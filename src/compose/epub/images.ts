/** The images of the package: those that the book shows, under ASCII names, and its cover. */
import type { Block, Book, HtmlNode, Image, Inline, Note } from '../../model/book.js'
import { sectionsOf } from '../../model/book-text.js'
import type { EpubImage } from '../../model/epub.js'
import type { Assets } from '../../model/manuscript.js'
import { QR_CODE } from '../codes/drawn-codes.js'

const EXTENSIONS = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
} as const

/** The library packs images into this folder, beside the documents. */
const FOLDER = 'images'

export interface ImageList {
  readonly images: readonly EpubImage[]
  /** By the asset's path. */
  readonly files: ReadonlyMap<string, string>
  readonly cover: string
}

/** `drawCover` makes the SVG of a book that brings no cover. */
export function listImages(book: Book, assets: Assets, drawCover: () => string): ImageList {
  const cover = book.meta.cover === null ? undefined : assets.get(book.meta.cover)
  const coverImage: EpubImage =
    cover === undefined
      ? { file: `${FOLDER}/cover.svg`, mediaType: 'image/svg+xml', source: { drawing: drawCover() } }
      : imageOf('cover', cover.path, cover.mediaType)
  const paths = new Set([...book.assets.map(({ path }) => path), ...imagesOf(book).map(({ asset }) => asset)])
  if (cover !== undefined) paths.delete(cover.path)
  const shown = [...paths].flatMap((path) => assets.get(path) ?? [])
  const images = [
    coverImage,
    ...shown.map(({ path, mediaType }, index) =>
      imageOf(`image-${String(index + 1).padStart(3, '0')}`, path, mediaType),
    ),
  ]
  const files = new Map(images.flatMap(({ file, source }) => ('asset' in source ? [[source.asset, file]] : [])))
  const qrCode = assets.get(QR_CODE)
  if (qrCode === undefined) return { images, files, cover: coverImage.file }
  const drawing = new TextDecoder().decode(qrCode.bytes)
  const drawn: EpubImage = { file: `${FOLDER}/qr-code.svg`, mediaType: qrCode.mediaType, source: { drawing } }
  return { images: [...images, drawn], files: files.set(QR_CODE, drawn.file), cover: coverImage.file }
}

function imageOf(name: string, asset: string, mediaType: keyof typeof EXTENSIONS): EpubImage {
  return { file: `${FOLDER}/${name}.${EXTENSIONS[mediaType]}`, mediaType, source: { asset } }
}

/** Every image in the text of a book, with those in its notes. */
export function imagesOf(book: Book): Image[] {
  const notes: readonly Note[] = Object.values(book.notes)
  const title = book.titleHeading === null ? [] : [book.titleHeading]
  const sections = [...sectionsOf(book)].flatMap(({ heading, blocks }) => (heading ? [heading, ...blocks] : blocks))
  return [...title, ...sections, ...notes.flatMap(({ blocks }) => blocks)].flatMap(imagesInBlock)
}

function imagesInBlock(block: Block): Image[] {
  switch (block.type) {
    case 'heading':
    case 'byline':
    case 'paragraph':
      return imagesIn(block.children)
    case 'quote':
      return block.blocks.flatMap(imagesInBlock)
    case 'definition-list':
      return block.items.flatMap(({ term, definitions }) => [
        ...imagesIn(term),
        ...definitions.flat().flatMap(imagesInBlock),
      ])
    case 'container':
    case 'editors-note':
      return [...block.blocks.flatMap(imagesInBlock), ...imagesIn(block.signature)]
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(imagesInBlock))
    case 'table':
      return [
        ...imagesIn(block.caption),
        ...[block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => imagesIn(cell.children))),
      ]
    case 'figure':
      return [block.image, ...imagesIn(block.caption)]
    case 'html':
      return block.nodes.flatMap(imagesInNode)
    case 'code-block':
    case 'math':
    case 'thematic-break':
      return []
  }
}

function imagesInNode(node: HtmlNode): Image[] {
  if ('image' in node) return [node.image]
  return 'children' in node ? node.children.flatMap(imagesInNode) : []
}

/** The images among inlines, in order. */
export function imagesIn(inlines: readonly Inline[]): Image[] {
  return inlines.flatMap((inline) =>
    inline.type === 'image' ? [inline] : 'children' in inline ? imagesIn(inline.children) : [],
  )
}
