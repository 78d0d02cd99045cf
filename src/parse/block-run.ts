/** The block tokens of one file on their way to blocks: where the reading stands, and where in the source that is. */
import type { Block, Inline } from '../model/book.js'
import type { Place } from '../model/finding.js'
import { readInlines } from './inlines.js'
import type { Token } from './markdown.js'
import type { NotePlan } from './notes.js'
import { InlineOrigin, type Spot } from './places.js'
import type { Reading } from './reading.js'

/** Makes blocks of an opening token and what follows it; `after`: where the marks around it end. */
export type ReadBlock = (run: BlockRun, token: Token, after: Spot) => readonly Block[]

export const NO_SPOT: Spot = { line: -1, offset: 0 }

export class BlockRun {
  readonly plan: NotePlan
  readonly reading: Reading
  /** Verses that are open here: inside them a line is a line. */
  verses = 0
  private readonly tokens: readonly Token[]
  private readonly readers: Readonly<Record<string, ReadBlock>>
  private next = 0

  constructor(
    tokens: readonly Token[],
    readers: Readonly<Record<string, ReadBlock>>,
    { plan, reading }: { readonly plan: NotePlan; readonly reading: Reading },
  ) {
    this.tokens = tokens
    this.readers = readers
    this.plan = plan
    this.reading = reading
  }

  /** Blocks up to a closing token, which is taken too. */
  readUntil(closing: string | null, after: Spot): Block[] {
    const blocks: Block[] = []
    for (let token = this.take(); token && token.type !== closing; token = this.take()) {
      for (const block of this.readers[token.type]?.(this, token, after) ?? []) blocks.push(block)
    }
    return blocks
  }

  take(): Token | undefined {
    return this.tokens[this.next++]
  }

  /** A token from here on without taking it; 0 is the next one, -1 the one that was taken last. */
  peek(ahead = 0): Token | undefined {
    return this.tokens[this.next + ahead]
  }

  /** The inline token of a heading or paragraph, whose closing token is taken too. */
  takeInline(closing: string): Token {
    const inline = this.take()!
    if (this.peek()?.type === closing) this.next++
    return inline
  }

  /** The tokens up to the one that closes a level, which is taken too. */
  takeThrough(closing: string, level: number): readonly Token[] {
    const from = this.next
    const end = from + this.distanceTo(closing, level)
    this.next = end + 1
    return this.tokens.slice(from, end)
  }

  /** How far ahead the token stands that closes a level. */
  distanceTo(closing: string, level: number): number {
    let at = this.next
    while (at < this.tokens.length && !(this.tokens[at]!.type === closing && this.tokens[at]!.level === level)) at++
    return at - this.next
  }

  placeFrom(token: Token, opening: string, after: Spot): { spot: Spot; place: Place } {
    const [line, end] = token.map ?? [0, 1]
    const spot = this.reading.lines.find(line, opening, after)
    return { spot, place: this.reading.lines.placeTo(spot, end) }
  }

  inlines(inline: Token, spot: Spot, children: readonly Token[] = inline.children ?? []): Inline[] {
    return readInlines(children, new InlineOrigin(this.reading.lines, inline.content, spot), this.reading)
  }
}

export const firstLine = (content: string): string => content.split('\n', 1)[0]!

/** The spot behind a mark. */
export const past = (spot: Spot, mark: string): Spot => ({ line: spot.line, offset: spot.offset + mark.length })
