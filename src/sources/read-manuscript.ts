/**
 * The door of the room: what the command line names comes in; the Manuscript, its root and the texts as they stand in
 * the files go out. One input is a file, a folder with `book.yaml` or a folder of Markdown; several are the chapters of
 * one book, in the order given, under the deepest folder that holds them all.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type FrontMatter, frontMatter } from '../config/front-matter.js'
import { defaultConfig, placeInConfig, readConfig } from '../config/read-config.js'
import type { AssetUse } from '../model/book.js'
import type { BookConfig, ChapterEntry, ChapterKind } from '../model/config.js'
import { BookError, ExitCode, type Finding, finding, type Outcome, type Place } from '../model/finding.js'
import type { Manuscript, ManuscriptPart, SourceFile } from '../model/manuscript.js'
import { type BookRoot, bookPath, problemOf } from './book-root.js'
import { chapterSource, configuredSource } from './chapter-source.js'
import { decodeText } from './decode-text.js'
import { BOOK_YAML } from './locate-input.js'
import { chapterFiles, type LocatedInputs, locateInputs } from './locate-inputs.js'
import { readConfigText, readText } from './read-text.js'

export interface ManuscriptRequest {
  /** As on the command line; none: the current folder. */
  readonly inputs: readonly string[]
  readonly cwd: string
  /** A configuration that takes the place of the book's own; null: none. Its paths are relative to the root all the same. */
  readonly configFile: string | null
}

export interface ReadBook {
  readonly manuscript: Manuscript
  readonly root: BookRoot
  /** The files as they were read, front matter included, by path: for code frames. */
  readonly texts: ReadonlyMap<string, string>
  /** Images that the configuration asks for: those of the covers. */
  readonly configAssets: readonly AssetUse[]
  /** Where the configuration says something, by the path of its keys. */
  readonly placeOf: PlaceInConfig
}

export type PlaceInConfig = (keys: readonly (string | number)[]) => Place

/** Throws `BookError` when a file is missing, unreadable, empty or outside the root. */
export async function readManuscript({ inputs, cwd, configFile }: ManuscriptRequest): Promise<Outcome<ReadBook>> {
  const located = await locateInputs(inputs, cwd)
  const desk: Desk = { root: located.root, texts: new Map(), findings: [] }
  const configured = await bookConfig(desk, located, configFile === null ? null : path.resolve(cwd, configFile))
  const chapters = configured.config.chapters ?? (await allOf(located))
  const parts = await readParts(desk, chapters, configured)
  const { config, placeOf } = configured
  const configAssets = [
    { path: config.cover, place: placeOf(['cover']) },
    { path: config.frontMatter.backCover?.image ?? null, place: placeOf(['backCover', 'image']) },
  ].flatMap(({ path, place }) => (path === null ? [] : [{ path, place }]))
  return {
    value: { manuscript: { config, parts }, root: located.root, texts: desk.texts, configAssets, placeOf },
    findings: desk.findings,
  }
}

/** Without `chapters`, every file is one. */
async function allOf(located: LocatedInputs): Promise<readonly ChapterEntry[]> {
  return [{ kind: 'body', part: null, files: await chapterFiles(located) }]
}

/** What gathers while the files of one book are read. */
interface Desk {
  readonly root: BookRoot
  readonly texts: Map<string, string>
  readonly findings: Finding[]
}

/** A configuration, and where it stands. */
interface Configured {
  readonly config: BookConfig
  readonly placeOf: PlaceInConfig
  /** The front matter that it was read from, when a manuscript carries it. */
  readonly matter: FrontMatter | null
}

async function bookConfig(desk: Desk, located: LocatedInputs, named: string | null): Promise<Configured> {
  const { inputs, name } = located
  const [only, ...others] = inputs
  if (named !== null) return wholeFile(desk, bookPath(desk.root, named), await readNamedConfig(desk, named), name)
  if (others.length > 0 || only?.kind === 'folder') return unconfigured(name)
  if (only?.kind === 'file') return fromFrontMatter(desk, only.file, name)
  return wholeFile(desk, BOOK_YAML, await readConfigText(desk.root, BOOK_YAML), name)
}

function wholeFile(desk: Desk, file: string, text: string, name: string): Configured {
  desk.texts.set(file, text)
  const { value: config, findings } = readConfig(text, file, { name, firstLine: 0 })
  desk.findings.push(...findings)
  return { config, placeOf: (keys) => placeInConfig({ text, file, firstLine: 0 }, keys), matter: null }
}

async function fromFrontMatter(desk: Desk, file: string, name: string): Promise<Configured> {
  const matter = frontMatter(await readChapterText(desk, file))
  if (matter === null) return unconfigured(name)
  const { yaml: text, firstLine } = matter
  const { value: config, findings } = readConfig(text, file, { name, firstLine })
  desk.findings.push(...findings)
  const placeOf: PlaceInConfig = (keys) => placeInConfig({ text, file, firstLine }, keys)
  if (config.chapters === null) return { config, placeOf, matter }
  throw new BookError(finding('config/chapters-not-here', {}, { place: placeOf(['chapters']) }), ExitCode.usage)
}

function unconfigured(name: string): Configured {
  return { config: defaultConfig(name), placeOf: () => ({ file: '', line: 1, column: 1 }), matter: null }
}

/** The user named this file on the command line, so it may lie anywhere. */
async function readNamedConfig({ root }: Desk, absolute: string): Promise<string> {
  const file = bookPath(root, absolute)
  const bytes = await readFile(absolute).catch((error: NodeJS.ErrnoException) => {
    const id = error.code === 'ENOENT' ? 'sources/not-found' : 'sources/unreadable'
    throw new BookError(finding(id, { path: file, problem: problemOf(error) }), ExitCode.usage)
  })
  return decodeText(bytes, file)
}

async function readParts(
  desk: Desk,
  chapters: readonly ChapterEntry[],
  configured: Configured,
): Promise<readonly ManuscriptPart[]> {
  const parts: { kind: ChapterKind; title: string | null; files: SourceFile[] }[] = []
  for (const [index, { kind, part, files: paths }] of chapters.entries()) {
    const before = parts.at(-1)
    if (part !== null || before?.title !== null || before.kind !== kind) parts.push({ kind, title: part, files: [] })
    const { files } = parts.at(-1)!
    for (const [at, path] of paths.entries()) {
      const keys = part !== null ? ['chapters', at] : kind === 'body' ? [] : [kind]
      files.push(await readChapter(desk, path, configured, [index, ...keys]))
    }
  }
  return parts
}

async function readChapter(
  desk: Desk,
  file: string,
  { config, placeOf, matter }: Configured,
  keys: readonly (string | number)[],
): Promise<SourceFile> {
  const text = await readChapterText(desk, file, config.chapters ? placeOf(['chapters', ...keys]) : undefined)
  if (matter !== null) return configuredSource(matter, file)
  const { value, findings } = chapterSource(text, file)
  desk.findings.push(...findings)
  return value
}

async function readChapterText({ root, texts }: Desk, file: string, place?: Place): Promise<string> {
  const text = texts.get(file) ?? (await readText(root, file, place))
  texts.set(file, text)
  return text
}
