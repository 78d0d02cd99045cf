/** The files of a manuscript read one by one: what needs no other file, and so may be done in any order and anywhere. */
import type { BookConfig } from '../model/config.js'
import type { Finding, Outcome } from '../model/finding.js'
import type { Manuscript, SourceFile } from '../model/manuscript.js'
import type { FileBlocks } from './ids.js'
import { readFile } from './read-file.js'

/** A run of the files of a manuscript. */
export interface FileRun {
  readonly config: BookConfig
  readonly sources: readonly SourceFile[]
  /** Of the first of them in the manuscript, from 0. */
  readonly from: number
}

/** All files of a manuscript. */
export function filesOf({ config, parts }: Manuscript): FileRun {
  return { config, sources: parts.flatMap(({ files }) => files), from: 0 }
}

/** Plain data: what JSON makes of it is the same. */
export function readFiles({ config, sources, from }: FileRun): Outcome<FileBlocks[]> {
  const findings: Finding[] = []
  const note = (finding: Finding) => void findings.push(finding)
  const value = sources.map((source, index) => readFile(source, { number: from + index + 1, config, note }))
  return { value, findings }
}
