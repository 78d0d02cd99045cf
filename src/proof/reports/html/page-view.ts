/** The pages as their template shows them: the picture, the type area over it, and pins. */
import type { Language } from '../../../messages/catalogue.js'
import { reportWords } from '../../../messages/report.js'
import { fillIn, wordFinding } from '../../../messages/word-finding.js'
import type { PageGeometry } from '../../../model/config.js'
import type { Severity } from '../../../model/finding.js'
import type { PageBox } from '../../../model/page-picture.js'
import type { Page } from '../../../model/print.js'
import { mmToPt } from '../../../model/units.js'
import type { DrawnPages } from '../../on-page/drawn-pages.js'
import type { FindingGroup } from './groups.js'

export interface PageView {
  readonly number: number
  readonly name: string
  /** As printed; empty: it bears none. */
  readonly folio: string
  readonly width: number
  readonly height: number
  /** As a data: URL. */
  readonly picture: string
  /** The side of the spine; empty: the page has no type area. */
  readonly spine: 'left' | 'right' | ''
  readonly pins: readonly PinView[]
}

export interface PinView {
  /** Of its finding. */
  readonly number: number
  readonly severity: Severity
  readonly label: string
  /** The first of a finding on its page, which is reached by keys. */
  readonly isFirst: boolean
  readonly isWholePage: boolean
  readonly left: string
  readonly top: string
  readonly width: string
  readonly height: string
}

export interface ShownPages {
  readonly pages: readonly Page[]
  readonly drawn: DrawnPages
}

export function pageViews(shown: ShownPages, groups: readonly FindingGroup[], language: Language): readonly PageView[] {
  const words = reportWords(language)
  const pins = pinsByPage(shown.drawn, groups, language)
  return shown.pages.map((page, index) => {
    const { bytes, width, height } = shown.drawn.pictures[index]!
    const { number, folio } = page
    return {
      number,
      name: fillIn(words.page, { page: number }),
      folio: folio === null ? '' : fillIn(words.folio, { folio }),
      width,
      height,
      picture: `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`,
      spine: spineOf(page, shown.drawn.binding),
      pins: pins.get(number) ?? [],
    }
  })
}

function spineOf({ flow, side }: Page, binding: DrawnPages['binding']): PageView['spine'] {
  if (flow === null || flow.fullPage) return ''
  return (side === 'recto') === (binding === 'left') ? 'left' : 'right'
}

function pinsByPage(
  { marks }: DrawnPages,
  groups: readonly FindingGroup[],
  language: Language,
): ReadonlyMap<number, readonly PinView[]> {
  const byPage = new Map<number, PinView[]>()
  const { severities } = reportWords(language)
  // The gravest come last, so that they lie on top.
  for (const { finding, number } of groups.flatMap(({ members }) => members).reverse()) {
    const { severity } = finding
    const label = `${number} ${severities[severity]} ${wordFinding(finding, language).message}`
    for (const { page, boxes } of marks.get(finding) ?? []) {
      const onPage = byPage.get(page) ?? []
      const places = boxes.length > 0 ? boxes.map(placeOf) : [wholePage(onPage)]
      const pins = places.map((place, index) => ({
        number,
        severity,
        label,
        isFirst: index === 0 && onPage.every((pin) => pin.number !== number),
        isWholePage: boxes.length === 0,
        ...place,
      }))
      byPage.set(page, [...onPage, ...pins])
    }
  }
  return byPage
}

/** In the corner of the page, where no text stands, below those that are there. */
function wholePage(onPage: readonly PinView[]) {
  const above = onPage.filter(({ isWholePage }) => isWholePage).length
  return { left: '2%', top: percent(0.015 + above * 0.045), width: '5%', height: '3.5%' }
}

const placeOf = ({ left, top, width, height }: PageBox) => ({
  left: percent(left),
  top: percent(top),
  width: percent(width),
  height: percent(height),
})

const percent = (fraction: number): string => `${Math.round(fraction * 10_000) / 100}%`

/** Where the type area lies on the trim, and its lines: what the toggles show. */
export function geometryCss({ trim, margins, typeArea, linesPerPage }: PageGeometry): string {
  const [width, height] = [mmToPt(trim.width), mmToPt(trim.height)]
  const numbers = Array.from({ length: linesPerPage }, (_, index) => index + 1).join('\\A ')
  return `:root{--trim-width:${trim.width};--trim-height:${trim.height};--lines:${linesPerPage}}
.type-area{top:${percent(mmToPt(margins.top) / height)};width:${percent(typeArea.width / width)};height:${percent(typeArea.height / height)}}
.spine-left .type-area{left:${percent(mmToPt(margins.inner) / width)}}
.spine-right .type-area{left:${percent(mmToPt(margins.outer) / width)}}
.line-numbers::before{content:"${numbers}"}`
}
