/** What was typed, or pasted, twice: 。。 and 的的. */
import type { Finding } from '../../model/finding.js'
import { standsIn, textOf } from './house-style.js'
import { type Stretch, type TextRule, textFinding } from './rule.js'

/** GB/T 15834-2011, 4.3.3.3: ？ and ！ may stand up to three times for a strong tone; all other marks stand once. */
const MARKS = /([。，、；：·])\1+|[，、；：][，、；：。]+|。[，、；：]+|([？！])\2{3,}/gu

/** Words that never follow themselves, where the next are no part of another word: 目的的, 为了了解, 的的确确. */
const WORDS = new RegExp(
  [
    '(?<![目标])的的(?![确士卢喀])',
    '(?<![不甚一目末明])了了(?![解然断结却得事望悟无不])',
    '(?<![现存正所内实潜自外何好旨])在在(?![处线职岗校役])',
    '(?<![共平温缓附饱柔调总暖中求间项])和和(?![气平谐])',
    '(?<![参给赠授赋予])与与',
    '(?<word>我们|他们|她们|你们|因为|所以|但是|如果|以及|通过|对于|由于|已经)\\k<word>',
  ].join('|'),
  'gu',
)

export const doubled: TextRule = {
  ids: ['text/doubled-mark', 'text/doubled-word'],
  check: ({ files }) => [...standsIn(files, MARKS).map(mark), ...standsIn(files, WORDS).map(word)],
}

function mark(stretch: Stretch): Finding {
  const marks = textOf(stretch)
  const put = singleOf(marks)
  return textFinding('text/doubled-mark', stretch, { marks, ...(put === undefined ? {} : { put }) }, put)
}

/** Three and more full stops stand for 省略号; of two different marks, a person has to choose. */
function singleOf(marks: string): string | undefined {
  const [first = ''] = marks
  if ([...marks].some((each) => each !== first)) return undefined
  if ('？！'.includes(first)) return first.repeat(3)
  return '。·'.includes(first) && marks.length > 2 ? '……' : first
}

function word(stretch: Stretch): Finding {
  const words = textOf(stretch)
  return textFinding('text/doubled-word', stretch, { words, once: words.slice(words.length / 2) })
}
