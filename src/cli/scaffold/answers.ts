/** What `banxin init` is told of a new book. */
import type { BookConfig } from '../../model/config.js'

export type ProfileKind = BookConfig['profile']['kind']

export const PROFILE_KINDS: readonly ProfileKind[] = ['none', 'internal', 'book', 'periodical']

export interface Answers {
  readonly title: string
  /** May be none. */
  readonly authors: readonly string[]
  /** A name of `config/trim-sizes.ts`. */
  readonly trim: string
  readonly profile: ProfileKind
}

/** `甲、乙` */
export function authorNames(written: string): readonly string[] {
  return written
    .split(/[、，,；;]/)
    .map(oneLine)
    .filter((name) => name !== '')
}

/** What a line of `book.yaml` can carry: no control characters, no line ends. */
export function oneLine(written: string): string {
  return written.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()
}
