/** Code between fences, or indented by four spaces. */
import { finding } from '../../model/finding.js'
import { isCjkLetter } from '../../typography/characters.js'
import { type BlockRun, firstLine, type ReadBlock } from '../block-run.js'
import type { Token } from '../markdown.js'
import { readCodeInfo } from '../syntax/code-info.js'

export const readCode: ReadBlock = (run, token, after) => {
  const isFence = token.type === 'fence'
  const { place } = run.placeFrom(token, isFence ? token.markup : firstLine(token.content).trim(), after)
  if (!isFence && Array.from(token.content).some(isCjkLetter)) {
    run.reading.note(finding('parse/indented-code', {}, { place }))
  }
  if (isFence && isOpen(run, token)) {
    run.reading.note(finding('parse/mark-unclosed', { mark: token.markup + token.info, end: token.markup }, { place }))
  }
  const info = readCodeInfo(isFence ? token.info : '')
  return [{ type: 'code-block', ...info, value: token.content.replace(/\n$/, ''), place }]
}

/** No line ends the fence: what follows it up to the end of the file, or of the list or quote around it, is code. */
function isOpen(run: BlockRun, { map, markup }: Token): boolean {
  if (!/^[`~]/.test(markup) || !map) return false
  const last = map[1] - 1 > map[0] ? run.reading.lines.line(map[1] - 1).trim() : ''
  const fence = /[`~]+$/.exec(last)?.[0] ?? ''
  return !fence.startsWith(markup)
}
