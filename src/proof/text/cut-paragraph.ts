/**
 * Cut paragraphs that the build leaves apart (接排, GB/T 14706): it joins only what it is sure of, a proof tells of what a person has to
 * look at. The evidence is the habit of the book: where nearly every paragraph ends its sentence, one that stops short before another
 * was cut, or lost its full stop.
 */
import type { Finding } from '../../model/finding.js'
import type { ProseBlock } from '../../model/prose.js'
import { isHan, letterCount } from '../../typography/characters.js'
import { firstCharacter, lastCharacter } from '../../typography/join-lines.js'
import { jointWords } from '../../typography/joint-words.js'
import { type ProofFile, type TextRule, textFinding } from './rule.js'
import {
  beginsInside,
  type EndingHabit,
  endingHabit,
  hasClause,
  hasSentence,
  isEnded,
  isInLines,
  isOpenMark,
  isRunningText,
  stopsShort,
} from './running-text.js'

export const cutParagraph: TextRule = {
  ids: ['text/paragraph-cut'],
  check({ files, noticed }) {
    const habit = endingHabit(files)
    const joined = new Set(
      noticed.flatMap(({ id, place }) => (id === 'parse/inferred-join' ? [`${place?.file} ${place?.line}`] : [])),
    )
    return files.flatMap((file) => cutsIn(file, habit, joined))
  },
}

function cutsIn(file: ProofFile, habit: EndingHabit, joined: ReadonlySet<string>): Finding[] {
  return file.blocks.flatMap((second, index) => {
    const first = file.blocks[index - 1]
    if (first === undefined || !isCut(first, second, habit)) return []
    const { line } = file.places.placeOf(second.start, second.start)
    return joined.has(`${file.path} ${line}`) ? [] : [cutBetween(file, first, second)]
  })
}

function isCut(first: ProseBlock, second: ProseBlock, habit: EndingHabit): boolean {
  if (first.kind !== 'paragraph' || second.kind !== 'paragraph' || !isSameRun(first, second)) return false
  const [before, after] = [first.text.trim(), second.text.trim()]
  if (isInLines(before) || isEnded(before)) return false
  if (beginsInside(after)) return letterCount(before) >= SHORTEST_FIRST_HALF
  if (!isRunningText(first) || !stopsShort(before) || !goesOn(after)) return false
  return isOpenMark(lastCharacter(before)) || (habit.endsItsSentences && isCutInWords(before, after))
}

/** Letters. */
const SHORTEST_FIRST_HALF = 8
/** Letters of a first half that is one clause: a title has fewer. */
const LONG_FIRST = 22
/** Letters of a second half that has no end either. */
const LONG_CLAUSE = 24

/** Both sides of the joint are 汉字, in a book that ends its sentences: a title or a label has no clause, and no word that binds. */
function isCutInWords(before: string, after: string): boolean {
  if (!isHan(lastCharacter(before))) return false
  if (hasSentence(before) || (hasClause(before) && letterCount(before) >= LONG_FIRST)) return true
  const words = jointWords(before, after)
  return words.cutsWord || BINDING.test(words.last) || HANGING.test(words.first)
}

/** Words that bind what follows. */
const BINDING =
  /^(?:[和与與及或并並而且但在对對把被将將从從向由为為以因使让讓给給跟比的是不很更最也都还還才就又再]|用于|以及|或者|对于|由于|通过|使用|包括|一个|这个|其他)$/u
/** Words that hang on what precedes. */
const HANGING = /^(?:[的了着们們得者性化等之则則]|个|版)$/u

/** The same passage of text; items of a list are lines of their own. */
const isSameRun = (first: ProseBlock, second: ProseBlock): boolean =>
  first.within.length === second.within.length &&
  first.within.every((each, level) => each === second.within[level]) &&
  !second.within.some((each) => each === 'item' || each === 'definition')

const LABELLED =
  /^(?:[图圖表]|图片|照片|来源|注|资料来源|作者|译者|责任编辑|问|答|[QA])\s*[\d：:.．]|^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|^[①-⑳]|^第[一二三四五六七八九十百\d]{1,4}[章节節条條回]|^[^，。；、]{1,6}[：:](?![“「‘『"])/u

/** Words that end a sentence and are no line of another kind. */
function goesOn(text: string): boolean {
  if (LABELLED.test(text) || isInLines(text) || !isHan(firstCharacter(text))) return false
  return isEnded(text) || isRunning(text)
}

const isRunning = (text: string): boolean => hasClause(text) && letterCount(text) >= LONG_CLAUSE

/** Characters shown on each side of the joint. */
const SHOWN = 6

/** From the last character before the cut to the first behind it. No edit: the build leaves it apart as well. */
function cutBetween(file: ProofFile, first: ProseBlock, second: ProseBlock): Finding {
  const before = first.text.trimEnd()
  const shown = `…${before.slice(-SHOWN)}${second.text.trim().slice(0, SHOWN)}…`
  const stretch = { file, block: first, start: before.length - 1, end: before.length }
  const made = textFinding('text/paragraph-cut', stretch, { text: shown })
  const { endLine, endColumn } = file.places.placeOf(second.start, second.start + 1)
  return { ...made, place: { ...made.place!, endLine: endLine!, endColumn: endColumn! } }
}
