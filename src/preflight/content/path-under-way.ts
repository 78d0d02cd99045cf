/** A path while it is made (PDF 32000-1, 8.5.2): its extent, and how thin the rules among its areas are. */
import { type Box, GrowingBox, heightOf, type Matrix, widthOf } from '../geometry.js'

/** A filled rectangle is a rule when it is so many times longer than wide. */
const RULE_RATIO = 10

export class PathUnderWay {
  private extent = new GrowingBox()
  private thinnest: number | null = null
  /** `W` or `W*` was said: the next operator that paints or ends the path makes it the clip. */
  clips = false

  point(x: number, y: number, [a, b, c, d, e, f]: Matrix): void {
    this.extent.include(a * x + c * y + e, b * x + d * y + f)
  }

  /** Of other areas nothing is said: letters drawn as outlines have thin strokes of their own, and they are meant so. */
  rectangle(box: Box): void {
    this.extent.include(box.left, box.bottom)
    this.extent.include(box.right, box.top)
    const [width, height] = [widthOf(box), heightOf(box)]
    const thickness = Math.min(width, height)
    if (Math.max(width, height) > thickness * RULE_RATIO) this.thinnest = Math.min(thickness, this.thinnest ?? Infinity)
  }

  box(): Box | null {
    return this.extent.box()
  }

  /** Width of the thinnest rule; null: there is none. */
  thinnestRule(): number | null {
    return this.thinnest
  }

  clear(): void {
    this.extent = new GrowingBox()
    this.thinnest = null
    this.clips = false
  }
}
