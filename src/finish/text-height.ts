/** How high on the page a text stands: the part of the graphics state (PDF 32000-1, 8.4) that is needed for it. */
import type { Operation } from '../pdf/content-stream.js'

/** Height of a point = scale × y + shift; Chromium turns no page. */
interface Heights {
  readonly scale: number
  readonly shift: number
}

export interface TextHeight {
  /** To be told of every operation in its order. */
  follow(operation: Operation): void
  /** Of the text that a text matrix begins, from the foot of the page. */
  at(matrix: Operation): number
}

export function textHeight(content: Buffer): TextHeight {
  const saved: Heights[] = []
  let now: Heights = { scale: 1, shift: 0 }
  const within = (operation: Operation): Heights => {
    const [, , , scale = 1, , shift = 0] = content
      .toString('latin1', operation.start, operation.end)
      .split(/\s+/)
      .map(Number)
    return { scale: now.scale * scale, shift: now.scale * shift + now.shift }
  }
  return {
    follow(operation) {
      if (operation.operator === 'q') saved.push(now)
      else if (operation.operator === 'Q') now = saved.pop() ?? now
      else if (operation.operator === 'cm') now = within(operation)
    },
    at: (matrix) => within(matrix).shift,
  }
}
