/** The shape of a catalogue: one per interface language, the same ids and placeholders in each. */
import type { FindingId } from '../model/finding-ids.js'

export type Language = 'zh-CN' | 'en'

/**
 * What is said about a finding. `{fact}` stands for a fact of the finding. A hint that names a fact which the
 * finding does not have is left out: so a hint may depend on our knowing a cure.
 */
export interface Wording {
  readonly message: string
  readonly hint?: string
  /** Facts whose values are names of ours, and the words for them: by the fact, by the value. */
  readonly names?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export type FindingWords = Readonly<Record<FindingId, Wording>>

/** The words that findings of these rooms have. */
export type FindingWordsOf<Room extends string> = Pick<FindingWords, Extract<FindingId, `${Room}/${string}`>>
