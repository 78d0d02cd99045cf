/** What a name means at a place of a template. */
import { nearestName } from '../../model/nearest-name.js'
import type { Shape } from '../template-views.js'

/** What a part of a template sees. `sure`: paths that a condition around it has asked for. */
export interface Scope {
  readonly shape: Shape
  readonly outer: Scope | null
  readonly inList: boolean
  readonly sure: readonly string[]
}

export type Resolved =
  | { readonly shape: Shape }
  /** The path leads through a value that the book may not have. */
  | { readonly mayLack: string }
  | { readonly unknown: { readonly allowed: string; readonly nearest?: string } }

/** What Handlebars knows of an item of a list. */
const ABOUT_ITEMS = ['index', 'first', 'last']

export function resolve(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  if (path.data) {
    const isKnown = scope.inList && path.parts.length === 1 && ABOUT_ITEMS.includes(path.parts[0]!)
    return isKnown ? { shape: { kind: 'text' } } : unknown(path, scope)
  }
  let seen: Scope | null = scope
  for (let level = 0; level < path.depth; level += 1) seen = seen?.outer ?? null
  if (seen === null) return unknown(path, scope)
  let shape: Shape = seen.shape
  for (const [index, part] of path.parts.entries()) {
    const before = path.parts.slice(0, index).join('.')
    if (shape.kind === 'maybe') {
      if (shape.of.kind !== 'group') return unknown(path, scope)
      if (!Object.hasOwn(shape.of.members, part)) return unknown(path, scope)
      if (!isSure(before, seen)) return { mayLack: before }
      shape = shape.of
    }
    if (shape.kind !== 'group' || !Object.hasOwn(shape.members, part)) return unknown(path, scope)
    shape = shape.members[part]!
  }
  return { shape }
}

const isSure = (path: string, { sure }: Scope): boolean =>
  sure.some((each) => each === path || each.startsWith(`${path}.`))

function unknown(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  const own = namesIn(scope.shape)
  const nearest = nearestName(path.original, [...own, ...groupsIn(scope.shape)]) ?? nearestAround(path.original, scope)
  const allowed = own.length > 0 ? own : ['this']
  return { unknown: { allowed: allowed.join(', '), ...(nearest === undefined ? {} : { nearest }) } }
}

/** A name that stands outside the list or group at hand, written so that it is found. */
function nearestAround(name: string, scope: Scope): string | undefined {
  let climb = ''
  for (let outer = scope.outer; outer !== null; outer = outer.outer) {
    climb += '../'
    const nearest = nearestName(name.replace(/^(\.\.\/)+/, ''), namesIn(outer.shape))
    if (nearest !== undefined) return climb + nearest
  }
  return undefined
}

/** A condition may ask for a group as a whole. */
const groupsIn = (shape: Shape): string[] =>
  shape.kind === 'group'
    ? Object.entries(shape.members).flatMap(([name, given]) =>
        given.kind === 'group' || (given.kind === 'maybe' && given.of.kind === 'group') ? [name] : [],
      )
    : []

/** The names of values as a template writes them: `title`, `subtitle.text`; of a list its own name. */
export function namesIn(shape: Shape, prefix = ''): string[] {
  if (shape.kind !== 'group') return []
  return Object.entries(shape.members).flatMap(([name, given]) => {
    const value = given.kind === 'maybe' ? given.of : given
    return value.kind === 'group' ? namesIn(value, `${prefix}${name}.`) : [`${prefix}${name}`]
  })
}
