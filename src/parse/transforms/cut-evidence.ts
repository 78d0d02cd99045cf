/**
 * The evidence that a paragraph goes on in the next one. Clean books leave out a full stop 85 to 230 times each, so
 * both halves must read as prose, and the joint itself must show the cut.
 */
import type { Block, Paragraph } from '../../model/book.js'
import { inlineText } from '../../model/book-text.js'
import { isClosingMark, isDigit, isHan, isLatin, isSentenceEnd } from '../../typography/characters.js'
import { firstCharacter, lastCharacter } from '../../typography/join-lines.js'
import { labelHead, labelLine } from './note-labels.js'
import { isNumberedLine } from './numbered-line.js'
import { cutsWord } from './word-cut.js'

/** A first half fills a line of a newspaper column and a little more. */
const SHORTEST_FIRST_HALF = 20
/** Without a visible sign at the joint only a paragraph of several lines is believed to be cut. */
const LONG_PARAGRAPH = 60

/** No sentence ends with these: they bind what follows. */
const BINDING = new Set(
  '和与與及或在对對把被将將从從向为為以而但且并並即如若因由于於使让讓令给給跟比同占近约約达達超每各该該某其这這那',
)
/** No sentence begins with these: they hang on what precedes. */
const HANGING = new Set('的了着们們吗嗎呢吧，。、；：！？,;:!?')
/** Words that open a sentence: the paragraph before may only lack its full stop. */
const OPENERS =
  /^(?:我|你|您|他|她|它|这|那|在|当|如|若|因|所以|但|然|不过|首先|其|然后|接|最后|另|此|同时|例|比如|下面|上面|以|为|对|关于|由|虽|一旦|通过|根据|请|注意|可|现在|假设|有|使用|从|还|除|并|而|或|要|不|只|第|需|与|和|将|把|就|也|则|即|按|经|随|自|凡|各|每|某|无|本|该|上述|一|二|三|四|五|六|七|八|九|十)/u
const CAPTION = /^(?:图|表|Figure|Table|图片|照片|来源|注|资料来源|作者|译者|责任编辑|问|答|甲|乙|[QA])\s*[\d：:.]/u

export function isCutBetween(first: Paragraph, second: Paragraph, habit: boolean): boolean {
  const [before, after] = [joinableText(first, -1), joinableText(second, 0)]
  if (before === null || after === null || !isFirstHalf(before) || !isSecondHalf(after)) return false
  const last = lastCharacter(before)
  const start = firstCharacter(after)
  if (isLatin(last) && isLatin(start)) return /^\p{Ll}/u.test(after) && before.length >= LONG_PARAGRAPH
  if (HANGING.has(start) || isClosingMark(start)) return isHan(last) || isLatin(last) || isDigit(last)
  if (!isHan(start)) return false
  if ('，、,'.includes(last)) return true
  if (!isHan(last)) return false
  return (
    BINDING.has(last) ||
    closesInSecond(before, after) ||
    isRemnant(after) ||
    cutsWord(before, after) ||
    (habit && isLikelyCut(before, after))
  )
}

/** The text of a paragraph whose end (-1) or start (0) is plain words; null: code, a link, an image or bold stands there. */
function joinableText(paragraph: Paragraph, at: 0 | -1): string | null {
  if (paragraph.children.some((inline) => inline.type === 'break')) return null
  const text = inlineText(paragraph.children).trim()
  const leaves = paragraph.children.filter((inline) => inline.type !== 'text' || inline.value.trim() !== '')
  return leaves.at(at)?.type === 'text' ? text : null
}

function isFirstHalf(text: string): boolean {
  if (text.length < SHORTEST_FIRST_HALF || CAPTION.test(text)) return false
  return /[，。；：、,;:“”]/u.test(text)
}

/** Prose that comes to an end, and no line of another kind. */
function isSecondHalf(text: string): boolean {
  if (CAPTION.test(text) || isNumberedLine(text) || labelLine(text) !== null || labelHead(text) !== null) return false
  return hasEnd(text) && !/^[^，。；、]{1,6}[：:]/u.test(text)
}

/** Ends in a mark that ends a sentence, closing marks behind it or not. */
function hasEnd(text: string): boolean {
  const characters = Array.from(text)
  while (characters.length > 0 && (isClosingMark(characters.at(-1)!) || '")\''.includes(characters.at(-1)!)))
    characters.pop()
  return isSentenceEnd(characters.at(-1) ?? '') || '：:'.includes(characters.at(-1) ?? ' ')
}

const PAIRS = ['“”', '《》', '（）', '「」', '【】'] as const

/** A pair that opens in the first half and closes in the second. */
function closesInSecond(before: string, after: string): boolean {
  return PAIRS.some(([open, close]) => {
    const opened = before.lastIndexOf(open!) > before.lastIndexOf(close!)
    const closing = after.indexOf(close!)
    const opening = after.indexOf(open!)
    return opened && closing >= 0 && (opening < 0 || closing < opening)
  })
}

/** `绩。在今年…`: what stands before the first mark is too short for a sentence, and more follows. */
const isRemnant = (text: string): boolean => /^\p{Script=Han}{1,2}[。，；、,](?=.)/u.test(text)

function isLikelyCut(before: string, after: string): boolean {
  return before.length >= LONG_PARAGRAPH && after.length >= SHORTEST_FIRST_HALF && !OPENERS.test(after)
}

/** Fewer paragraphs of a file tell nothing about its habit. */
const FEWEST_PARAGRAPHS = 8
const HABIT = 0.9

/** True for a file that ends its long paragraphs with a full stop almost without exception. */
export function endsItsSentences(blocks: readonly Block[]): boolean {
  const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [inlineText(block.children).trim()] : []))
  const long = texts.filter((text) => text.length >= LONG_PARAGRAPH)
  return long.length >= FEWEST_PARAGRAPHS && long.filter(hasEnd).length >= long.length * HABIT
}
