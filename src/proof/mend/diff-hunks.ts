/** A text and the changes to it → the hunks of a unified diff, each with the rules that asked for it. */
import type { FindingId } from '../../model/finding.js'
import type { Repair } from './mended-text.js'

/** A stretch of a line, in UTF-16 units. */
export type Stretch = readonly [start: number, end: number]

export interface DiffLine {
  /** As in a unified diff: it stays, goes, or comes. */
  readonly mark: ' ' | '-' | '+'
  /** With its line feed, where it has one. */
  readonly text: string
  /** What of it is another text than before. */
  readonly changed: readonly Stretch[]
}

export interface Hunk {
  /** Line from 1, and number of lines. */
  readonly before: { readonly line: number; readonly count: number }
  readonly after: { readonly line: number; readonly count: number }
  readonly ids: readonly FindingId[]
  readonly lines: readonly DiffLine[]
}

/** Lines next to each other that change, and what they become. */
interface Block {
  /** Lines from 0; `to` is the first behind. */
  readonly from: number
  readonly to: number
  readonly gone: readonly DiffLine[]
  readonly come: readonly DiffLine[]
  readonly ids: ReadonlySet<FindingId>
}

/** `changes`: in rising order, none over another. `context`: lines shown around those that change. */
export function diffHunks(text: string, changes: readonly Repair[], context: number): readonly Hunk[] {
  const lines = new Lines(text)
  const blocks = gather(changes, (a, b) => lines.at(a.end) >= lines.at(b.start)).map((group) => blockOf(lines, group))
  let added = 0
  return gather(blocks, (a, b) => b.from - a.to <= 2 * context).map((group) => {
    const hunk = hunkOf(lines, group, { added, context })
    added += hunk.after.count - hunk.before.count
    return hunk
  })
}

/** Neighbours that belong together. */
function gather<T>(items: readonly T[], belong: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    if (group !== undefined && belong(group.at(-1)!, item)) group.push(item)
    else groups.push([item])
  }
  return groups
}

function blockOf(lines: Lines, changes: readonly Repair[]): Block {
  const from = lines.at(changes[0]!.start)
  // Behind the last line feed there is no line.
  const to = Math.min(lines.count, lines.at(changes.at(-1)!.end) + 1)
  const [start, end] = [lines.start(from), lines.start(to)]
  const put: { start: number; end: number }[] = []
  let [text, at] = ['', start]
  for (const change of changes) {
    text += lines.text.slice(at, change.start)
    put.push({ start: text.length, end: text.length + change.text.length })
    text += change.text
    at = change.end
  }
  text += lines.text.slice(at, end)
  const gone = linesOf(
    lines.text.slice(start, end),
    '-',
    changes.map((each) => ({ start: each.start - start, end: each.end - start })),
  )
  const come = linesOf(text, '+', put)
  const ids = new Set(changes.flatMap((each) => [...each.ids]))
  return withoutUnchanged({ from, to, gone, come, ids })
}

function linesOf(text: string, mark: '-' | '+', spans: readonly { start: number; end: number }[]): DiffLine[] {
  let at = 0
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => {
    const start = at
    at += line.length
    const changed = spans
      .map((span): Stretch => [Math.max(0, span.start - start), Math.min(line.length, span.end - start)])
      .filter(([from, to]) => from < to)
    return { mark, text: line, changed }
  })
}

/** A change that ends with a line touches the next one without changing it. */
function withoutUnchanged(block: Block): Block {
  const { from, to, gone, come } = block
  const least = Math.min(gone.length, come.length)
  let [first, last] = [0, 0]
  while (first < least && gone[first]!.text === come[first]!.text) first += 1
  while (last < least - first && gone.at(-1 - last)!.text === come.at(-1 - last)!.text) last += 1
  return {
    ...block,
    from: from + first,
    to: to - last,
    gone: gone.slice(first, gone.length - last),
    come: come.slice(first, come.length - last),
  }
}

interface Around {
  readonly context: number
  /** Lines that the hunks before have more than the text had. */
  readonly added: number
}

function hunkOf(lines: Lines, blocks: readonly Block[], { context, added }: Around): Hunk {
  const from = Math.max(0, blocks[0]!.from - context)
  const to = Math.min(lines.count, blocks.at(-1)!.to + context)
  const all: DiffLine[] = []
  let at = from
  for (const block of blocks) {
    all.push(...lines.kept(at, block.from), ...block.gone, ...block.come)
    at = block.to
  }
  all.push(...lines.kept(at, to))
  const after = all.filter(({ mark }) => mark !== '-').length
  // A hunk without lines is said to stand behind the line before it.
  const lineOf = (count: number, before: number) => (count === 0 ? before : before + 1)
  return {
    before: { line: lineOf(to - from, from), count: to - from },
    after: { line: lineOf(after, from + added), count: after },
    ids: [...new Set(blocks.flatMap(({ ids }) => [...ids]))],
    lines: all,
  }
}

class Lines {
  readonly text: string
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.text = text
    const starts = [0]
    for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1)
    this.#starts = starts
  }

  /** The text behind the last line feed is a line only if there is some. */
  get count(): number {
    return this.#starts.length - (this.#starts.at(-1) === this.text.length ? 1 : 0)
  }

  start(line: number): number {
    return this.#starts[line] ?? this.text.length
  }

  /** The line of an offset. */
  at(offset: number): number {
    let [low, high] = [0, this.#starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low
  }

  kept(from: number, to: number): DiffLine[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, index) => ({
      mark: ' ',
      text: this.text.slice(this.start(from + index), this.start(from + index + 1)),
      changed: [],
    }))
  }
}
