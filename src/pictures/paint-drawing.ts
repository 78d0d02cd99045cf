/** A drawing (SVG) and the faces of its text → PNG. Painted by resvg, which asks no font and no library of the machine: the same on each. */
import { createHash } from 'node:crypto'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Cache } from '../model/workshop.js'
import { wasmIdentity, wasmOf } from './machines.js'

const RESVG = '@resvg/resvg-wasm/index_bg.wasm'

/** A TrueType font by the family that drawings ask for. What one lacks, the others are asked for in their order. */
export interface DrawingFace {
  readonly family: string
  readonly bytes: Uint8Array
}

/** Thrown for what is no drawing to resvg; the message is its own. */
export class UnpaintableDrawing extends Error {}

/** Kept between builds. Throws `UnpaintableDrawing`. */
export async function paintDrawing(svg: string, faces: readonly DrawingFace[], cache: Cache): Promise<Uint8Array> {
  const recipe = createHash('sha256').update(JSON.stringify([svg, await wasmIdentity([RESVG])]))
  for (const { family, bytes } of faces) recipe.update(family).update(bytes)
  const key = `painted-${recipe.digest('hex')}`
  const kept = await cache.read(key)
  if (kept !== null) return kept
  const png = await paint(svg, faces)
  await cache.write(key, png)
  return png
}

/** Packed by resvg itself: OxiPNG would make it a third as large and take six times as long, most of the time of a short book. */
async function paint(svg: string, faces: readonly DrawingFace[]): Promise<Uint8Array> {
  await (started ?? start())
  const font = { fontBuffers: faces.map(renamed), defaultFontFamily: faces[0]?.family ?? '' }
  try {
    const painting = new Resvg(svg, { font, textRendering: 2, shapeRendering: 2 })
    const image = painting.render()
    const png = image.asPng()
    image.free()
    painting.free()
    return png
  } catch (error) {
    throw new UnpaintableDrawing(error instanceof Error ? error.message : String(error))
  }
}

let started: Promise<void> | null = null

/** Once: the library refuses to be started anew. */
function start(): Promise<void> {
  started = wasmOf(RESVG).then(initWasm)
  return started
}

const NAMES = { family: 1, style: 2, postScript: 6 }
const DIRECTORY = { head: 12, entry: 16, offset: 8, length: 12 }

/**
 * A font goes by the name in it (OpenType 1.9, `name`), which may be anything in a font of the book; so it gets ours. The new table stands
 * behind the others.
 */
function renamed({ family, bytes }: DrawingFace): Uint8Array {
  const names = nameTable(family)
  const start = Math.ceil(bytes.length / 4) * 4
  const font = Buffer.concat([bytes, Buffer.alloc(start - bytes.length), names])
  for (let table = 0; table < font.readUInt16BE(4); table += 1) {
    const at = DIRECTORY.head + DIRECTORY.entry * table
    if (font.toString('latin1', at, at + 4) !== 'name') continue
    font.writeUInt32BE(start, at + DIRECTORY.offset)
    font.writeUInt32BE(names.length, at + DIRECTORY.length)
  }
  return font
}

/** For Windows, in UTF-16 and American English: the one set of names that all readers of fonts know. */
function nameTable(family: string): Buffer {
  const texts = [
    { id: NAMES.family, text: family },
    { id: NAMES.style, text: 'Regular' },
    { id: NAMES.postScript, text: family.replaceAll(' ', '') },
  ].map(({ id, text }) => ({ id, bytes: Buffer.from(text, 'utf16le').swap16() }))
  let offset = 0
  const records = texts.flatMap(({ id, bytes }) => {
    const record = [3, 1, 0x409, id, bytes.length, offset]
    offset += bytes.length
    return record
  })
  const head = [0, texts.length, 6 + 2 * records.length, ...records]
  const numbers = Buffer.alloc(2 * head.length)
  for (const [index, value] of head.entries()) numbers.writeUInt16BE(value, 2 * index)
  return Buffer.concat([numbers, ...texts.map(({ bytes }) => bytes)])
}
