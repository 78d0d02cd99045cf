/** The files of a long manuscript, read on two threads: half a second of work for 5 MB. */
import type { Outcome } from './model/finding.js'
import type { Manuscript, SourceFile } from './model/manuscript.js'
import type { FileBlocks } from './parse/ids.js'
import { type FileRun, filesOf, readFiles } from './parse/read-files.js'
import { answerOf } from './second-thread.js'

/** UTF-16 units. Less is read before another thread has begun. */
const LONG = 500_000

/** Of the whole: the second thread has to start first. */
const OWN_SHARE = 0.55

/** The same as `readFiles`, in less time. */
export async function readManuscriptFiles(manuscript: Manuscript): Promise<Outcome<FileBlocks[]>> {
  const all = filesOf(manuscript)
  const length = lengthOf(all.sources)
  if (length < LONG || all.sources.length === 1) return readFiles(all)
  const [own, others] = parted(all, length * OWN_SHARE)
  const answer = answerOf<string>(new URL('./reading-thread.js', import.meta.url), others).then(
    (json) => JSON.parse(json) as Outcome<FileBlocks[]>,
    () => readFiles(others),
  )
  const first = readFiles(own)
  const second = await answer
  return { value: [...first.value, ...second.value], findings: [...first.findings, ...second.findings] }
}

const lengthOf = (sources: readonly SourceFile[]): number => sources.reduce((sum, { text }) => sum + text.length, 0)

/** At the file that ends the first `units`. */
function parted({ config, sources, from }: FileRun, units: number): [FileRun, FileRun] {
  let count = 0
  let length = 0
  while (count < sources.length - 1 && length < units) length += sources[count++]!.text.length
  return [
    { config, sources: sources.slice(0, count), from },
    { config, sources: sources.slice(count), from: from + count },
  ]
}
