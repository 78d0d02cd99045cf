/** Which characters of a page are those of which block: the layout knows the text of each, the PDF knows where it stands. */
import type { Box } from '../../preflight/geometry.js'
import type { Glyph } from './page-facts.js'
import { readable } from './read-glyphs.js'

export interface FoundFragment {
  /** For each character (UTF-16 unit) of the fragment's text its glyph; null: the page does not have it. */
  readonly text: string
  readonly glyphs: readonly (Glyph | null)[]
}

/** `texts` in the order of the page. Glyphs that nobody claims are left over. */
export function findFragments(
  glyphs: readonly Glyph[],
  texts: readonly string[],
  typeArea: Box | null,
): { readonly fragments: readonly FoundFragment[]; readonly loose: readonly Glyph[] } {
  const page = new Claims(glyphs, typeArea)
  const wanted = texts.map((text) => readable(text))
  const found: (FoundFragment | null)[] = wanted.map(() => null)
  // What stands on the page in one piece is told first: the rest has fewer characters to be mistaken for.
  const byLength = wanted.map((_, index) => index).sort((a, b) => wanted[b]!.length - wanted[a]!.length || a - b)
  const long = byLength.filter((index) => wanted[index]!.length >= SURE)
  for (const index of long) found[index] = page.whole(wanted[index]!, 0)
  let cursor = 0
  wanted.forEach((text, index) => {
    found[index] ??= page.whole(text, cursor) ?? page.pieces(text, cursor)
    cursor = page.endOf(found[index]!) ?? cursor
  })
  const fragments = (found as FoundFragment[]).map((each) => page.strays(each))
  return { fragments, loose: page.unclaimed() }
}

/** Characters that are not found twice on a page by chance. */
const SURE = 12
/** How far, in characters, one that stands alone may be from where it is looked for: a reading, the numerator of a fraction. */
const NEAR = 60
/** Characters in a row that are looked for elsewhere when what follows them is there. */
const MOST_LOST = 12

/** A page is painted from its head over its text to its folio. How many characters the head has. */
function headLength(painted: readonly Glyph[], typeArea: Box | null): number {
  const head = painted[0]
  if (typeArea === null || head === undefined || head.baseline < typeArea.top) return 0
  const behind = painted.findIndex(({ baseline }) => Math.abs(baseline - head.baseline) > 1)
  return behind < 0 ? painted.length : behind
}

function folioLength(painted: readonly Glyph[], typeArea: Box | null): number {
  const folio = painted.at(-1)
  if (typeArea === null || folio === undefined) return 0
  const { baseline, x } = folio
  const isInside = baseline < typeArea.top && baseline > typeArea.bottom && x > typeArea.left - 1 && x < typeArea.right
  if (isInside) return 0
  return painted.length - 1 - painted.findLastIndex((each) => Math.abs(each.baseline - baseline) > 1)
}

/** A line is farther than any character of a line. */
const LINE = 20

class Claims {
  readonly #text: string
  readonly #glyphs: readonly Glyph[]
  readonly #taken: Uint8Array
  /** Characters of the text, which come first: a few are not looked for in head and folio. */
  readonly #inside: number
  readonly #index = new Map<Glyph, number>()

