/** What the layout tab is told of a flow. */
import type { Room } from './measure.js'

export interface LayoutRequest {
  readonly html: string
  /** Selector of the elements that are rounded up to whole lines. */
  readonly snapped: string
  readonly kind: string
  readonly fullPage: boolean
  /** All the style sheet that Paged.js gets to see. */
  readonly pagedCss: string
  readonly room: Room
}
