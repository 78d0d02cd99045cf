/** A browser on this machine. */
export interface FoundBrowser {
  readonly path: string
  /** What its process needs beyond the environment of ours. */
  readonly environment: Readonly<Record<string, string>>
  /** The packaged Chromium is built without the sandbox's helper. */
  readonly needsNoSandbox: boolean
}
