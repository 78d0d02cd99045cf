/** Paragraphs: their lines joined or kept, and what is worth saying about them. */
import { finding } from '../../model/finding.js'
import { firstLine, type ReadBlock } from '../block-run.js'
import { markedImage, paragraphOf } from '../figure.js'
import { withKeptLines } from '../kept-lines.js'
import { noteInferredStart, noteOpenComment, noteStrayLines, withMeantLines } from '../paragraph-remarks.js'
import { captionIn } from '../syntax/table-caption.js'

/** Where editors of Markdown and generators of web sites put their contents; the book has its own. */
const CONTENTS_MARK = /^(?:\[{1,2}toc\]{1,2}|\{:toc\})$/i

export const readParagraph: ReadBlock = (run, token, after) => {
  const { reading } = run
  const before = run.peek(-2)
  const inline = run.takeInline('paragraph_close')
  const { spot, place } = run.placeFrom(token, firstLine(inline.content), after)
  if (CONTENTS_MARK.test(inline.content)) {
    reading.note(finding('parse/contents-mark', { mark: inline.content }, { place }))
    return []
  }
  if (captionIn(inline.content)?.attributes.id?.startsWith('tbl:'))
    reading.note(finding('parse/caption-without-table', {}, { place }))
  noteInferredStart(token, before, { content: inline.content, place }, reading)
  noteOpenComment(inline, spot, reading)
  if (inline.meta?.tooDeep) reading.note(finding('parse/too-deep', {}, { place }))
  else noteStrayLines(inline, spot, reading)
  const lines = run.verses > 0 ? withKeptLines(inline.children ?? [], null) : withMeantLines(inline, place, reading)
  const image = markedImage(inline)
  const caption =
    image && run.inlines(image, reading.lines.find(spot.line, image.content, spot), image.children ?? undefined)
  return paragraphOf(run.inlines(inline, spot, lines), place, caption)
}
