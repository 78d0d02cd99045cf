/** What the book numbers and refers to, by the beginning of its ids. */

export type Kind = 'figure' | 'table' | 'equation' | 'section'

const PREFIXES: Readonly<Record<string, Kind>> = { fig: 'figure', tbl: 'table', eq: 'equation', sec: 'section' }

/** Null: an id that nobody refers to by number. */
export function kindOf(name: string): Kind | null {
  const colon = name.indexOf(':')
  return colon < 0 ? null : (PREFIXES[name.slice(0, colon)] ?? null)
}
