/** One walk over the content of a page, the forms in it included: what operators work on. */
import type { PDFStream } from '@cantoo/pdf-lib'
import { visitOperations } from '../../pdf/content-stream.js'
import type { Box } from '../geometry.js'
import type { Mark } from '../printed-file.js'
import type { GraphicsState } from './graphics-state.js'
import type { PathUnderWay } from './path-under-way.js'
import type { Resources } from './shelf.js'
import type { TextObject } from './text-object.js'

export interface Walk {
  readonly content: Buffer
  readonly resources: Resources
  /** The trim: what a clip of this size hides, the knife takes as well. */
  readonly paper: Box
  /** Marks so far. */
  readonly marks: Mark[]
  /** The state in force; `states` are those that `q` has kept. */
  state: GraphicsState
  readonly states: GraphicsState[]
  readonly path: PathUnderWay
  readonly text: TextObject
  /** Forms that are being walked, this one last. */
  readonly open: readonly PDFStream[]
  /** Shared by all walks of a page. */
  readonly budget: Budget
  /** Carries out the operations of a walk; the operators that draw forms need it. */
  readonly follow: (walk: Walk) => void
}

/** Forms in forms can make a page without end of a few bytes: the page is given up when this is spent. */
export interface Budget {
  operations: number
}

/** A drawing of ten megabytes, the largest that a book may show, has a third of them. */
export const MOST_OPERATIONS = 5_000_000

/** The page cannot be read to its end. */
export class UnreadableContent extends Error {}

/** Carries out one operation, which stands between `start` and `end` of the content. */
export type Operator = (walk: Walk, start: number, end: number) => void

export function followWith(operators: ReadonlyMap<string, Operator>): (walk: Walk) => void {
  return (walk) => {
    visitOperations(walk.content, (operator, start, end) => {
      if (--walk.budget.operations < 0) throw new UnreadableContent()
      operators.get(operator)?.(walk, start, end)
    })
  }
}
