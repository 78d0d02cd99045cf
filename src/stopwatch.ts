/** Times the stages of a build and reports each as it begins. */
import type { Progress, Workshop } from './model/workshop.js'

export interface Stopwatch {
  time<T>(stage: Progress['stage'], work: () => T | Promise<T>): Promise<T>
  /** Milliseconds by stage; a stage that ran twice counts both. */
  times(): Readonly<Record<string, number>>
}

/** Refuses to begin a stage once the build was interrupted. */
export function stopwatch({ report, signal }: Pick<Workshop, 'report' | 'signal'>): Stopwatch {
  const spent = new Map<string, number>()
  return {
    async time(stage, work) {
      signal.throwIfAborted()
      report({ stage })
      const start = performance.now()
      try {
        return await work()
      } finally {
        spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - start)
      }
    },
    times: () => Object.fromEntries([...spent].map(([stage, ms]) => [stage, Math.round(ms)])),
  }
}
