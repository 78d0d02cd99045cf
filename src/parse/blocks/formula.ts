/** `$$…$$` on lines of its own; what cannot be set stays as written. */
import { finding, type Place } from '../../model/finding.js'
import { type BlockRun, NO_SPOT, past, type ReadBlock } from '../block-run.js'
import { setFormula } from '../formula.js'
import type { Token } from '../markdown.js'
import type { Spot } from '../places.js'
import type { FormulaSource } from '../syntax/mathematics.js'

export const readFormula: ReadBlock = (run, token, after) => {
  const { spot, place } = run.placeFrom(token, '$$', after)
  const set = setFormula(token.content, 'display')
  if ('formula' in set)
    return [{ type: 'math', ...set.formula, label: null, attributes: sourceOf(token).attributes, place }]
  const { id, facts, offset } = set.problem
  run.reading.note(finding(id, facts, { place: placeInFormula(run, { token, spot, offset }) }))
  return [{ type: 'paragraph', children: [{ type: 'text', value: `$$${token.content}$$` }], place }]
}

/** `offset`: in the TeX, whose first line may stand behind the dollars or below them. */
function placeInFormula(
  { reading: { lines } }: BlockRun,
  { token, spot, offset }: { readonly token: Token; readonly spot: Spot; readonly offset: number },
): Place {
  const before = token.content.slice(0, offset).split('\n')
  const line = sourceOf(token).contentLine + before.length - 1
  const written = token.content.split('\n')[before.length - 1]!
  const start = lines.find(line, written, line === spot.line ? past(spot, '$$') : NO_SPOT)
  return lines.placeAt({ line, offset: start.offset + before.at(-1)!.length })
}

const sourceOf = (token: Token): FormulaSource => token.meta as unknown as FormulaSource
