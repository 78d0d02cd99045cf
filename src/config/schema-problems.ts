/** What the schema refuses comes in; findings with the place in the file and the nearest name go out. */
import type { z } from 'zod'
import { type Facts, type Finding, finding } from '../model/finding.js'
import type { FindingId } from '../model/finding-ids.js'
import { nearestFact } from '../model/nearest-name.js'
import { PROOF_RULES } from '../model/proof-rules.js'
import { allowedKeys, pathsOfKey } from './schema.js'
import type { KeyPath, YamlText } from './yaml-text.js'

type Issue = z.core.$ZodIssue

/** What may stand where: by the dotted path of a mapping, and the paths where a key of some name belongs. */
interface Keys {
  allowed(parent: string): readonly string[]
  elsewhere(key: string): readonly string[]
}

const BOOK_KEYS: Keys = { allowed: allowedKeys, elsewhere: pathsOfKey }

/** `keys`: those of a file that is not `book.yaml`. */
export function schemaProblems(issues: readonly Issue[], yaml: YamlText, keys = BOOK_KEYS): readonly Finding[] {
  return issues.flatMap((issue) => problemsOf(issue, [], { yaml, keys }))
}

interface Read {
  readonly yaml: YamlText
  readonly keys: Keys
}

function problemsOf(issue: Issue, parent: KeyPath, read: Read): readonly Finding[] {
  const { yaml } = read
  const path = [...parent, ...(issue.path as KeyPath)]
  if (issue.code === 'invalid_union') return likelyBranch(issue.errors).flatMap((each) => problemsOf(each, path, read))
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], read))
  const value = valueAt(yaml.value, path)
  const facts = { key: dotted(path), value: shown(value) }
  const place = yaml.placeOf(path)
  if (value === '') return [finding('config/empty-value', facts, { place: yaml.placeOfKey(path) })]
  if (value === undefined) return [missingKey(path, yaml)]
  const { id, more } = complaint(issue, value)
  return [finding(id, { ...facts, ...more }, { place })]
}

/** Of the kinds that a value may have, the one that it has: its branch does not complain about the kind. */
function likelyBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const ofItsKind = branches.find((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code !== 'invalid_type'),
  )
  return ofItsKind ?? branches[0] ?? []
}

function unknownKey(path: KeyPath, { yaml, keys }: Read): Finding {
  const key = String(path.at(-1))
  const parent = dotted(path.slice(0, -1))
  if (parent === 'proof.rules') {
    return finding('config/unknown-rule', { key, ...nearestFact(key, PROOF_RULES) }, { place: yaml.placeOfKey(path) })
  }
  const allowed = keys.allowed(parent)
  const elsewhere = keys.elsewhere(key)[0]
  const nearest = elsewhere === undefined ? nearestFact(key, allowed) : { nearest: elsewhere }
  const facts = { key: parent === '' ? key : `${parent}.${key}`, allowed: allowed.join(', '), ...nearest }
  return finding('config/unknown-key', facts, { place: yaml.placeOfKey(path) })
}

function missingKey(path: KeyPath, yaml: YamlText): Finding {
  const facts = { key: String(path.at(-1)), parent: dotted(path.slice(0, -1)) }
  return finding('config/missing-key', facts, { place: yaml.placeOf(path) })
}

function complaint(issue: Issue, value: unknown): { readonly id: FindingId; readonly more?: Facts } {
  switch (issue.code) {
    case 'custom':
      return { id: issue.params?.id as FindingId, more: issue.params?.facts as Facts }
    case 'invalid_value':
      return { id: 'config/not-one-of', more: oneOf(issue.values.map(String), value) }
    case 'invalid_type':
      return { id: WRONG_KIND[issue.expected] ?? 'config/invalid-value' }
    case 'too_small':
      if (Array.isArray(value) && value.length > 0)
        return { id: 'config/wrong-count', more: { count: Number(issue.minimum) } }
      return { id: 'config/empty-value' }
    case 'too_big':
      return { id: 'config/wrong-count', more: { count: Number(issue.maximum) } }
    default:
      return { id: 'config/invalid-value' }
  }
}

const WRONG_KIND: Readonly<Record<string, FindingId>> = {
  string: 'config/not-text',
  array: 'config/not-list',
  object: 'config/not-mapping',
  record: 'config/not-mapping',
}

function oneOf(allowed: readonly string[], value: unknown): Facts {
  return { allowed: allowed.join(', '), ...nearestFact(String(value), allowed) }
}

/** `print.trim`; the number of a list's item is left to the place. */
export function dotted(path: KeyPath): string {
  return path.filter((step) => typeof step === 'string').join('.')
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((at, step) => {
    // A name alone stands for a person or a list of one: its parts are not in the file.
    if (typeof at !== 'object' || at === null) return at
    return Object.hasOwn(at, step) ? (at as Record<string | number, unknown>)[step] : undefined
  }, value)
}

const LONGEST_SHOWN = 60

function shown(value: unknown): string {
  const written = typeof value === 'string' ? value : JSON.stringify(value)
  const characters = [...(written ?? '')]
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : characters.join('')
}
