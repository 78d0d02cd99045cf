/** The edges of sections: a text that stops in its sentence where nothing follows, and one that begins inside a sentence. */
import type { Finding } from '../../model/finding.js'
import type { ProseBlock } from '../../model/prose.js'
import { letterCount } from '../../typography/characters.js'
import { lastCharacter } from '../../typography/join-lines.js'
import { type ProofFile, type TextRule, textFinding } from './rule.js'
import {
  beginsInside,
  type EndingHabit,
  endingHabit,
  hasClause,
  isEnded,
  isInLines,
  isOpenMark,
  isRunningText,
  stopsShort,
} from './running-text.js'

export const sectionEdges: TextRule = {
  ids: ['text/truncated-end', 'text/lost-beginning'],
  check({ files }) {
    const habit = endingHabit(files)
    return files.flatMap((file) =>
      file.blocks.flatMap((block, index) => [
        ...lostBeginning(file, block, file.blocks[index - 1]),
        ...truncatedEnd(file, index, habit),
      ]),
    )
  },
}

/** Characters that are shown. */
const SHOWN = 16

/** A paragraph after which the section, the file or the book ends. */
function truncatedEnd(file: ProofFile, index: number, habit: EndingHabit): Finding[] {
  const block = file.blocks[index]!
  if (!isLastOfSection(file.blocks, index) || !isCutOff(block, habit)) return []
  const end = block.text.trimEnd().length
  const text = block.text.trimEnd().slice(-SHOWN)
  return [textFinding('text/truncated-end', { file, block, start: end - 1, end }, { text })]
}

function isLastOfSection(blocks: readonly ProseBlock[], index: number): boolean {
  let next = index + 1
  while (blocks[next]?.kind === 'html' || blocks[next]?.kind === 'rule') next += 1
  return blocks[next] === undefined || blocks[next]!.kind === 'heading'
}

/** Places that hold lines rather than sentences. */
const LINES: ReadonlySet<string> = new Set([
  'item',
  'definition',
  'table',
  'note',
  'verse',
  'letter',
  'epigraph',
  'quote',
])

function isCutOff(block: ProseBlock, habit: EndingHabit): boolean {
  const { text, within } = block
  if (!isRunningText(block) || !stopsShort(text)) return false
  if (isOpenMark(lastCharacter(text.trimEnd()))) return true
  if (within.some((each) => LINES.has(each)) || !habit.endsItsSentences || SOURCE_LINE.test(text)) return false
  return hasClause(text) || letterCount(text) >= LONG_LINE || BINDING.test(text.trimEnd())
}

/** Letters. Longer than a title or a signature. */
const LONG_LINE = 20
/** No sentence ends with these words. */
const BINDING = /[的和与與及或并並把被将將从從向对對为為由使让讓在以]$/u
/** Who wrote it, where it was printed, what to look up: no sentence, though it has a comma. */
const SOURCE_LINE =
  /^[（(—]|^(?:本文|原文|原载|原載|选自|選自|摘自|参见|參見|来源|出处|作者|译者|編者|编者|图|表|[^，。]{0,8}[：:](?![“「『"]))/u

/** A paragraph that begins with a mark that only closes or parts; after a paragraph that stops short, it is the half of a cut one. */
function lostBeginning(file: ProofFile, block: ProseBlock, before: ProseBlock | undefined): Finding[] {
  if (block.kind !== 'paragraph' || isInLines(block.text)) return []
  const text = block.text.trimStart()
  const isCut = before?.kind === 'paragraph' && !isEnded(before.text)
  if (isCut || !(beginsInside(text) || (before?.kind === 'heading' && hangs(text)))) return []
  const start = block.text.length - text.length
  return [textFinding('text/lost-beginning', { file, block, start, end: start + 1 }, { text: text.slice(0, SHOWN) })]
}

/** Words that hang on what precedes, and what is too short for a sentence before its stop: 绩。在今年…. */
function hangs(text: string): boolean {
  if (/^\p{Script=Han}[。；](?=.)/u.test(text)) return !INTERJECTION.test(text)
  return HANGING.test(text)
}

/** 的, 了, 们 hang on what precedes; 的确, 了解 are words of their own. */
const HANGING =
  /^(?:的(?![确確士的卢])|了(?![解不然却卻无無])|[们們]|着(?![手急重眼陆陸火装裝凉涼想实實色力笔筆])|[吗嗎](?!啡)|吧(?![台唧嗒]))/u
const INTERJECTION = /^[有没沒否能会會行可无無成啊哦嗯唉哎喂好对對是不噢呀哈嗨诶咦哼夫盖蓋嗟噫初昔]/u
