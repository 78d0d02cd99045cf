/** The parts of Paged.js 0.4.3 that this room leans on. */

export interface BreakToken {
  node: Node | undefined
  offset: number | undefined
}

export interface PagedLayout {
  /** From the right edge of the page's column to the left edge of the next, which holds what overflows; px. */
  gap: number
  findOverflow(rendered: Element, bounds?: DOMRect): Range | undefined
  textBreak(node: Text, start: number, end: number, vStart: number, vEnd: number): number | undefined
}

export interface PagedPage {
  readonly element: HTMLElement
}

export interface PagedChunker {
  readonly pages: readonly PagedPage[]
  readonly pagesArea: HTMLElement
  destroy(): void
}

declare class Handler {
  constructor(chunker: PagedChunker, polisher: unknown, caller: unknown)
}

declare class Previewer {
  constructor(settings?: { hyphenGlyph?: string })
  readonly chunker: PagedChunker
  readonly polisher: { destroy(): void }
  preview(
    content: DocumentFragment,
    stylesheets: readonly Readonly<Record<string, string>>[],
    renderTo: HTMLElement,
  ): Promise<PagedChunker>
}

export interface PagedApi {
  readonly Handler: typeof Handler
  readonly Previewer: typeof Previewer
  /** In the order in which their hooks run. */
  readonly registeredHandlers: (typeof Handler)[]
}
