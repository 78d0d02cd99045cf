/** Which page stands where: a count of pages comes in, the sheets with their slots go out. Pure; no lengths are known here. */
import { type Binding, type ImpositionPlan, type Padding, SIGNATURE } from '../model/imposition.js'

/** A page of the source, counted from 1; null: blank. */
export type Slot = number | null

/** Two slots side by side, from left to right as the printed side is looked at. */
export type Spread = readonly [left: Slot, right: Slot]

/** A leaf that is folded once: four pages. */
export interface Bifolium {
  readonly outside: Spread
  readonly inside: Spread
  /** Leaves around it in its signature; 0 for the outermost. */
  readonly depth: number
}

/** What one sheet carries, from top to bottom: one bifolium, or two that are cut apart; null: the rest stays white. */
export type SheetOfLeaves = readonly (Bifolium | null)[]

export type OrderRules = Pick<ImpositionPlan, 'style' | 'signature' | 'padding' | 'nup'> & { readonly binding: Binding }

export interface Imposition {
  readonly sheets: readonly SheetOfLeaves[]
  /** Pages of each signature, blanks included. */
  readonly signatures: readonly number[]
  /** Pages that were added. */
  readonly blanks: number
}

/** Pages of a signature when perfect binding is asked for without a number. */
const USUAL_SIGNATURE = 16

export function imposeOrder(count: number, { style, binding, signature, padding, nup }: OrderRules): Imposition {
  const slots = padPages(count, padding)
  const length = signature ?? (style === 'saddle' ? slots.length : USUAL_SIGNATURE)
  const signatures = cutIntoSignatures(slots, length)
  const leaves = signatures.flatMap((each) => foldSignature(each, binding))
  return {
    sheets: nup === 2 ? leaves.map((leaf) => [leaf]) : cutAndStack(leaves),
    signatures: signatures.map((each) => each.length),
    blanks: slots.length - count,
  }
}

/** All pages in reading order, with as many blanks as a whole number of bifolia asks for. */
export function padPages(count: number, padding: Padding): readonly Slot[] {
  const pages = Array.from({ length: count }, (_, index): Slot => index + 1)
  const missing = (SIGNATURE.step - (count % SIGNATURE.step)) % SIGNATURE.step
  const blanks = Array.from({ length: missing }, () => null)
  // One page alone is the front cover.
  const backCovers = padding === 'before-cover' && count > 1 ? 1 : 0
  return pages.toSpliced(count - backCovers, 0, ...blanks)
}

/** The last may be shorter. */
function cutIntoSignatures(slots: readonly Slot[], length: number): readonly (readonly Slot[])[] {
  return Array.from({ length: Math.ceil(slots.length / length) }, (_, index) =>
    slots.slice(index * length, (index + 1) * length),
  )
}

/** The leaves of a signature, the outermost first: its first and last page stand on one side, side by side. */
function foldSignature(slots: readonly Slot[], binding: Binding): readonly Bifolium[] {
  const spread = (left: Slot, right: Slot): Spread => (binding === 'left' ? [left, right] : [right, left])
  return Array.from({ length: slots.length / SIGNATURE.step }, (_, depth) => {
    const [first, second] = slots.slice(2 * depth) as [Slot, Slot]
    const [beforeLast, last] = slots.slice(slots.length - 2 * depth - 2) as [Slot, Slot]
    return { outside: spread(last, first), inside: spread(second, beforeLast), depth }
  })
}

/** Once the pile of sheets is cut across, the upper half laid on the lower one has all leaves in order. */
function cutAndStack(leaves: readonly Bifolium[]): readonly SheetOfLeaves[] {
  const sheets = Math.ceil(leaves.length / 2)
  return leaves.slice(0, sheets).map((upper, index) => [upper, leaves[sheets + index] ?? null])
}
