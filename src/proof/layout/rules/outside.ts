/** Ink keeps to the type area (版心); what leaves the page is cut off. Both what was measured in layout and what the PDF has are asked. */
import { type Finding, finding } from '../../../model/finding.js'
import { mmToPt } from '../../../model/units.js'
import type { Box } from '../../../preflight/geometry.js'
import { marksOnPage, ofKind } from '../../../preflight/printed-file.js'
import { nameImages, shownAssets } from '../../../preflight/shown-images.js'
import type { PageLine, ProofPage, ProofPages, SetBlock } from '../page-facts.js'
import { type LayoutRule, placed } from '../rule.js'

interface Overflow {
  readonly inline: number
  readonly block: number
}

export const outside: LayoutRule = {
  ids: ['layout/outside-type-area', 'layout/cut-off'],
  *check(pages) {
    const worst = new Map<string, Finding>()
    const add = (found: Finding, key: string): void => {
      const known = worst.get(key)
      if (known === undefined || reach(found) > reach(known)) worst.set(key, found)
    }
    for (const block of pages.blocks) {
      for (const [page, overflow] of overflows(block)) {
        const place = pages.placeOf(block.unit)
        add(
          tell(pages, overflow, { page: page.number, ...placed(place) }),
          JSON.stringify([place ?? block.index, page.number]),
        )
      }
    }
    for (const page of pages.pages) for (const found of images(pages, page)) add(found, JSON.stringify(found))
    yield* worst.values()
  },
}

/** Points. Curves of letters may stand a little over, and browsers round. */
const TOLERANCE = 1
const BOXES = 3

/** How far a block leaves the type area, on each page where it does. */
function overflows({ flow, index, lines }: SetBlock): Map<ProofPage, Overflow> {
  const found = new Map<ProofPage, Overflow>()
  for (const line of lines) {
    const { page } = line
    if (page.typeArea === null || flow.fullPage) continue
    // Lines and pictures of a block were measured, not its letters alone; but boxes are larger than ink.
    const measured = (page.page.layout?.fragments ?? []).filter(
      ({ block, overflow }) => block === index && Math.max(overflow.inline, overflow.block) > BOXES,
    )
    const before = found.get(page) ?? { inline: 0, block: 0 }
    const { inline, block } = over(inkOf(line), page.typeArea)
    found.set(page, {
      inline: Math.max(before.inline, inline, ...measured.map(({ overflow }) => overflow.inline)),
      block: Math.max(before.block, block, ...measured.map(({ overflow }) => overflow.block)),
    })
  }
  return new Map([...found].filter(([, { inline, block }]) => inline > 0 || block > 0))
}

/** Of the characters themselves, without readings over them. */
function inkOf({ glyphs, ink }: PageLine): Box {
  const inks = glyphs.flatMap((glyph) => glyph.ink ?? [])
  const top = Math.max(...inks.map((each) => each.top))
  const bottom = Math.min(...inks.map((each) => each.bottom))
  return inks.length === 0 ? ink : { ...ink, top, bottom }
}

const over = (ink: Box, area: Box): Overflow => ({
  inline: beyond(Math.max(ink.right - area.right, area.left - ink.left)),
  block: beyond(Math.max(ink.top - area.top, area.bottom - ink.bottom)),
})

const beyond = (length: number): number => (length > TOLERANCE ? Math.round(length * 10) / 10 : 0)

function tell(
  { sheet: { page } }: ProofPages,
  { inline, block }: Overflow,
  where: Pick<Finding, 'page' | 'place'>,
): Finding {
  const room = Math.min(mmToPt(page.margins.inner), mmToPt(page.margins.outer))
  const isCut = inline > room || block > mmToPt(page.margins.bottom)
  const id = isCut ? 'layout/cut-off' : 'layout/outside-type-area'
  return finding(id, { inlinePt: inline, blockPt: block }, where)
}

/** Pictures are no blocks: they are told by the file that they show. */
function* images(pages: ProofPages, { number, page, printed, typeArea }: ProofPage): Generator<Finding> {
  if (typeArea === null || page.flow?.fullPage === true) return
  const shownImages = ofKind(marksOnPage(printed), 'image')
  const names = nameImages(shownImages, shownAssets(page), pages.sheet.assets)
  for (const [index, { box }] of shownImages.entries()) {
    const overflow = over(box, typeArea)
    if (overflow.inline === 0 && overflow.block === 0) continue
    const use = pages.uses.find(({ path }) => path === names[index])
    yield tell(pages, overflow, { page: number, ...placed(use?.place) })
  }
}

const reach = ({ facts }: Finding): number => Math.max(Number(facts.inlinePt), Number(facts.blockPt))
