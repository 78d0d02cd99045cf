/**
 * The evidence that a paragraph goes on in the next one. Clean books leave out a full stop 85 to 230 times each, so
 * both halves must read as prose, and the joint itself must show the cut.
 */
import type { Block, Inline, Paragraph } from '../../model/book.js'
import { blockText, inlineText } from '../../model/book-text.js'
import {
  hanCount,
  hasMoreLetters,
  isClosingMark,
  isDigit,
  isHan,
  isLatin,
  letterCount,
} from '../../typography/characters.js'
import { firstCharacter, lastCharacter } from '../../typography/join-lines.js'
import { type JointWords, jointWords } from '../../typography/joint-words.js'
import { labelHead, labelLine } from './note-labels.js'
import { isNumberedLine } from './numbered-line.js'

/** What the whole file tells about a joint in it. */
export interface FileHabits {
  /** Long paragraphs end with a mark almost without exception. */
  readonly endsItsSentences: boolean
  /** Written out only for a joint that needs it: few files have one. */
  text(): string
}

/** A first half fills a line of a newspaper column and a little more. In letters. */
const SHORTEST_FIRST_HALF = 18
/** Characters. Nobody prints a longer paragraph, and asking costs time by length. */
const LONGEST_PARAGRAPH = 6000
/** Without a visible sign at the joint only a paragraph of several lines is believed to be cut. */
const LONG_PARAGRAPH = 54

/** No sentence ends with these words: they bind what follows. */
const BINDING = new Set(
  (
    '和 与 與 及 以及 或 或者 并 並 并且 而 而且 但 但是 且 在 对 對 对于 把 被 将 將 从 從 向 往 由 由于 于 為 为 为了 以 因 因为 如 如果 若 即 使 让 讓 令 给 給 跟 比 同 占 近 约 約 达 達 超 每 各 该 該 某 其 这 這 那 ' +
    '一个 一個 一种 一種 一些 这个 这些 那些 某些 每个 各个 各种 多个 任何 来自 关于 作为 通过 使用 包括 具有 成为 称为 能够 应该 应当 必须 将会 尽可能 正在 不 很 更 最 也 都 还 還 才 就 又 再 是 则 只 已 已经 所 之'
  ).split(' '),
)
/** No sentence begins with these words: they hang on what precedes. */
const HANGING = new Set('的 了 着 著 们 們 吗 嗎 呢 吧 地 得 者 员 員 性 化 等 之 就 才'.split(' '))
/** No paragraph begins with these marks, in either width; …… may stand for words left out. */
const LEADERLESS = new Set('，。、；：！？,;:?!)')
/** Words that open a sentence: the paragraph before may only lack its full stop. */
const OPENERS =
  /^(?:我|你|您|他|她|它|这|那|在|当|如|若|因|所以|但|然|不过|首先|其|接|最后|另|此|同时|例|比如|下面|上面|以|为|对|关于|由|虽|一旦|通过|根据|请|注意|可|现在|假设|有|使用|从|还|除|并|而|或|要|不|只|第|需|与|和|将|把|也|则|即|按|经|随|自|凡|各|每|某|无|本|该|上述|一|二|三|四|五|六|七|八|九|十)/u
const CAPTION = /^(?:图|表|Figure|Table|图片|照片|来源|注|资料来源|作者|译者|责任编辑|问|答|甲|乙|[QA])\s*[\d：:.]/u

export function isCutBetween(first: Paragraph, second: Paragraph, habits: FileHabits): boolean {
  const before = joinableText(first, -1)
  const last = lastCharacter(before ?? '')
  // Nearly every paragraph ends its sentence, and is asked no more.
  if (before === null || !(isWordCharacter(last) || '，、,'.includes(last))) return false
  const after = joinableText(second, 0)
  if (after === null || before.length + after.length > LONGEST_PARAGRAPH) return false
  if (!isFirstHalf(before) || !isSecondHalf(after)) return false
  const start = firstCharacter(after)
  if (isLatin(last) && isLatin(start)) return /^\p{Ll}/u.test(after) && letterCount(before) >= LONG_PARAGRAPH
  if (isClosingMark(start) || LEADERLESS.has(start)) return isWordCharacter(last)
  if (!isHan(start)) return false
  if ('，、,'.includes(last)) return true
  return isHan(last) && isCutInWords(before, after, habits)
}

