/** Headings that lost their mark among siblings that kept it: 1.2 on a line of its own, where 1.1 or 1.3 is marked. */
import { finding } from '../../model/finding.js'
import type { ProseBlock } from '../../model/prose.js'
import { letterCount } from '../../typography/characters.js'
import { type NumberLabel, numberLabel } from './number-labels.js'
import type { ProofFile, TextRule } from './rule.js'

export const lostSiblings: TextRule = {
  ids: ['text/lost-heading'],
  check: ({ files }) =>
    lostAmongSiblings(files).map(({ file, block, level }) => {
      const facts = { text: block.text.trim(), level }
      const edits = [{ file: file.path, start: block.start, end: block.start, text: `${'#'.repeat(level)} ` }]
      return finding('text/lost-heading', facts, { place: file.places.placeOf(block.start, block.end), edits })
    }),
}

interface Lost {
  readonly file: ProofFile
  readonly block: ProseBlock
  readonly level: number
}

/** Letters. */
const LONGEST_HEADING = 36

/** Its number is missing between the marked headings before and behind it, and follows the one or precedes the other. */
export function lostAmongSiblings(files: readonly ProofFile[]): readonly Lost[] {
  return files.flatMap((file) => {
    const marked = file.blocks.map((block) => (block.kind === 'heading' ? decimal(block) : null))
    const lines = file.blocks.map((block, index) => (isHeadingLine(file, index) ? decimal(block) : null))
    const [before, behind] = [nearest(lines, marked), nearest(lines.toReversed(), marked.toReversed()).reverse()]
    return lines.flatMap((line, index): Lost[] => {
      if (line === null) return []
      const [last, next] = [before[index], behind[index]]
      if (last?.value === line.value || next?.value === line.value) return []
      const sibling = last?.value === line.value - 1 ? last : next?.value === line.value + 1 ? next : null
      return sibling ? [{ file, block: file.blocks[index]!, level: sibling.level }] : []
    })
  })
}

interface Decimal extends NumberLabel {
  readonly level: number
}

function decimal({ text, level }: ProseBlock): Decimal | null {
  const label = numberLabel(text.trim())
  return label === null || label.before === '' ? null : { ...label, level }
}

/** For each line the last marked heading before it that has the same number but for its end. */
function nearest(lines: readonly (Decimal | null)[], marked: readonly (Decimal | null)[]): (Decimal | undefined)[] {
  const last = new Map<string, Decimal>()
  return lines.map((line, index) => {
    const heading = marked[index]
    if (heading) last.set(heading.before, heading)
    return line === null ? undefined : last.get(line.before)
  })
}

/** A short line of its own that ends no sentence, with something under it; lines of an index stand one under the other. */
function isHeadingLine(file: ProofFile, index: number): boolean {
  const { blocks } = file
  return isPlainLine(file, blocks[index]!) && blocks[index + 1] !== undefined && !isBesideAnother(file, index)
}

function isBesideAnother(file: ProofFile, index: number): boolean {
  const { before } = decimal(file.blocks[index]!) ?? {}
  return [file.blocks[index - 1], file.blocks[index + 1]].some(
    (block) => block !== undefined && isPlainLine(file, block) && decimal(block)?.before === before,
  )
}

/** No mark stands before it, and it leads nowhere. */
function isPlainLine({ text: source }: ProofFile, { kind, within, text, start, end }: ProseBlock): boolean {
  if (kind !== 'paragraph' || within.length > 0 || text.includes('\n') || letterCount(text) > LONGEST_HEADING)
    return false
  if (/[。；：，、…;:,]$/u.test(text.trimEnd()) || source.slice(start, end + 1).includes('](')) return false
  return source.startsWith(text.slice(0, 2), start) && (start === 0 || source[start - 1] === '\n')
}
