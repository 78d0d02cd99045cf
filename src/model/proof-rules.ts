/** The ids of all rules of a proof: what `proof.rules`, comments in the manuscript and the documentation may name. */
import { FINDING_SEVERITIES, type FindingId } from './finding-ids.js'
import { nearestFact } from './nearest-name.js'

export const PROOF_RULES: readonly FindingId[] = (Object.keys(FINDING_SEVERITIES) as FindingId[]).filter((id) =>
  /^(?:text|layout)\//.test(id),
)

const withoutRoom = (id: FindingId): string => id.replace(/^[^/]+\//, '')

/** The rule of that name, with its room or without; null: there is none. */
export const ruleNamed = (name: string): FindingId | null =>
  PROOF_RULES.find((id) => id === name || withoutRoom(id) === name) ?? null

/** The rule that may have been meant, as a fact of a finding. */
export const nearestRule = (name: string): { nearest?: string } =>
  nearestFact(
    name,
    PROOF_RULES.flatMap((id) => [id, withoutRoom(id)]),
  )
