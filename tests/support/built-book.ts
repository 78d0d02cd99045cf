/** A book built by the whole pipeline, in this process. */
import { resolve } from 'node:path'
import { type BuildResult, buildBook } from '../../src/build.js'
import type { Outcome } from '../../src/model/finding.js'
import type { Cache } from '../../src/model/workshop.js'

export interface BuildOptions {
  readonly jobs?: number
  readonly cache?: Cache
  readonly formats?: { readonly pdf: boolean; readonly epub: boolean; readonly booklet?: boolean }
}

/** `input`: path from the project's folder. Nothing is cached unless a cache is given. */
export function builtBook(input: string, options: BuildOptions = {}): Promise<Outcome<BuildResult>> {
  const { jobs = 2, cache = forgetful, formats = { pdf: true, epub: true } } = options
  return buildBook(
    { inputs: [resolve(input)], cwd: process.cwd(), configFile: null, formats },
    { cache, browserPath: null, jobs, signal: new AbortController().signal, report: () => {} },
  )
}

const forgetful: Cache = { read: async () => null, write: async () => {} }

/** A cache in memory that counts what it gave back. */
export function rememberingCache(): Cache & { readonly hits: () => number } {
  const entries = new Map<string, Uint8Array>()
  let hits = 0
  return {
    read: async (key) => {
      const bytes = entries.get(key) ?? null
      if (bytes !== null) hits += 1
      return bytes
    },
    write: async (key, bytes) => {
      entries.set(key, bytes)
    },
    hits: () => hits,
  }
}
