/**
 * Findings that are known and stay, so that an old book can be proofed from today on. Each is known by its id and the text it is about,
 * not by its line: a paragraph that moves stays known, one that changes is looked at again.
 */
import { createHash } from 'node:crypto'
import { BookError, ExitCode, type Finding, finding, type Place } from '../model/finding.js'
import type { ProofFile } from './text/rule.js'

const VERSION = 1

/** The file as JSON: sorted, so that a change of the book changes few of its lines. */
export function baselineOf(findings: readonly Finding[], files: readonly ProofFile[]): string {
  const known = findings.map((each) => ({ id: each.id, hash: contentHash(each, files) }))
  known.sort((a, b) => (a.id + a.hash < b.id + b.hash ? -1 : 1))
  const lines = known.map((each) => `    ${JSON.stringify(each)}`).join(',\n')
  return `{\n  "version": ${VERSION},\n  "findings": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`
}

/** The findings that the baseline does not know. One that it knows once and that is there twice is told of once. */
export function withoutKnown(
  findings: readonly Finding[],
  {
    baseline,
    place,
    files,
  }: { readonly baseline: string; readonly place: Place; readonly files: readonly ProofFile[] },
): readonly Finding[] {
  const left = readBaseline(baseline, place)
  return findings.filter((each) => {
    const key = `${each.id} ${contentHash(each, files)}`
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
}

function readBaseline(text: string, place: Place): Map<string, number> {
  const counts = new Map<string, number>()
  try {
    const { findings } = JSON.parse(text) as { findings: readonly { id: string; hash: string }[] }
    for (const { id, hash } of findings) counts.set(`${id} ${hash}`, (counts.get(`${id} ${hash}`) ?? 0) + 1)
  } catch {
    throw new BookError(finding('proof/baseline-unreadable', {}, { place }), ExitCode.usage)
  }
  return counts
}

/** Names of findings for other programs: by the text, so that one is the same when its paragraph moves; its doubles are numbered. */
export function fingerprints(files: readonly ProofFile[]): (finding: Finding) => string {
  const counts = new Map<string, number>()
  return (found) => {
    const hash = contentHash(found, files)
    const count = (counts.get(hash) ?? 0) + 1
    counts.set(hash, count)
    return `${hash}:${count}`
  }
}

/** Of the id, the text of the block and what in it is meant; a finding without a place in the text is known by its facts. */
function contentHash(found: Finding, files: readonly ProofFile[]): string {
  const { id, facts, place } = found
  const file = files.find(({ path }) => path === place?.file)
  const lines = file === undefined || place === undefined ? null : linesOf(file, place)
  const digest = createHash('sha256').update(`${id}\n${lines ?? JSON.stringify(facts)}`)
  return digest.digest('hex').slice(0, 16)
}

/** The lines of the place, and the columns on them that are meant. */
function linesOf(file: ProofFile, { line, column, endLine = line, endColumn = column }: Place): string {
  const lines = file.text.split('\n').slice(line - 1 - file.firstLine, endLine - file.firstLine)
  return `${lines.join('\n').trim()}\n${column}-${endColumn}`
}
