/** The pipeline: what the command asks for comes in, the bytes of the results go out. */
import type { Outcome } from './model/finding.js'
import type { Workshop } from './model/workshop.js'

export interface BuildRequest {
  /** As on the command line; empty: the current folder. */
  readonly inputs: readonly string[]
  readonly cwd: string
  /** A configuration named on the command line; null: the `book.yaml` of the input. */
  readonly configFile: string | null
  readonly formats: { readonly pdf: boolean; readonly epub: boolean }
}

export interface BuildResult {
  /** Base name of the results. */
  readonly name: string
  /** Null: not asked for. */
  readonly pdf: Uint8Array | null
  readonly epub: Uint8Array | null
  readonly pages: number | null
  /** Texts of the manuscript by path, for the code frames of findings. */
  readonly sources: ReadonlyMap<string, string>
  /** Milliseconds by stage. */
  readonly times: Readonly<Record<string, number>>
}

/** Makes one book. Throws `BookError` when it cannot be made. */
export async function buildBook(_request: BuildRequest, _workshop: Workshop): Promise<Outcome<BuildResult>> {
  throw new Error('The rooms are not joined yet.')
}
