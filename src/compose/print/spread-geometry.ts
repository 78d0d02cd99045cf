/** A picture over two facing pages (跨页图): where it stands on each. All lengths in px of the browser, from the corner of the paper. */
import type { PageGeometry } from '../../model/config.js'
import type { Binding } from '../../model/imposition.js'
import { printedArea } from '../../model/printed-area.js'
import { type Mm, mmToPx, ptToPx } from '../../model/units.js'
import { rounded } from '../picture-width.js'

/** A picture is cut by as much at most, to reach the edges; of what would lose more, all is shown. */
const MOST_CUT = 0.1

export interface SpreadRequest {
  readonly page: PageGeometry
  readonly bleed: Mm
  readonly binding: Binding
  /** Width over height. */
  readonly ratio: number
  /** Lines that the caption needs; 0: there is none. */
  readonly captionLines: number
}

export interface SpreadGeometry {
  /** What the picture may fill of each page, from its top. */
  readonly height: number
  readonly picture: { readonly top: number; readonly width: number; readonly height: number }
  /** From the left edge of the paper to that of the picture. */
  readonly left: { readonly verso: number; readonly recto: number }
  readonly caption: { readonly left: number; readonly top: number; readonly width: number }
  /** The share of the picture that is cut off. */
  readonly cut: number
}

export function spreadGeometry({ page, bleed, binding, ratio, captionLines }: SpreadRequest): SpreadGeometry {
  const paper = printedArea({ page, bleed })
  // As it is cut, not in whole pixels: else a sliver would be lost in the fold.
  const trimWidth = mmToPx(page.trim.width)
  const line = ptToPx(page.leading)
  // The caption ends with the type area.
  const strip = captionLines === 0 ? 0 : (captionLines + 0.5) * line + mmToPx(page.margins.bottom) + paper.bleed
  const [width, height] = [2 * trimWidth + 2 * paper.bleed, paper.height - strip]
  const loss = 1 - Math.min((ratio * height) / width, width / (ratio * height))
  const fills = loss <= MOST_CUT
  const isWide = ratio * height > width
  const across = isWide === fills ? ratio * height : width
  const down = across / ratio
  const [fromLeft, top] = [(width - across) / 2, (height - down) / 2]
  // What lies beyond the fold begins one leaf further.
  const isRightPage = { verso: binding === 'right', recto: binding === 'left' }
  const onPage = (isRight: boolean): number => rounded(fromLeft - (isRight ? trimWidth : 0))
  return {
    height: rounded(height),
    picture: { top: rounded(top), width: rounded(across), height: rounded(down) },
    left: { verso: onPage(isRightPage.verso), recto: onPage(isRightPage.recto) },
    caption: {
      left: rounded(paper.bleed + mmToPx(isRightPage.recto ? page.margins.inner : page.margins.outer)),
      top: rounded(Math.min(height, top + down) + line / 2),
      width: rounded(ptToPx(page.typeArea.width)),
    },
    cut: fills ? loss : 0,
  }
}
