/** A folder comes in; its Markdown files go out in the order of the book. */
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { BookError, finding } from '../model/finding.js'
import { type BookRoot, bookPath, isInside, problemOf } from './book-root.js'
import { naturalOrder } from './natural-order.js'

const MARKDOWN = /\.(md|markdown)$/i
/** Opens its folder. */
const OPENING = /^(readme|index)\.(md|markdown)$/i
const LEFT_OUT = new Set(['node_modules', 'out'])
/** More than this is somebody's home folder, not a book. */
const MOST_FILES = 2000

/** Paths relative to the root. Hidden folders, `node_modules` and `out` are left out. */
export async function listMarkdown(root: BookRoot, folder: string): Promise<readonly string[]> {
  const files: string[] = []
  await collect(root, path.join(root.folder, folder), new Set(), files)
  if (files.length === 0)
    throw new BookError(finding('sources/no-markdown', { path: folder || path.basename(root.folder) }))
  return files
}

async function collect(root: BookRoot, folder: string, visited: Set<string>, files: string[]): Promise<void> {
  const real = await realpath(folder)
  if (!isInside(root, real)) throw outside(root, folder)
  // A link back up would go round for ever.
  if (visited.has(real)) return
  visited.add(real)
  for (const name of await orderedNames(root, folder)) {
    const entry = path.join(folder, name)
    const kind = await stat(entry).catch(() => null)
    if (kind?.isDirectory() && !LEFT_OUT.has(name)) await collect(root, entry, visited, files)
    else if (MARKDOWN.test(name) && !kind?.isDirectory()) files.push(bookPath(root, entry))
    if (files.length > MOST_FILES) {
      throw new BookError(finding('sources/too-many-files', { path: path.basename(root.folder), limit: MOST_FILES }))
    }
  }
}

async function orderedNames(root: BookRoot, folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new BookError(finding('sources/unreadable', { path: bookPath(root, folder), problem: problemOf(error) }))
  })
  const visible = names.filter((name) => !name.startsWith('.'))
  return visible.sort((a, b) => Number(OPENING.test(b)) - Number(OPENING.test(a)) || naturalOrder(stem(a), stem(b)))
}

/** Without the extension, so that `1.md` precedes `1-1.md`. */
function stem(name: string): string {
  return name.replace(MARKDOWN, '')
}

function outside(root: BookRoot, folder: string): BookError {
  return new BookError(
    finding('sources/outside-root', { path: bookPath(root, folder), root: path.basename(root.folder) }),
  )
}
