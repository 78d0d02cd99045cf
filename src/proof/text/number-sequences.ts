/** Counting along: which number comes next, in headings under their parent and in lines under their heading. */
import type { NumberLabel } from './number-labels.js'

interface Sequence {
  readonly rank: number
  /** Of the headings that it counts, or how deep in lists its lines stand. */
  readonly level: number
  readonly value: number
  /** It began with 1, or went on from where another ended: it counts. */
  readonly isProven: boolean
}

/** A larger leap is an excerpt or another thing that looks like a number. */
const LARGEST_LEAP = 5
/** The same for lines, which are less certain than headings. */
const LARGEST_LINE_LEAP = 3
/** Forms whose first number in a parent is 1, unless they count through the book. 第七章 may open an excerpt. */
const BEGINS_WITH_ONE = new Set(['节', '一、', '（一）', '1.', '（1）'])
/** A parent that lost its beginning. */
const LARGEST_FIRST = 3

const keyOf = ({ form, before }: NumberLabel): string => `${form} ${before}`

/** The numbers of headings, through all files. */
export class HeadingCount {
  readonly #open = new Map<string, Sequence>()
  /** The last of each form, in whatever parent. */
  readonly #last = new Map<string, number>()

  /** What should stand there instead; null: it is right, or has no number. */
  enter(label: NumberLabel | null, level: number): number | null {
    const rank = label?.rank ?? Number.POSITIVE_INFINITY
    for (const [key, each] of this.#open) {
      if (each.level > level || (each.level === level && each.rank > rank)) this.#open.delete(key)
    }
    return label === null ? null : this.#count(label, level)
  }

  #count(label: NumberLabel, level: number): number | null {
    const key = keyOf(label)
    const { value, rank } = label
    const open = this.#open.get(key)
    const goesOn = value === (this.#last.get(key) ?? Number.NaN) + 1
    const isProven = open?.isProven || value <= 1 || goesOn
    const expected = open === undefined ? this.#first(label, goesOn) : next(open, label, goesOn)
    this.#open.set(key, { rank, level, value, isProven })
    this.#last.set(key, value)
    return expected
  }

  #first({ form, value }: NumberLabel, goesOn: boolean): number | null {
    return BEGINS_WITH_ONE.has(form) && value > 1 && value <= LARGEST_FIRST && !goesOn ? 1 : null
  }
}

function next(open: Sequence, { form, value }: NumberLabel, goesOn: boolean): number | null {
  const expected = open.value + 1
  if (value === expected || goesOn || value - expected > LARGEST_LEAP) return null
  // 第一章 again is another part of the book whose title nobody marked; of a single 1 nobody can tell.
  if (value <= 1 && open.value > 1) return null
  if (value < open.value && form.startsWith('1.1')) return null
  return open.isProven ? expected : null
}

/** The numbers of lines and items, under one heading. */
export class LineCount {
  readonly #open = new Map<string, Sequence>()

  /** Another heading. */
  begin(): void {
    this.#open.clear()
  }

  enter(label: NumberLabel, depth: number): number | null {
    const { rank, value } = label
    const key = `${keyOf(label)} ${depth}`
    for (const [other, each] of this.#open) {
      if (each.level > depth || (each.level === depth && each.rank > rank)) this.#open.delete(other)
    }
    const open = this.#open.get(key)
    const follows = open !== undefined && value === open.value + 1
    const isProven = value === 1 || (open?.isProven ?? false)
    const expected = open === undefined || follows || value === 1 ? null : nextLine(open, value)
    const goesOn = expected !== null || follows || value === 1
    this.#open.set(key, { rank, level: depth, value, isProven: isProven && goesOn })
    return expected
  }
}

/** A leap in what began with 1, or the same number twice. What goes back begins another enumeration. */
function nextLine({ value: last, isProven }: Sequence, value: number): number | null {
  const expected = last + 1
  return !isProven || value < last || value - expected >= LARGEST_LINE_LEAP ? null : expected
}
