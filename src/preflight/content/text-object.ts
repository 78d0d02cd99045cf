/** Text while it is shown (PDF 32000-1, 9.4): where the pen stands, and the run of text that has come of it so far. */
import type { Paint } from '../colour/paint.js'
import type { PrintedFont } from '../fonts/printed-font.js'
import { type Box, EVERYWHERE, GrowingBox, IDENTITY } from '../geometry.js'
import { type GraphicsState, initialState, isTransparent, type Use } from './graphics-state.js'
import type { StringVisitor } from './operands.js'

interface Run {
  readonly font: PrintedFont
  readonly paints: readonly Paint[]
  readonly isTransparent: boolean
  readonly codes: number[]
  readonly pens: number[]
  isUpright: boolean
  readonly ink: GrowingBox
  missingGlyphs: number
}

/** What text of a render mode is painted with; `undefined` for text that is not seen: invisible, or only a clip (9.3.6). */
const USES: readonly (readonly Use[] | undefined)[] = [
  ['fill'],
  ['stroke'],
  ['fill', 'stroke'],
  undefined,
  ['fill'],
  ['stroke'],
  ['fill', 'stroke'],
  undefined,
]

/** The text matrices are kept as numbers that change in place: a book moves its pen half a million times. */
export class TextObject implements StringVisitor {
  private readonly pen = Float64Array.of(1, 0, 0, 1, 0, 0)
  private readonly line = Float64Array.of(1, 0, 0, 1, 0, 0)
  private run: Run | null = null
  private state = initialState(IDENTITY, EVERYWHERE)

  setMatrix(matrix: ArrayLike<number>): void {
    for (let i = 0; i < 6; i++) this.line[i] = matrix[i]!
    this.pen.set(this.line)
  }

  moveLine(x: number, y: number): void {
    movePen(this.line, x, y)
    this.pen.set(this.line)
  }

  /** The end of a text object, or of a stretch in one font and colour; null: nothing was to be seen. */
  takeRun(): Run | null {
    const { run } = this
    this.run = null
    return run
  }

  /** True when text in this state belongs to the run at hand. */
  goesOn({ font, fill, stroke, renderMode }: GraphicsState): boolean {
    const uses = USES[renderMode]
    if (this.run === null) return true
    const [first, second] = uses === undefined ? [] : uses.map((use) => (use === 'fill' ? fill : stroke))
    return this.run.font === font && this.run.paints[0] === first && this.run.paints[1] === second
  }

  /** The state in which the strings that follow are shown. */
  use(state: GraphicsState): void {
    this.state = state
  }

  string(bytes: Uint8Array, length: number): void {
    const { font, fontSize, characterSpacing, wordSpacing } = this.state
    if (font === null) return
    const run = this.runWith(font)
    const step = font.bytesOfCode
    for (let i = 0; i + step <= length; i += step) {
      const code = step === 1 ? bytes[i]! : bytes[i]! * 256 + bytes[i + 1]!
      if (run !== null) {
        run.codes.push(code)
        this.placePen(run)
        if (font.isMissing(code)) run.missingGlyphs++
        const ink = font.inkOf(code)
        if (ink !== null) this.include(run.ink, ink)
      }
      // A space in codes of one byte is widened (9.3.3).
      const spacing = characterSpacing + (step === 1 && code === 0x20 ? wordSpacing : 0)
      this.advance(font.advance(code) * fontSize + spacing)
    }
  }

  /** The numbers in an array of `TJ`, in thousandths of an em, move the pen back. */
  number(thousandths: number): void {
    this.advance((-thousandths / 1000) * this.state.fontSize)
  }

  private advance(by: number): void {
    const { font, horizontalScale } = this.state
    if (font?.isVertical) movePen(this.pen, 0, by)
    else movePen(this.pen, by * horizontalScale, 0)
  }

  /** Null: the text is not to be seen. */
  private runWith(font: PrintedFont): Run | null {
    const { state } = this
    const uses = USES[state.renderMode]
    if (uses === undefined) return null
    this.run ??= {
      font,
      paints: uses.map((use) => state[use]),
      isTransparent: isTransparent(state, uses),
      codes: [],
      pens: [],
      isUpright: true,
      ink: new GrowingBox(),
      missingGlyphs: 0,
    }
    return this.run
  }

  private placePen(run: Run): void {
    const { pen } = this
    const [a, b, c, d, e, f] = this.state.ctm
    const [upX, upY] = [pen[2]! * a + pen[3]! * c, pen[2]! * b + pen[3]! * d]
    run.pens.push(pen[4]! * a + pen[5]! * c + e, pen[4]! * b + pen[5]! * d + f, this.state.fontSize * Math.abs(upY))
    if (upX !== 0 || upY <= 0) run.isUpright = false
  }

  /** A glyph is put where the pen stands, by the text matrix and then by that of the page. */
  private include(box: GrowingBox, { left, bottom, right, top }: Box): void {
    const { pen } = this
    const { fontSize, horizontalScale, rise, ctm } = this.state
    const [a, b, c, d, e, f] = ctm
    const x = pen[4]! * a + pen[5]! * c + e
    const y = pen[4]! * b + pen[5]! * d + f
    const [rightX, rightY] = [pen[0]! * a + pen[1]! * c, pen[0]! * b + pen[1]! * d]
    const [upX, upY] = [pen[2]! * a + pen[3]! * c, pen[2]! * b + pen[3]! * d]
    const [low, high] = [bottom * fontSize + rise, top * fontSize + rise]
    const [near, far] = [left * fontSize * horizontalScale, right * fontSize * horizontalScale]
    box.include(x + near * rightX + low * upX, y + near * rightY + low * upY)
    box.include(x + far * rightX + high * upX, y + far * rightY + high * upY)
    // Of upright text two corners say it all.
    if (rightY === 0 && upX === 0) return
    box.include(x + near * rightX + high * upX, y + near * rightY + high * upY)
    box.include(x + far * rightX + low * upX, y + far * rightY + low * upY)
  }
}

function movePen(matrix: Float64Array, x: number, y: number): void {
  matrix[4]! += x * matrix[0]! + y * matrix[2]!
  matrix[5]! += x * matrix[1]! + y * matrix[3]!
}
