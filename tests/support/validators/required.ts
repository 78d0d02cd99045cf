/** A validator that needs something of the machine: without it a test says so and is skipped, but where all is set up it fails. */
import type { TestContext } from 'vitest'

export interface Required {
  /** `EPUBCheck (the jar)` */
  readonly validator: string
  /** `Java` */
  readonly needs: string
  readonly isThere: boolean
}

const told = new Set<string>()

/** In continuous integration both validators always run, so that nothing is green because nothing was asked. */
export function requireValidator({ validator, needs, isThere }: Required, context: TestContext): void {
  if (isThere) return
  const line = `${validator} did not run: there is no ${needs} on this machine.`
  if (process.env.CI) throw new Error(line)
  if (!told.has(line)) process.stderr.write(`\n${line}\n`)
  told.add(line)
  context.skip(line)
}
