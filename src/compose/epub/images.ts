/** The images of the package: those that the book shows, under ASCII names, and its cover. */
import { createHash } from 'node:crypto'
import type { Block, Book, HtmlNode, Image, Inline, Note } from '../../model/book.js'
import { sectionsOf } from '../../model/book-text.js'
import type { EpubImage } from '../../model/epub.js'
import type { Asset, Assets } from '../../model/manuscript.js'
import { QR_CODE } from '../codes/drawn-codes.js'
import { DRAWN_COVER } from './cover.js'

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

/** Pictures of the same content are one, whatever their paths. */
export function listImages(book: Book, assets: Assets): ImageList {
  const coverAsset = assets.get(book.meta.cover ?? DRAWN_COVER)!
  const coverImage = imageOf('cover', coverAsset)
  const paths = new Set([...book.assets.map(({ path }) => path), ...imagesOf(book).map(({ asset }) => asset)])
  const images = [coverImage]
  const files = new Map([[coverAsset.path, coverImage.file]])
  const packed = new Map([[contentKey(coverAsset), coverImage.file]])
  for (const asset of [...paths].flatMap((path) => assets.get(path) ?? [])) {
    const key = contentKey(asset)
    let file = packed.get(key)
    if (file === undefined) {
      const image = imageOf(`image-${String(images.length).padStart(3, '0')}`, asset)
      images.push(image)
      file = image.file
      packed.set(key, file)
    }
    files.set(asset.path, file)
  }
  const qrCode = assets.get(QR_CODE)
  if (qrCode !== undefined) {
    const image = imageOf('qr-code', qrCode)
    images.push(image)
    files.set(QR_CODE, image.file)
  }
  return { images, files, cover: coverImage.file }
}

const contentKey = ({ bytes }: Asset): string => createHash('sha256').update(bytes).digest('hex')

function imageOf(name: string, { path, mediaType }: Asset): EpubImage {
  return { file: `${FOLDER}/${name}.${EXTENSIONS[mediaType]}`, mediaType, asset: path }
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
