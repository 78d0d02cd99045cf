/** `<!-- proof-ignore ID: reason -->`: the next block is as it should be. The reason is for whoever reads the manuscript next. */

import type { Finding, FindingId } from '../../model/finding.js'
import { finding } from '../../model/finding.js'
import { nearestRule, ruleNamed } from '../../model/proof-rules.js'
import type { ProofFile } from './rule.js'

/** What is left out in a stretch of a file. */
interface Ignore {
  readonly file: ProofFile
  readonly id: FindingId
  /** Of the comment. */
  readonly start: number
  readonly end: number
  /** The lines of the block that is meant, in the file. */
  readonly from: number
  readonly to: number
}

const COMMENT = /<!--\s*proof-ignore\s+([^:：>]+?)\s*(?:[:：]\s*([^>]*?)\s*)?-->/gu

/** Leaves out what authors say is right, and says which of their comments mean nothing. */
export function withoutIgnored(findings: readonly Finding[], files: readonly ProofFile[]): readonly Finding[] {
  const { ignores, findings: remarks } = readIgnores(files)
  const used = new Set<Ignore>()
  const kept = findings.filter(({ id, place }) => {
    const matching = ignores.filter(
      (each) => each.id === id && place?.file === each.file.path && place.line >= each.from && place.line <= each.to,
    )
    for (const each of matching) used.add(each)
    return matching.length === 0
  })
  const unused = ignores
    .filter((each) => !used.has(each))
    .map(({ file, id, start, end }) =>
      finding('text/ignore-unused', { rule: id }, { place: file.places.placeOf(start, end) }),
    )
  return [...kept, ...remarks, ...unused]
}

function readIgnores(files: readonly ProofFile[]) {
  const ignores: Ignore[] = []
  const findings: Finding[] = []
  for (const file of files) {
    for (const [index, block] of file.blocks.entries()) {
      if (block.kind !== 'html') continue
      for (const match of file.text.slice(block.start, block.end).matchAll(COMMENT)) {
        const start = block.start + match.index
        const end = start + match[0].length
        const place = file.places.placeOf(start, end)
        if (!match[2]) findings.push(finding('text/ignore-without-reason', { rule: match[1]! }, { place }))
        for (const name of match[1]!.split(/[\s,，、]+/u)) {
          const id = ruleNamed(name)
          if (id === null)
            findings.push(finding('text/ignore-unknown', { rule: name, ...nearestRule(name) }, { place }))
          else ignores.push({ file, id, start, end, ...linesBehind(file, index) })
        }
      }
    }
  }
  return { ignores, findings }
}

/** The next block; of a list, a table or a quotation, all of it. */
function linesBehind(file: ProofFile, comment: number): Pick<Ignore, 'from' | 'to'> {
  const depth = file.blocks[comment]!.within.length
  const next = file.blocks.findIndex((block, index) => index > comment && block.kind !== 'html')
  if (next < 0) return { from: 0, to: -1 }
  const opened = file.blocks[next]!.within[depth]
  let last = next
  while (opened !== undefined && file.blocks[last + 1]?.within[depth] === opened) last += 1
  const { line } = file.places.placeOf(file.blocks[next]!.start, file.blocks[next]!.start)
  const { endLine } = file.places.placeOf(file.blocks[last]!.start, file.blocks[last]!.end)
  return { from: line, to: endLine ?? line }
}
