/**
 * A text file as it lies on the disk, and how the text that was read of it (no byte order mark, LF line ends) stands in it. For a program that
 * changes a manuscript: what it does not change stays byte for byte.
 */
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import type { BookRoot } from './book-root.js'
import { decodeText } from './decode-text.js'
import { readTextBytes } from './read-text.js'

export interface OriginalFile {
  /** Relative to the book's root. */
  readonly file: string
  /** Absolute, with all links resolved. */
  readonly path: string
  readonly bytes: Uint8Array
  /** As `readManuscript` gives it. */
  readonly text: string
}

export async function readOriginal(root: BookRoot, file: string): Promise<OriginalFile> {
  const bytes = await readTextBytes(root, file)
  return { file, path: await realpath(path.join(root.folder, file)), bytes, text: decodeText(bytes, file) }
}

/** A change to a stretch of the text, in UTF-16 units. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface OriginalText<T extends Change> {
  /** With byte order mark and line ends of its own. */
  readonly text: string
  /** The changes in this text: their line ends are the file's. */
  readonly changes: readonly T[]
}

/** Changes to the text that was read → changes to the text of the file. They come in rising order, none over another. */
export function inOriginal<T extends Change>({ bytes }: OriginalFile, changes: readonly T[]): OriginalText<T> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n'
  const place = placeFinder(text)
  return {
    text,
    changes: changes.map((change) => ({
      ...change,
      start: place(change.start),
      end: place(change.end),
      text: change.text.replaceAll('\n', lineEnd),
    })),
  }
}

/** Asked in rising order: the way goes on from the last answer. */
function placeFinder(text: string): (offset: number) => number {
  let at = text.startsWith('\ufeff') ? 1 : 0
  let read = 0
  return (offset) => {
    for (; read < offset; read += 1) at += text.startsWith('\r\n', at) ? 2 : 1
    return at
  }
}

export function changed({ text, changes }: OriginalText<Change>): Uint8Array {
  let [made, at] = ['', 0]
  for (const change of changes) {
    made += text.slice(at, change.start) + change.text
    at = change.end
  }
  return new TextEncoder().encode(made + text.slice(at))
}
