/** The book's own fonts, templates and colour profile, by the paths that its configuration names. */
import { readdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { BookError, finding, type Place } from '../model/finding.js'
import type { FindingId } from '../model/finding-ids.js'
import type { OwnFont } from '../model/fonts.js'
import { type FileLimits, isInside, readInside } from './book-root.js'
import type { ReadBook } from './read-manuscript.js'
import { readText } from './read-text.js'

const FONT_LIMITS: FileLimits = { mostBytes: 50_000_000, tooLarge: 'sources/too-large', notFound: 'sources/not-found' }
/** A template under an ending that others use is meant as one, and is told of when templates are loaded. */
const TEMPLATE = /\.(hbs|handlebars|mustache|x?html?)$/i

/** The fonts by their path. Throws `BookError` for one that is missing. */
export async function readOwnFonts({ manuscript, root, placeOf }: ReadBook): Promise<ReadonlyMap<string, OwnFont>> {
  const { fallback, ...faces } = manuscript.config.typography.fonts
  const named = [
    ...Object.entries(faces).map(([face, file]) => ({ file, keys: [face] })),
    ...fallback.map((file, index) => ({ file, keys: ['fallback', index] })),
  ]
  const fonts = new Map<string, OwnFont>()
  for (const { file, keys } of named) {
    if (file === null || fonts.has(file)) continue
    const place = placeOf(['typography', 'fonts', ...keys])
    fonts.set(file, { bytes: await readInside(root, file, FONT_LIMITS, place), place })
  }
  return fonts
}

const PROFILE_LIMITS: FileLimits = {
  mostBytes: 10_000_000,
  tooLarge: 'sources/too-large',
  notFound: 'sources/not-found',
}

/** The ICC profile of the printing condition; null: the book names none. That it is one is checked by who uses it. */
export async function readOutputProfile({ manuscript, root, placeOf }: ReadBook): Promise<Uint8Array | null> {
  const { outputProfile } = manuscript.config.print
  return outputProfile === null
    ? null
    : readInside(root, outputProfile, PROFILE_LIMITS, placeOf(['print', 'outputProfile']))
}

/** Texts of the templates by their name in the folder, as `print/article.hbs`; empty when the book has none. */
export async function readTemplateOverrides(book: ReadBook): Promise<ReadonlyMap<string, string>> {
  const { templates } = book.manuscript.config
  const overrides = new Map<string, string>()
  if (templates === null) return overrides
  const place = book.placeOf(['templates'])
  for (const name of await templateNames(templates, book, place)) {
    overrides.set(name, await readText(book.root, `${templates}/${name}`, place))
  }
  return overrides
}

async function templateNames(templates: string, { root }: ReadBook, place: Place): Promise<readonly string[]> {
  const folder = await realpath(path.join(root.folder, templates)).catch(() => null)
  if (folder === null) throw refusal('sources/not-found', templates, place)
  if (!isInside(root, folder)) {
    const facts = { path: templates, root: path.basename(root.folder) }
    throw new BookError(finding('sources/outside-root', facts, { place }))
  }
  const names = await readdir(folder, { recursive: true, encoding: 'utf8' }).catch(() => {
    throw refusal('sources/not-a-folder', templates, place)
  })
  return names
    .filter((name) => TEMPLATE.test(name))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort()
}

function refusal(id: FindingId, file: string, place: Place): BookError {
  return new BookError(finding(id, { path: file }, { place }))
}
