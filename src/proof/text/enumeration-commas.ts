/**
 * 、 between words in quotation marks or titles of works (GB/T 15834-2011, 4.5.3.5: 之间通常不用顿号). It is used where something else stands
 * between them, a remark or a word without marks.
 */
import type { Finding } from '../../model/finding.js'
import { isHabit, standsIn, textOf } from './house-style.js'
import { type Stretch, type TextRule, textFinding } from './rule.js'

const ROW = /(?:“[^“”\n]{1,60}”|《[^《》\n]{1,60}》)(?:、(?:“[^“”\n]{1,60}”|《[^《》\n]{1,60}》))+/gu

export const enumerationCommas: TextRule = {
  ids: ['text/enumeration-comma'],
  check({ config, files }) {
    if (!/^zh\b/i.test(config.lang)) return []
    const commas = standsIn(files, ROW).filter(isAlone).flatMap(commasOf)
    const isStyle = isHabit(commas.length, standsIn(files, /”“|》《/gu).length)
    return (isStyle ? commas.slice(0, 1) : commas).map(
      (stretch): Finding => textFinding('text/enumeration-comma', stretch, { count: commas.length }),
    )
  },
}

/** Nothing without marks stands in the same row. */
const isAlone = ({ block, start, end }: Stretch): boolean =>
  block.text[start - 1] !== '、' && block.text[end] !== '、' && block.text[end] !== '（'

function commasOf(row: Stretch): Stretch[] {
  return Array.from(textOf(row).matchAll(/(?<=[”》])、(?=[“《])/gu), ({ index }) => ({
    ...row,
    start: row.start + index,
    end: row.start + index + 1,
  }))
}