  constructor(painted: readonly Glyph[], typeArea: Box | null) {
    // The head of a page may say what a heading on it says.
    const [first, last] = [headLength(painted, typeArea), painted.length - folioLength(painted, typeArea)]
    const inside = painted.slice(first, Math.max(first, last))
    const glyphs = [...inside, ...painted.slice(0, first), ...painted.slice(Math.max(first, last))]
    this.#inside = inside.reduce((sum, { character }) => sum + character.length, 0)
    this.#glyphs = glyphs.flatMap((glyph) => Array.from({ length: glyph.character.length }, () => glyph))
    this.#text = glyphs.map(({ character }) => character).join('')
    this.#taken = new Uint8Array(this.#text.length)
    for (const [at, glyph] of this.#glyphs.entries()) this.#index.set(glyph, at + 1)
  }

  /** The text in one piece, from the cursor on or else from the beginning. */
  whole(text: string, cursor: number): FoundFragment | null {
    const at = this.#free(text, cursor)
    if (at < 0) return null
    return { text, glyphs: this.#take(at, text.length) }
  }

  /** The text in as few pieces as can be. */
  pieces(text: string, cursor: number): FoundFragment {
    const glyphs: (Glyph | null)[] = []
    let from = cursor
    while (glyphs.length < text.length) {
      const gap = this.#gap(text, glyphs.length, from)
      if (gap !== null) {
        glyphs.push(...Array.from({ length: gap.lost }, () => null))
        from += gap.drawn
        continue
      }
      const piece = this.#piece(text, glyphs.length, from)
      if (piece === null) {
        glyphs.push(null)
        continue
      }
      glyphs.push(...this.#take(piece.at, piece.length))
      from = piece.at + piece.length
    }
    return { text, glyphs }
  }

  /** What is painted out of its turn, as characters with a dot are: each is the one that stands nearest to its neighbours. */
  strays(found: FoundFragment): FoundFragment {
    if (found.glyphs.every((glyph) => glyph !== null)) return found
    const glyphs = [...found.glyphs]
    for (const [at, glyph] of glyphs.entries()) {
      if (glyph !== null) continue
      const beside =
        glyphs.slice(0, at).findLast((each) => each !== null) ?? glyphs.slice(at).find((each) => each !== null)
      const stray = this.#nearest(found.text[at]!, beside ?? null)
      if (stray >= 0) glyphs[at] = this.#take(stray, 1)[0]!
    }
    return { ...found, glyphs }
  }

  #nearest(character: string, beside: Glyph | null): number {
    let [best, least] = [-1, Infinity]
    for (let at = this.#text.indexOf(character); at >= 0; at = this.#text.indexOf(character, at + 1)) {
      if (!this.#isFree(at) || this.#isAround(at, beside === null ? 0 : this.#index.get(beside)!)) continue
      const { x, baseline } = this.#glyphs[at]!
      const away = beside === null ? at : Math.abs(baseline - beside.baseline) * LINE + Math.abs(x - beside.end)
      if (away < least) [best, least] = [at, away]
    }
    return best
  }

  /** It belongs to head or folio, and what it is looked for behind does not. */
  #isAround(at: number, cursor: number): boolean {
    return at >= this.#inside && cursor <= this.#inside
  }

  /** Where the text goes on after a few characters that are missing there, or have others in their place; null: it goes on as it is, or elsewhere. */
  #gap(text: string, start: number, cursor: number): { readonly lost: number; readonly drawn: number } | null {
    if (this.#goesOn(text, start, cursor)) return null
    for (let lost = 1; lost <= MOST_LOST; lost++) {
      for (const drawn of [lost, 0]) if (this.#goesOn(text, start + lost, cursor + drawn)) return { lost, drawn }
    }
    return null
  }

  #goesOn(text: string, start: number, at: number): boolean {
    const wanted = text.slice(start, start + SURE)
    return wanted.length > 1 && this.#text.startsWith(wanted, at) && this.#allFree(at, wanted.length)
  }

  #piece(text: string, start: number, cursor: number): { at: number; length: number } | null {
    for (const length of [16, 8, 4, 2, 1]) {
      if (start + length > text.length) continue
      const wanted = text.slice(start, start + length)
      const at = this.#free(wanted, Math.max(0, cursor - NEAR))
      if (at < 0 || (length < 4 && (Math.abs(at - cursor) > NEAR || this.#isAround(at, cursor)))) continue
      return { at, length: this.#reach(text, start, at) }
    }
    return null
  }

  /** How much of the text goes on from there. */
  #reach(text: string, start: number, at: number): number {
    let length = 0
    while (
      start + length < text.length &&
      text[start + length] === this.#text[at + length] &&
      this.#isFree(at + length)
    )
      length += 1
    return length
  }

  #free(text: string, cursor: number): number {
    for (const from of [cursor, 0]) {
      for (let at = this.#text.indexOf(text, from); at >= 0; at = this.#text.indexOf(text, at + 1))
        if (this.#allFree(at, text.length)) return at
      if (from === 0) break
    }
    return -1
  }

  #allFree(at: number, length: number): boolean {
    for (let i = at; i < at + length; i++) if (!this.#isFree(i)) return false
    return true
  }

  #isFree(at: number): boolean {
    return this.#taken[at] === 0
  }

  #take(at: number, length: number): Glyph[] {
    this.#taken.fill(1, at, at + length)
    return this.#glyphs.slice(at, at + length)
  }

  endOf({ glyphs }: FoundFragment): number | null {
    const last = glyphs.findLast((glyph) => glyph !== null)
    return last ? (this.#index.get(last) ?? null) : null
  }

  unclaimed(): Glyph[] {
    return this.#glyphs.filter((_, at) => this.#isFree(at))
  }
}