const isWordCharacter = (character: string): boolean => isHan(character) || isLatin(character) || isDigit(character)

/** Both sides of the joint are 汉字 and no mark helps. */
function isCutInWords(before: string, after: string, habits: FileHabits): boolean {
  const words = jointWords(before, after)
  if (BINDING.has(words.last) || HANGING.has(words.first) || words.cutsWord) return true
  if (closesInSecond(before, after) || isRemnant(after)) return true
  if (OPENERS.test(after)) return false
  return isTermElsewhere(words, habits.text()) || (habits.endsItsSentences && isLikelyCut(before, after))
}

/** The text of a paragraph whose end (-1) or start (0) is plain words; null: code, a link, an image or bold stands there. */
function joinableText(paragraph: Paragraph, at: 0 | -1): string | null {
  if (paragraph.children.some((inline) => inline.type === 'break')) return null
  const text = inlineText(paragraph.children).trim()
  const leaves = paragraph.children.filter((inline) => inline.type !== 'text' || inline.value.trim() !== '')
  return JOINABLE.has(leaves.at(at)?.type) ? text : null
}

const JOINABLE: ReadonlySet<Inline['type'] | undefined> = new Set(['text', 'reference'])

function isFirstHalf(text: string): boolean {
  if (!hasMoreLetters(text, SHORTEST_FIRST_HALF - 1) || CAPTION.test(text)) return false
  return /[，。；：、“”,.;:"]/u.test(text) || hanCount(text) >= SHORTEST_FIRST_HALF
}

/** Prose that comes to an end, and no line of another kind. */
function isSecondHalf(text: string): boolean {
  if (CAPTION.test(text) || isNumberedLine(text) || labelLine(text) !== null || labelHead(text) !== null) return false
  return hasEnd(text) && !/^[^，。；、]{1,6}[：:]/u.test(text)
}

/** Ends in a mark that ends a sentence, closing marks behind it or not. */
function hasEnd(text: string): boolean {
  return /[。！？…．.!?：:][”’）》〉」』】）"')]*$/u.test(text.replace(/\s/gu, ''))
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['「', '」'],
]

/** A pair that opens in the first half and closes in the second. */
function closesInSecond(before: string, after: string): boolean {
  return PAIRS.some(([open, close]) => {
    const isOpen = before.lastIndexOf(open) > before.lastIndexOf(close)
    const closing = after.indexOf(close)
    const opening = after.indexOf(open)
    return isOpen && closing >= 0 && (opening < 0 || closing < opening)
  })
}

/** `绩。在今年…`: what stands before the first mark is too short for a sentence, and more follows. */
const isRemnant = (text: string): boolean => /^\p{Script=Han}{1,2}[。，；、,](?=.)/u.test(text)

/** Times that two single 汉字 stand side by side before they are believed to be a word; longer words once less. */
const FEWEST_TIMES = 3

/** The words beside the joint stand side by side elsewhere in the file: a term that no dictionary has. */
function isTermElsewhere({ last, first }: JointWords, text: string): boolean {
  const term = last + first
  const fewest = Array.from(term).length > 2 ? FEWEST_TIMES - 1 : FEWEST_TIMES
  return text.split(term).length > fewest
}

function isLikelyCut(before: string, after: string): boolean {
  return letterCount(before) >= LONG_PARAGRAPH && letterCount(after) >= SHORTEST_FIRST_HALF
}

/** Characters of the file that are searched for a term. */
const LONGEST_SEARCH = 400_000
/** Fewer paragraphs tell nothing about a file's habit. */
const FEWEST_PARAGRAPHS = 4
const HABIT = 0.95

/** Only those long paragraphs are asked for their end that no paragraph follows: they cannot be first halves. */
export function fileHabits(blocks: readonly Block[]): FileHabits {
  const ends = blocks.flatMap((block, index) => {
    if (block.type !== 'paragraph' || blocks[index + 1]?.type === 'paragraph') return []
    const text = inlineText(block.children).trim()
    return hasMoreLetters(text, LONG_PARAGRAPH - 1) ? [hasEnd(text)] : []
  })
  let text: string | undefined
  return {
    endsItsSentences: ends.length >= FEWEST_PARAGRAPHS && ends.filter(Boolean).length >= ends.length * HABIT,
    text: () => (text ??= blocks.map(blockText).join('\n').slice(0, LONGEST_SEARCH)),
  }
}
