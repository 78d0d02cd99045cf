/** What of the sizes and places that the author asks for the page cannot give. */
import type { Block, Book, Figure, Image, Section } from '../../model/book.js'
import { withSubsections } from '../../model/book-text.js'
import type { BookConfig, PageGeometry } from '../../model/config.js'
import { type Finding, finding } from '../../model/finding.js'
import type { Assets } from '../../model/manuscript.js'
import { pt, ptToMm } from '../../model/units.js'
import { askedWidth } from '../picture-width.js'
import { inPoints } from './picture-size.js'
import { runAround } from './pictures-beside.js'
import { setPlatesApart } from './plates.js'
import { geometryOf } from './spread.js'

type Print = BookConfig['print']

export function pictureAdvice(book: Book, print: Print, assets: Assets): Finding[] {
  const sections = book.parts.flatMap((part) => part.sections)
  return sections.flatMap((section) => adviceOn(section, print, assets))
}

function adviceOn(section: Section, print: Print, assets: Assets): Finding[] {
  const blocks = [...withSubsections(section)].flatMap((each) => each.blocks)
  const beside = runAround(blocks, { assets, page: print.page }).refused.map(({ figure, why }) =>
    finding(
      why === 'width' ? 'layout/picture-too-wide-beside' : 'layout/picture-without-text',
      {},
      { place: figure.place },
    ),
  )
  const plates = setPlatesApart(blocks).plates.flatMap((plate) =>
    plate.type === 'figure' ? onSpread(plate, print, assets) : [],
  )
  return [...blocks.flatMap((block) => reduced(block, print.page, assets)), ...beside, ...plates]
}

/** Of a figure or a group; other blocks have pictures in their lines. */
function reduced(block: Block, page: PageGeometry, assets: Assets): Finding[] {
  if (block.type === 'container') return block.blocks.flatMap((each) => reduced(each, page, assets))
  if (block.type !== 'figure') return []
  const wanted = widthInPoints(block.image, assets, page)
  if (wanted === null || wanted <= page.typeArea.width + 0.5) return []
  const facts = { widthMm: wholeMm(wanted), mostMm: wholeMm(page.typeArea.width) }
  return [finding('layout/picture-reduced', facts, { place: block.place })]
}

function widthInPoints(image: Image, assets: Assets, page: PageGeometry): number | null {
  const { width, ofHeight } = askedWidth(image, assets.get(image.asset))
  const lengths = [width, ofHeight].flatMap((length) => (length === null ? [] : inPoints(length, page)))
  return lengths.length === 0 ? null : Math.min(...lengths)
}

const wholeMm = (length: number): number => Math.round(ptToMm(pt(length)))

/** A spread whose caption leaves no room for it is a plate; another may be cut. */
function onSpread(figure: Figure, { page, bleed, binding }: Print, assets: Assets): Finding[] {
  if (figure.image.attributes.values.place !== 'spread') return []
  const geometry = geometryOf({ assets, page, bleed, binding }, figure)
  if (geometry === null) return [finding('layout/spread-caption', {}, { place: figure.place })]
  const percent = Math.round(geometry.cut * 100)
  return percent < 1 ? [] : [finding('layout/spread-cut', { percent }, { place: figure.place })]
}
