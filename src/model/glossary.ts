/** Words of a book as its house writes them: the file that `proof.terms` names. */
export interface Glossary {
  /** Words that have a better one. */
  readonly preferred: readonly Misnomer[]
  /** Words that do not stand in the book at all. */
  readonly banned: readonly string[]
  readonly names: readonly FixedName[]
}

export interface Misnomer {
  readonly wrong: string
  readonly right: string
}

/** A name that is written in one way. */
export interface FixedName {
  readonly name: string
  /** How it has been written by mistake; a long name is known by itself, with one character wrong. */
  readonly misses: readonly string[]
}

export const NO_GLOSSARY: Glossary = { preferred: [], banned: [], names: [] }
