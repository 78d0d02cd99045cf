/** `profile:` and its block of data → the profile of the book. */
import { BookError, ExitCode, finding } from '../model/finding.js'
import type { Profile } from '../model/profile.js'
import { book, internal, periodical } from './profile-schema.js'
import type { BookYaml } from './schema.js'
import type { YamlText } from './yaml-text.js'

const BLOCKS = ['internal', 'book', 'periodical'] as const

/** Throws `BookError` for a block of another profile: what it says would appear nowhere. */
export function bookProfile(values: BookYaml, yaml: YamlText): Profile {
  const { profile } = values
  const strangers = BLOCKS.filter((block) => block !== profile && values[block] !== undefined)
  if (strangers.length > 0) {
    throw new BookError(
      strangers.map((block) =>
        finding('config/other-profile', { key: block, profile }, { place: yaml.placeOfKey([block]) }),
      ),
      ExitCode.usage,
    )
  }
  switch (profile) {
    case 'none':
      return { kind: 'none' }
    case 'internal':
      return { kind: 'internal', ...(values.internal ?? internal.parse({})) }
    case 'book':
      return { kind: 'book', ...(values.book ?? book.parse({})) }
    case 'periodical':
      return { kind: 'periodical', ...(values.periodical ?? periodical.parse({})) }
  }
}
