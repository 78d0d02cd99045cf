/** The images of the package: those that the book shows, under ASCII names, and its cover. */
import { createHash } from 'node:crypto'
import type { Block, Book, HtmlNode, Image, Inline } from '../../model/book.js'
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
  const images: Image[] = []
  if (book.titleHeading !== null) gatherInBlock(book.titleHeading, images)
  for (const { heading, blocks } of sectionsOf(book)) {
    if (heading !== null) gatherInBlock(heading, images)
    gatherInBlocks(blocks, images)
  }
  for (const { blocks } of Object.values(book.notes)) gatherInBlocks(blocks, images)
  return images
}

/** The images among inlines, in order. */
export function imagesIn(inlines: readonly Inline[]): Image[] {
  const images: Image[] = []
  gatherInLine(inlines, images)
  return images
}

function gatherInBlocks(blocks: readonly Block[], images: Image[]): void {
  for (const block of blocks) gatherInBlock(block, images)
}

function gatherInBlock(block: Block, images: Image[]): void {
  switch (block.type) {
    case 'heading':
    case 'byline':
    case 'paragraph':
      gatherInLine(block.children, images)
      return
    case 'quote':
      gatherInBlocks(block.blocks, images)
      return
    case 'definition-list':
      for (const { term, definitions } of block.items) {
        gatherInLine(term, images)
        for (const blocks of definitions) gatherInBlocks(blocks, images)
      }
      return
    case 'container':
    case 'editors-note':
      gatherInBlocks(block.blocks, images)
      gatherInLine(block.signature, images)
      return
    case 'list':
      for (const { blocks } of block.items) gatherInBlocks(blocks, images)
      return
    case 'table':
      gatherInLine(block.caption, images)
      for (const row of [block.head, ...block.rows]) for (const cell of row) gatherInLine(cell.children, images)
      return
    case 'figure':
      images.push(block.image)
      gatherInLine(block.caption, images)
      return
    case 'html':
      for (const node of block.nodes) gatherInNode(node, images)
      return
    case 'code-block':
    case 'math':
    case 'thematic-break':
      return
  }
}

function gatherInNode(node: HtmlNode, images: Image[]): void {
  if ('image' in node) images.push(node.image)
  else if ('children' in node) for (const child of node.children) gatherInNode(child, images)
}

function gatherInLine(inlines: readonly Inline[], images: Image[]): void {
  for (const inline of inlines) {
    if (inline.type === 'image') images.push(inline)
    else if ('children' in inline) gatherInLine(inline.children, images)
  }
}
