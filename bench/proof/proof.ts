/**
 * How well the proof reads: clean texts of our own, or the Markdown of the folders that are named, are injured class by class. Prints Markdown.
 * On texts that the rules were never tuned on: `node dist-bench/bench/proof/proof.js FOLDER…`.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { frontMatter } from '../../src/config/front-matter.js'
import { type CleanText, findingsIn, measureRules, type RuleMeasure } from './measure-rules.js'

const SEED = 20261123
/** This file runs as `dist-bench/bench/proof/proof.js`. */
const OUR_TEXTS = fileURLToPath(new URL('../../../content/', import.meta.url))

const folders = process.argv.length > 2 ? process.argv.slice(2) : [OUR_TEXTS]
const texts = (await Promise.all(folders.map(textsIn))).flat()
console.log(report(measureRules(texts, SEED)))
console.log(`\n${cleanReport(texts)}`)

async function textsIn(folder: string): Promise<CleanText[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(folder, name), 'utf8')).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
      return { name, text: frontMatter(text)?.body ?? text }
    }),
  )
}

function report(measures: readonly RuleMeasure[]): string {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
  return [
    '| injury | made | found | recall | beside | precision | in the clean texts |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...measures.map(({ injury, made, found, beside, inClean }) => {
      const cells = [injury, made, found, share(found, made), beside, share(found, found + beside), inClean]
      return `| ${cells.join(' | ')} |`
    }),
  ].join('\n')
}

/** What is told of texts that nobody injured, and how long it takes. */
function cleanReport(all: readonly CleanText[]): string {
  const bytes = all.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const start = process.cpuUsage()
  const findings = all.flatMap(({ text }) => findingsIn(text))
  // Of the processor: what else the machine does is no matter of the rules.
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  const counts = new Map<string, number>()
  for (const { id, severity } of findings)
    counts.set(`${severity} | ${id}`, (counts.get(`${severity} | ${id}`) ?? 0) + 1)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return [
    `${all.length} clean texts, ${(bytes / 1e6).toFixed(2)} MB: ${(errors / (bytes / 1e5)).toFixed(2)} errors in 100 KB; ${(seconds / (bytes / 1e6)).toFixed(2)} s for 1 MB`,
    '',
    '| severity | rule | findings |',
    '|---|---|--:|',
    ...[...counts].sort(([, a], [, b]) => b - a).map(([rule, count]) => `| ${rule} | ${count} |`),
  ].join('\n')
}
