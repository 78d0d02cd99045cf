/** A path while it is made (PDF 32000-1, 8.5.2): its extent, and how thin its straight parts are. */
import { type Box, GrowingBox, heightOf, type Matrix, widthOf } from '../geometry.js'

/** A filled area is a line when it is so many times longer than wide. */
const LINE_RATIO = 10

export class PathUnderWay {
  private whole = new GrowingBox()
  private part = new GrowingBox()
  private isStraight = true
  private thinnestLine: number | null = null
  /** `W` or `W*` was said: the next operator that paints or ends the path makes it the clip. */
  clips = false

  /** Begins a part of the path, as `m` and `re` do. */
  begin(): void {
    this.endPart()
    this.part = new GrowingBox()
    this.isStraight = true
  }

  point(x: number, y: number, [a, b, c, d, e, f]: Matrix): void {
    const [pageX, pageY] = [a * x + c * y + e, b * x + d * y + f]
    this.whole.include(pageX, pageY)
    this.part.include(pageX, pageY)
  }

  /** Of the part at hand at least one side is a curve. */
  bend(): void {
    this.isStraight = false
  }

  box(): Box | null {
    return this.whole.box()
  }

  /** Width of the thinnest area that looks like a line; null: none does. */
  thinnest(): number | null {
    this.endPart()
    return this.thinnestLine
  }

  clear(): void {
    this.whole = new GrowingBox()
    this.part = new GrowingBox()
    this.isStraight = true
    this.thinnestLine = null
    this.clips = false
  }

  private endPart(): void {
    const box = this.isStraight ? this.part.box() : null
    if (box === null) return
    const [short, long] = [widthOf(box), heightOf(box)].sort((one, other) => one - other) as [number, number]
    if (long > short * LINE_RATIO) this.thinnestLine = Math.min(short, this.thinnestLine ?? Infinity)
  }
}
