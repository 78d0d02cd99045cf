/** Room `parse`: the Markdown of a Manuscript in, a Book with every block's place out. Pure. */
import { posix } from 'node:path'
import type { Book, BookMeta, Note, Part } from '../model/book.js'
import type { BookConfig } from '../model/config.js'
import { type Finding, finding, type Outcome } from '../model/finding.js'
import type { Manuscript } from '../model/manuscript.js'
import { usedAssets } from './assets.js'
import { signArticles } from './byline.js'
import { type FileBlocks, giveIds } from './ids.js'
import { resolveLinks } from './links.js'
import { numberBook } from './numbering/number-book.js'
import { nameReferences } from './numbering/written-references.js'
import { filesOf, readFiles } from './read-files.js'
import { sectionTree } from './sections.js'
import { settlePictures } from './settle-pictures.js'
import { findTitleHeading, firstHeadingText } from './title.js'
import { transformFile } from './transform-file.js'

/** Turns the files of a manuscript into one Book. `read`: the same files, where they were read already. */
export function parse(manuscript: Manuscript, read = readFiles(filesOf(manuscript))): Outcome<Book> {
  const { config } = manuscript
  const findings = [...read.findings]
  const note = (finding: Finding) => void findings.push(finding)
  const sources = manuscript.parts.flatMap((part) => part.files)
  const { files: referring, names } = nameReferences(read.value, config.lang, note)
  const transformed = referring.map((file, index) => {
    const context = { config, lang: config.lang, file: file.path, isFirstFile: index === 0, note }
    return signArticles(settlePictures(transformFile(file, context), note), sources[index]!.byline, config)
  })
  const { files: named, anchors } = giveIds(transformed, note)
  const files = resolveLinks(named, anchors, note)
  const kinds = manuscript.parts.flatMap((part) => part.files.map(() => part.kind))
  const text = files.filter((_, index) => kinds[index] === 'body')
  const chapters = text.map((file) => file.blocks)
  if (chapters.every((each) => each.length === 0)) note(nothingToPrint(text[0]?.path ?? config.name))
  const titleHeading = findTitleHeading({ chapters, hasOthers: text.length < files.length }, config.title)
  const book: Book = {
    meta: bookMeta(config, ''),
    titleHeading,
    parts: buildParts(manuscript, files, (block) => block !== titleHeading),
    notes: Object.fromEntries(files.flatMap((file) => file.notes.map((each): [string, Note] => [each.id, each]))),
    assets: usedAssets(files, config),
  }
  const numbered = numberBook(book, { config, declared: names, ids: anchors.named, note })
  const title = config.title ?? firstHeadingText(numbered) ?? baseName(text[0]?.path ?? config.name)
  return { value: { ...numbered, meta: { ...numbered.meta, title } }, findings }
}

/** Comments and definitions, but nothing that a reader would see. */
function nothingToPrint(file: string): Finding {
  return finding('parse/nothing-to-print', { path: file }, { place: { file, line: 1, column: 1 } })
}

/** Files keep their order; each brings its sections to its part. */
function buildParts(
  manuscript: Manuscript,
  files: readonly FileBlocks[],
  isBody: (block: FileBlocks['blocks'][number]) => boolean,
): Part[] {
  let next = 0
  return manuscript.parts.map((part, index) => ({
    kind: part.kind,
    title: part.title,
    label: null,
    id: `part${index + 1}`,
    sections: part.files.flatMap(() => sectionTree(files[next++]!.blocks.filter(isBody))),
  }))
}

function bookMeta(config: BookConfig, title: string): BookMeta {
  const {
    name,
    subtitle,
    authors,
    lang,
    date,
    publisher,
    description,
    isbn,
    rights,
    series,
    cover,
    profile,
    frontMatter,
  } = config
  return {
    name,
    title,
    subtitle,
    authors,
    lang,
    date,
    publisher,
    description,
    isbn,
    rights,
    series,
    cover,
    profile,
    frontMatter,
  }
}

const baseName = (path: string): string => posix.basename(path, posix.extname(path))
