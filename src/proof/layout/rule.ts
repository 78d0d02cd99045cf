/** What a rule of layout is: the book on its pages comes in, findings with page and place go out. */
import { type Facts, type Finding, type FindingId, finding, type Place } from '../../model/finding.js'
import type { FlowBlock } from '../../model/print.js'
import type { PageLine, ProofPages, SetBlock } from './page-facts.js'

export interface LayoutRule {
  /** The findings it may make. */
  readonly ids: readonly FindingId[]
  check(pages: ProofPages): Iterable<Finding>
}

/** A finding about a line, with its page and where the line was typed. */
export function lineFinding(
  pages: ProofPages,
  id: FindingId,
  { block, line }: { readonly block: SetBlock; readonly line: PageLine },
  facts: Facts = {},
): Finding {
  const place = pages.placeOf(block.unit, line.start, line.end)
  return finding(id, { text: shown(line.text), ...facts }, { page: line.page.number, ...placed(place) })
}

/** A finding about a block as a whole. */
export function blockFinding(
  pages: ProofPages,
  id: FindingId,
  { unit, page }: { readonly unit: FlowBlock; readonly page: number },
  facts: Facts = {},
): Finding {
  return finding(id, { text: shown(unit.text), ...facts }, { page, ...placed(pages.placeOf(unit)) })
}

export const placed = (place: Place | undefined): { place?: Place } => (place === undefined ? {} : { place })

/** Characters of a text that a message shows. */
const SHOWN = 16

export function shown(text: string): string {
  const characters = Array.from(text)
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text
}

/** Lines of running text that follow each other in a block, on one page or from one to the next. */
export function* turns(
  { blocks }: ProofPages,
  kinds: ReadonlySet<SetBlock['kind']>,
): Generator<{ readonly block: SetBlock; readonly line: PageLine; readonly next: PageLine }> {
  for (const block of blocks) {
    if (!kinds.has(block.kind)) continue
    for (let at = 0; at + 1 < block.lines.length; at++) {
      const [line, next] = [block.lines[at]!, block.lines[at + 1]!]
      // What is set side by side, as the parts of a formula, are no lines that follow each other.
      if (line.end === next.start) yield { block, line, next }
    }
  }
}

/** Texts that are set in lines of which each goes on in the next. */
export const TEXTS: ReadonlySet<SetBlock['kind']> = new Set([
  'paragraph',
  'note',
  'caption',
  'other',
  'heading',
  'cell',
])
