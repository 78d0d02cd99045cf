/** Book → EpubEdition: documents with their navigation, images, metadata and style, ready to be packed by `epub/`. */
import type { Book, Section } from '../../model/book.js'
import type { BookConfig } from '../../model/config.js'
import type { EpubEdition } from '../../model/epub.js'
import type { Outcome } from '../../model/finding.js'
import type { Assets } from '../../model/manuscript.js'
import type { PrintedPages } from '../../model/printed-pages.js'
import { askedLists } from '../numbered-blocks.js'
import { wordsOf } from '../own-words.js'
import type { Templates } from '../templates.js'
import { composeBackCoverPage } from './back-cover.js'
import { composeCommitteePage } from './committee.js'
import type { EpubContext } from './dialect.js'
import { composeColophonPage, composeCoverPage, composeTitlePage } from './documents.js'
import { withFallbacks } from './fallbacks.js'
import { listImages } from './images.js'
import { landmarksOf } from './landmarks.js'
import { bindDocuments, readDocuments } from './links.js'
import { composeMetadata } from './metadata.js'
import { composeLists, composeNavigation } from './navigation.js'
import { markPages } from './page-breaks.js'
import { composePageList, withPageSource } from './page-list.js'
import { epubStyles } from './styles.js'
import { composeText } from './text-documents.js'
import { withVerticalForms } from './vertical-forms.js'

/** No half-title: it guards the title page of a bound book, and a reader of an e-book would only have to pass it. */
export async function composeEpub(
  book: Book,
  config: Pick<BookConfig, 'typography' | 'contents' | 'writingMode' | 'subjects' | 'epub'>,
  assets: Assets,
  templates: Templates,
  printed: PrintedPages | null = null,
): Promise<Outcome<EpubEdition>> {
  const { contents, writingMode } = config
  const { spacing } = config.typography
  const { images, files, cover } = listImages(book, assets)
  const ranks = headingRanks(book)
  const context: EpubContext = { book, assets, templates, spacing, writingMode, imageFiles: files, ranks }
  const { value: text, findings: textFindings } = composeText(context)
  const composed = readDocuments(
    [
      composeCoverPage(context, cover),
      composeTitlePage(context),
      ...composeColophonPage(context, config.epub.isbn),
      ...composeCommitteePage(context),
      ...text.map(({ document }) => document),
      ...composeBackCoverPage(context),
    ],
    new Set(ranks.keys()),
  )
  const { trees, pages } = markPages(
    writingMode === 'vertical-rl' ? withVerticalForms(composed, book.meta.lang) : composed,
    printed?.pages ?? [],
    files,
  )
  const { value: documents, findings: linkFindings } = bindDocuments(withFallbacks(trees))
  const pageList = composePageList(pages, book.meta.lang)
  const { value: metadata, findings: accessFindings } = await composeMetadata(book, config, {
    documents,
    images,
    assets,
    writingMode,
  })
  const contentsTitle = withoutSpace(wordsOf(book.meta.lang).contents)
  const lists = composeLists(askedLists(book, contents), text)
  return {
    value: {
      metadata: printed === null || pageList === null ? metadata : withPageSource(metadata, book.meta, printed.trim),
      writingMode,
      documents,
      contentsTitle,
      navigation: composeNavigation(book, text),
      lists,
      pageList,
      landmarks: landmarksOf(documents, { title: contentsTitle, lists }),
      images,
      fonts: [],
      coverImage: cover,
      css: epubStyles(spacing, writingMode),
    },
    findings: [...textFindings, ...linkFindings, ...accessFindings],
  }
}

/** The heading of a top-level section ranks first. It keeps its rank, and those below it theirs, in however many documents the section stands. */
function headingRanks(book: Book): Map<string, number> {
  const ranks = new Map<string, number>()
  const visit = ({ heading, sections }: Section, rank: number): void => {
    if (heading !== null) ranks.set(heading.id, rank)
    for (const each of sections) visit(each, heading === null ? rank : rank + 1)
  }
  for (const part of book.parts) for (const section of part.sections) visit(section, 1)
  return ranks
}

/** 目　录 is spaced for the eye; a list of entries wants the bare word. */
const withoutSpace = (text: string): string => text.replace(/　/g, '')
