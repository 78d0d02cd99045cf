/** Code between fences, or indented by four spaces. */
import { finding } from '../../model/finding.js'
import { isCjkLetter } from '../../typography/characters.js'
import { firstLine, type ReadBlock } from '../block-run.js'
import { readCodeInfo } from '../syntax/code-info.js'

export const readCode: ReadBlock = (run, token, after) => {
  const isFence = token.type === 'fence'
  const { place } = run.placeFrom(token, isFence ? token.markup : firstLine(token.content).trim(), after)
  if (!isFence && Array.from(token.content).some(isCjkLetter)) {
    run.reading.note(finding('parse/indented-code', {}, { place }))
  }
  const info = readCodeInfo(isFence ? token.info : '')
  return [{ type: 'code-block', ...info, value: token.content.replace(/\n$/, ''), place }]
}
