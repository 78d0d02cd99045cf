/** What a build borrows from the world, handed in by the edge that owns it. */

/** Bytes kept between builds, by key. A cache that forgets everything is a correct cache. */
export interface Cache {
  read(key: string): Promise<Uint8Array | null>
  write(key: string, bytes: Uint8Array): Promise<void>
}

/** How far a long stage has come. */
export interface Progress {
  readonly stage:
    | 'read'
    | 'parse'
    | 'fonts'
    | 'layout'
    | 'print'
    | 'draw'
    | 'finish'
    | 'preflight'
    | 'impose'
    | 'epub'
    | 'check'
    | 'write'
  /** Id of the flow whose pages are told. */
  readonly flow?: string
  /** What readers call that flow. */
  readonly title?: string
  readonly pages?: number
}

export interface Workshop {
  readonly cache: Cache
  /** Path of a browser the user asked for; null: found as DESIGN says. */
  readonly browserPath: string | null
  /** Tabs that lay out flows at the same time. */
  readonly jobs: number
  /** Ends the work: Ctrl-C reaches the browser through it. */
  readonly signal: AbortSignal
  readonly report: (progress: Progress) => void
}
