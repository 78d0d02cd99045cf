/** Every id a finding can have, with its default severity. The catalogues in `messages/` are typed by this table. */
export const FINDING_SEVERITIES = {
  'build/text-lost': 'error',
  'build/text-added': 'error',
  'build/text-moved': 'error',
  'build/interrupted': 'error',
  'build/our-fault': 'error',
  'config/unknown-key': 'error',
  'config/invalid-value': 'error',
  'config/not-yaml': 'error',
  'sources/not-found': 'error',
  'parse/inferred-contributor': 'note',
  'parse/inferred-heading': 'note',
  'parse/inferred-numbered-heading': 'note',
  'parse/inferred-headline': 'note',
  'parse/inferred-label': 'note',
  'parse/inferred-join': 'note',
} as const satisfies Record<`${string}/${string}`, 'error' | 'warning' | 'note'>

export type FindingId = keyof typeof FINDING_SEVERITIES
