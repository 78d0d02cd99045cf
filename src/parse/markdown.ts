/** Markdown text → tokens of markdown-it. What the book understands beside CommonMark is this list of marks. */
import MarkdownParser, { type MarkdownIt, type Token as MarkdownToken } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { textOffsets } from './prose/text-offsets.js'
import { admonitions } from './syntax/admonition.js'
import { alerts } from './syntax/alert.js'
import { headingAttributes } from './syntax/attributes.js'
import { bareUrls } from './syntax/autolink.js'
import { blockIds } from './syntax/block-id.js'
import { commentMarks } from './syntax/comment-marks.js'
import { containers } from './syntax/container.js'
import { definitionLists } from './syntax/definition-list.js'
import { emojiNames } from './syntax/emoji-names.js'
import { footnotes, type NoteEnv } from './syntax/footnote.js'
import { highlightTags } from './syntax/highlight-tags.js'
import { highlights } from './syntax/highlighted.js'
import { htmlBlocks } from './syntax/html-block.js'
import { kramdownAttributes } from './syntax/kramdown.js'
import { linkDefinitions } from './syntax/link-definition.js'
import { linkLabels } from './syntax/link-label.js'
import { mathematics } from './syntax/mathematics.js'
import { boundedNesting } from './syntax/nesting.js'
import { raisedAndLowered } from './syntax/raised-lowered.js'
import { rawTexCommands } from './syntax/raw-tex.js'
import { references } from './syntax/reference.js'
import { readings } from './syntax/ruby.js'
import { spans } from './syntax/span.js'
import { tables } from './syntax/table.js'
import { tableCaptions } from './syntax/table-caption.js'
import { taskLists } from './syntax/task-list.js'
import { templateTags } from './syntax/template-tags.js'
import { unfinishedMarks } from './syntax/unfinished-marks.js'
import { unpaired } from './syntax/unpaired-marks.js'
import { type HabitsEnv, type ParagraphHabits, unpartedParagraphs } from './syntax/unparted-paragraphs.js'
import { wikiLinks } from './syntax/wiki-links.js'

export type Token = MarkdownToken

const SYNTAX = [
  cjkFriendly,
  boundedNesting,
  containers,
  tables,
  unpartedParagraphs,
  definitionLists,
  footnotes,
  linkDefinitions,
  mathematics,
  references,
  linkLabels,
  htmlBlocks,
  spans,
  readings,
  raisedAndLowered,
  headingAttributes,
  tableCaptions,
  taskLists,
  bareUrls,
  alerts,
  highlightTags,
  templateTags,
  wikiLinks,
  highlights,
  kramdownAttributes,
  rawTexCommands,
  emojiNames,
  admonitions,
  commentMarks,
  blockIds,
  unfinishedMarks,
  unpaired,
  rawTargets,
  inlineOffsets,
] as const

const markdown = parserOf(SYNTAX)
const proofMarkdown = parserOf([...SYNTAX, textOffsets])

function parserOf(marks: readonly ((md: MarkdownIt) => void)[]): MarkdownIt {
  const parser = new MarkdownParser()
  for (const mark of marks) mark(parser)
  return parser
}

export function tokenize(text: string, habits: ParagraphHabits | null): Token[] {
  return markdown.parse(text, envOf(habits))
}

/** The same tokens with the place of every character: text is not joined over escapes and entities. */
export function tokenizeForProof(text: string, habits: ParagraphHabits | null): Token[] {
  return proofMarkdown.parse(text, envOf(habits))
}

function envOf(habits: ParagraphHabits | null): Record<string, unknown> {
  const env: NoteEnv & HabitsEnv = { noteLabels: new Set(), habits }
  return env as unknown as Record<string, unknown>
}

/** A token with another type or content; the given one stays as it is. */
export function copyToken(token: Token, changes: Partial<Pick<Token, 'type' | 'content'>>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes)
}

/** Targets come out as written: `links.ts` and `images.ts` judge them, and say what they refuse. */
function rawTargets(md: MarkdownIt): void {
  md.validateLink = () => true
  md.normalizeLink = (url) => url
}

/** An inline token's `map` is unused by markdown-it: here both of its numbers are the offset into the run's content. */
function inlineOffsets(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1) {
      const token = super.push(type, tag, nesting)
      token.map = [this.pos, this.pos]
      return token
    }
  }
}
