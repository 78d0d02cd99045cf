/** Inlines as they are put together. Iterative and bounded: how deep marks are nested is the author's choice. */
import type { Inline } from '../model/book.js'

/** Makes inlines of what stood between an opening and its end. */
export type Make = (children: readonly Inline[]) => readonly Inline[]

interface Opening {
  /** Token type or HTML tag that ends it. */
  readonly closing: string
  readonly isHtml: boolean
  readonly make: Make
}

interface Frame extends Opening {
  readonly children: Inline[]
  /** Nested too deep: its children go to the frame around it, and nothing is made of them. */
  readonly isTooDeep: boolean
}

/** Deeper emphasis in emphasis adds nothing a reader could see, and would overflow whoever walks the Book. */
const DEEPEST = 40

export class InlineTree {
  private readonly root: Inline[] = []
  private readonly frames: Frame[] = []

  addText(value: string): void {
    if (value === '') return
    const { children } = this
    const last = children.at(-1)
    if (last?.type === 'text') children[children.length - 1] = { type: 'text', value: last.value + value }
    else children.push({ type: 'text', value })
  }

  add(inline: Inline): void {
    if (inline.type === 'text') this.addText(inline.value)
    else this.children.push(inline)
  }

  open(opening: Opening): void {
    const isTooDeep = this.frames.length >= DEEPEST
    // HTML may be left open without end: what is too deep of it is not even remembered.
    if (isTooDeep && opening.isHtml) return
    this.frames.push({ ...opening, isTooDeep, children: isTooDeep ? this.children : [] })
  }

  /** Ends a mark of Markdown, and with it any HTML that was left open inside. */
  close(closing: string): void {
    const at = this.frames.findLastIndex((frame) => frame.closing === closing && !frame.isHtml)
    while (at >= 0 && this.frames.length > at) this.closeLast()
  }

  /** A closing tag closes what was opened inside the same marks of Markdown; any other is noise. */
  closeHtml(tag: string): void {
    for (let at = this.frames.length - 1; at >= 0 && this.frames[at]!.isHtml; at--) {
      if (this.frames[at]!.closing !== tag) continue
      while (this.frames.length > at) this.closeLast()
      return
    }
  }

  /** The element that is open around here; null inside Markdown. */
  get innermostTag(): string | null {
    const last = this.frames.at(-1)
    return last?.isHtml ? last.closing : null
  }

  /** Ends whatever is open, and gives all without the blanks at the end. */
  finish(): Inline[] {
    while (this.frames.length > 0) this.closeLast()
    const last = this.root.at(-1)
    if (last?.type === 'text') {
      this.root.pop()
      this.addText(last.value.trimEnd())
    }
    return this.root
  }

  private get children(): Inline[] {
    return this.frames.at(-1)?.children ?? this.root
  }

  private closeLast(): void {
    const frame = this.frames.pop()!
    if (frame.isTooDeep) return
    for (const inline of frame.make(frame.children)) this.add(inline)
  }
}
