/** Profiles with next to no data. */
import { readConfig } from '../../src/config/read-config.js'
import type { Profile } from '../../src/model/profile.js'

type Given<P extends Profile> = P extends { readonly kind: infer Kind } ? Partial<P> & { readonly kind: Kind } : never

/** A profile of that kind; what is not given is null, as `book.yaml` leaves it. */
export function profileOf(given: Given<Profile>): Profile {
  const { profile } = readConfig(`profile: ${given.kind}`, 'book.yaml', { name: 'sample', firstLine: 0 }).value
  return { ...profile, ...given } as Profile
}
