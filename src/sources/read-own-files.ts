/** The book's own fonts and templates, by the paths that its configuration names. */
import { readdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import type { BookConfig } from '../model/config.js'
import { BookError, ExitCode, finding } from '../model/finding.js'
import { type BookRoot, type FileLimits, isInside, readInside } from './book-root.js'
import { readText } from './read-text.js'

const FONT_LIMITS: FileLimits = { mostBytes: 50_000_000, tooLarge: 'sources/too-large', notFound: 'sources/not-found' }
/** TrueType outlines; by content, as with images. Others come out as Type 3 fonts in the PDF. */
const TRUETYPE = [0x00010000, 0x74727565]
const TEMPLATE = /\.hbs$/i

/** Bytes of the fonts by their path. Throws `BookError` for one that is missing or no TrueType. */
export async function readOwnFonts(
  { typography }: BookConfig,
  root: BookRoot,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { fallback, ...faces } = typography.fonts
  const fonts = new Map<string, Uint8Array>()
  for (const file of new Set([...Object.values(faces), ...fallback])) {
    if (file === null) continue
    const bytes = await readInside(root, file, FONT_LIMITS)
    if (!isTrueType(bytes)) throw new BookError(finding('sources/not-a-font', { path: file }), ExitCode.usage)
    fonts.set(file, bytes)
  }
  return fonts
}

function isTrueType(bytes: Uint8Array): boolean {
  if (bytes.length < 12) return false
  return TRUETYPE.includes(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0))
}

/** Texts of the templates by their name in the folder, as `print/article.hbs`; empty when the book has none. */
export async function readTemplateOverrides(
  { templates }: BookConfig,
  root: BookRoot,
): Promise<ReadonlyMap<string, string>> {
  const overrides = new Map<string, string>()
  if (templates === null) return overrides
  for (const name of await templateNames(templates, root)) {
    overrides.set(name, await readText(root, `${templates}/${name}`))
  }
  return overrides
}

async function templateNames(templates: string, root: BookRoot): Promise<readonly string[]> {
  const folder = path.join(root.folder, templates)
  const names = await readdir(folder, { recursive: true, encoding: 'utf8' }).catch(() => {
    throw new BookError(finding('sources/not-found', { path: templates }), ExitCode.usage)
  })
  if (!isInside(root, await realpath(folder))) {
    const facts = { path: templates, root: path.basename(root.folder) }
    throw new BookError(finding('sources/outside-root', facts), ExitCode.usage)
  }
  return names
    .filter((name) => TEMPLATE.test(name))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort()
}
