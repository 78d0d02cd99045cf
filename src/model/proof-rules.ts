/** The ids of all rules of a proof: what `proof.rules`, comments in the manuscript and the documentation may name. */
import { FINDING_SEVERITIES, type FindingId } from './finding-ids.js'

export const PROOF_RULES: readonly FindingId[] = (Object.keys(FINDING_SEVERITIES) as FindingId[]).filter((id) =>
  /^(?:text|layout)\//.test(id),
)
