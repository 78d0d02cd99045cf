/**
 * Builds a book as the command does and tells of each stage how long it took and the most memory that Node held until its end.
 * `node stages.js FOLDER` prints JSON by stage; the cache is that of the command.
 */

import { cacheFolder, openDiskCache } from '../src/cli/disk-cache.js'
import type { Progress } from '../src/model/workshop.js'

export interface StageFact {
  readonly seconds: number
  /** Of the whole program so far: what a stage needs beyond this is what it adds. */
  readonly peakMb: number
}

/** The build that users run: beside its templates and styles. */
const { buildBook } = (await import(
  new URL('../../dist/build.js', import.meta.url).href
)) as typeof import('../src/build.js')

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: stages FOLDER')

const facts = new Map<Progress['stage'], StageFact>()
let running: { stage: Progress['stage']; since: number } | null = null

function endStage(): void {
  if (running === null) return
  const { stage, since } = running
  const seconds = (facts.get(stage)?.seconds ?? 0) + (performance.now() - since) / 1000
  facts.set(stage, { seconds, peakMb: process.resourceUsage().maxRSS / 1024 })
}

await buildBook(
  { inputs: [folder], cwd: process.cwd(), configFile: null, formats: { pdf: true, epub: false, booklet: true } },
  {
    cache: openDiskCache(cacheFolder()),
    browserPath: null,
    jobs: 2,
    signal: new AbortController().signal,
    report: ({ stage }) => {
      if (running?.stage === stage) return
      endStage()
      running = { stage, since: performance.now() }
    },
  },
)
endStage()
console.log(JSON.stringify(Object.fromEntries(facts)))
