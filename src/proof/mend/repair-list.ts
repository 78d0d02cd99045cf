/** The repairs of one file in one round: in rising order, none over another. */
import type { Edit, FindingId } from '../../model/finding.js'
import type { Repair } from './mended-text.js'

type Span = Pick<Edit, 'start' | 'end'>

/** Two that only insert at one place, or one that inserts where the other ends, would stand in no order. */
export function meet(a: Span, b: Span): boolean {
  const inserts = a.start === a.end || b.start === b.end
  return inserts ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end
}

const isSame = (a: Edit | Repair, b: Edit | Repair): boolean =>
  a.start === b.start && a.end === b.end && a.text === b.text

export class RepairList {
  readonly repairs: Repair[] = []

  /** Two rules that ask for the same are of one mind. */
  hasRoomFor(edit: Edit): boolean {
    return this.#around(edit).every((each) => !meet(each, edit) || isSame(each, edit))
  }

  add(edit: Edit, id: FindingId): void {
    const { start, end, text } = edit
    const same = this.#around(edit).find((each) => isSame(each, edit))
    const repair: Repair = { start, end, text, ids: new Set([...(same?.ids ?? []), id]) }
    if (same === undefined) this.repairs.splice(this.#firstFrom(start, end), 0, repair)
    else this.repairs[this.repairs.indexOf(same)] = repair
  }

  /** Those that could meet it: of repairs that do not lie over each other, the ends rise as the starts do. */
  #around({ start, end }: Edit): readonly Repair[] {
    let first = this.#firstFrom(start, start)
    while (first > 0 && this.repairs[first - 1]!.end >= start) first -= 1
    let last = first
    while (last < this.repairs.length && this.repairs[last]!.start <= end) last += 1
    return this.repairs.slice(first, last)
  }

  /** Where a repair with this start and end belongs. */
  #firstFrom(start: number, end: number): number {
    let [low, high] = [0, this.repairs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const { start: other, end: until } = this.repairs[middle]!
      if (other < start || (other === start && until < end)) low = middle + 1
      else high = middle
    }
    return low
  }
}
