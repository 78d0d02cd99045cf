/** Reads a folio back into a number and its style. Pure. */

export type PageLabel =
  | { readonly kind: 'arabic' | 'roman'; readonly number: number }
  /** A folio of another make (一, A-1): it labels its own page only. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' }

export function readFolio(folio: string | null): PageLabel {
  if (folio === null) return { kind: 'none' }
  if (/^[1-9]\d*$/.test(folio)) return { kind: 'arabic', number: Number(folio) }
  const roman = romanNumber(folio)
  return roman === null ? { kind: 'text', text: folio } : { kind: 'roman', number: roman }
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
const ROMAN = /^(?=.)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/

/** A digit before a greater one is taken away. */
function romanNumber(folio: string): number | null {
  if (!ROMAN.test(folio)) return null
  const digits = [...folio].map((digit) => ROMAN_DIGITS[digit]!)
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0)
}
