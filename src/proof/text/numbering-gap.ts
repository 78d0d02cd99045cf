/**
 * Numbers that skip or repeat, each in its parent: headings (第三章, 一、, 1.2), lines and items of lists, enumerations inside a paragraph,
 * figures and tables whose numbers were typed. Counting may begin anew under a new parent, or go on through the book: both are right.
 */
import type { Finding } from '../../model/finding.js'
import type { ProseBlock } from '../../model/prose.js'
import { brokenCaption } from './caption-numbers.js'
import { brokenInside } from './inline-numbers.js'
import { itemMark } from './list-items.js'
import { lostAmongSiblings } from './lost-siblings.js'
import { type NumberLabel, numberLabel } from './number-labels.js'
import { HeadingCount, LineCount } from './number-sequences.js'
import { type ProofFile, type ProofText, type TextRule, textFinding } from './rule.js'

export const numberingGap: TextRule = {
  ids: ['text/numbering-gap'],
  check(text) {
    const levels = unmarkedLevels(text)
    // Several files are one book: what is counted goes on from one to the next.
    const headings = new HeadingCount()
    const captions = new Map<string, number>()
    return text.files.flatMap((file) => {
      const lines = new LineCount()
      return file.blocks.flatMap((block): Finding[] => {
        const { line } = file.places.placeOf(block.start, block.start)
        const level = block.kind === 'heading' ? block.level : levels.get(`${file.path} ${line}`)
        if (level !== undefined) {
          lines.begin()
          const label = numberLabel(block.text.trim())
          return told(file, block, [{ label, start: 0, expected: headings.enter(label, level) }])
        }
        return told(file, block, [...brokenCaption(block, captions), ...brokenLines(file, block, lines)])
      })
    })
  },
}

/** Headings that have no mark, as the reading of the book and the rule of siblings find them. */
function unmarkedLevels({ files, noticed }: ProofText): ReadonlyMap<string, number> {
  const inferred = noticed.flatMap(({ id, facts, place }): [string, number][] => {
    const isHeading = /^parse\/inferred-(?:numbered-heading|heading|contributor)$/.test(id)
    return isHeading && place !== undefined ? [[`${place.file} ${place.line}`, Number(facts.level)]] : []
  })
  const lost = lostAmongSiblings(files).map(({ file, block, level }): [string, number] => {
    const { line } = file.places.placeOf(block.start, block.start)
    return [`${file.path} ${line}`, level]
  })
  return new Map([...inferred, ...lost])
}

/** A number that is not what was expected. */
export interface Broken {
  readonly label: Pick<NumberLabel, 'said' | 'write'> | null
  /** In the text of the block. */
  readonly start: number
  /** Null: it is right. */
  readonly expected: number | null
}

function told(file: ProofFile, block: ProseBlock, found: readonly Broken[]): Finding[] {
  return found.flatMap(({ label, start, expected }) => {
    if (label === null || expected === null) return []
    const facts = { found: label.said, expected: label.write(expected) }
    return [textFinding('text/numbering-gap', { file, block, start, end: start + label.said.length }, facts)]
  })
}

/** Places where numbers are quoted or are data. */
const NO_COUNT: ReadonlySet<string> = new Set(['quote', 'table', 'note', 'definition', 'verse', 'epigraph'])

function brokenLines(file: ProofFile, block: ProseBlock, lines: LineCount): Broken[] {
  if (block.kind !== 'paragraph' || block.within.some((each) => NO_COUNT.has(each))) return []
  const depth = block.within.filter((each) => each === 'item').length
  const item = itemLabel(file, block)
  const listed = item === null ? [] : [{ label: item, start: 0, expected: lines.enter(item, depth) }]
  let start = 0
  const own = block.text.split('\n').flatMap((line): Broken[] => {
    const from = start + line.length - line.trimStart().length
    start += line.length + 1
    const label = numberLabel(line.trim())
    // An item that begins with 第五章 tells of it.
    const isMention = depth > 0 && label?.form.length === 1 && label.form !== '①'
    return label === null || isMention ? [] : [{ label, start: from, expected: lines.enter(label, depth) }]
  })
  return [...listed, ...own, ...brokenInside(block.text)]
}

function itemLabel(file: ProofFile, block: ProseBlock): NumberLabel | null {
  const mark = itemMark(file, block)
  const number = Number.parseInt(mark ?? '', 10)
  if (mark === null || Number.isNaN(number)) return null
  const stop = mark.slice(-1)
  return { form: `item ${stop}`, rank: 99, before: '', value: number, said: mark, write: (value) => `${value}${stop}` }
}
