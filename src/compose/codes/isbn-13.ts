/** ISBN of thirteen digits (ISO 2108, GB/T 5795): a book number of old, of ten, goes on under the prefix 978. */

const OLD_DIGITS = 10
const PREFIX = '978'

/** As written, hyphens kept; an old number gets prefix and check digit. `isbn` is a valid one. */
export function isbn13(isbn: string): string {
  const written = isbn.trim().replace(/[\s‐‑–]+/gu, '-')
  if (written.replaceAll('-', '').length !== OLD_DIGITS) return written
  const hyphen = written.includes('-') ? '-' : ''
  const body = `${PREFIX}${hyphen}${written.slice(0, -1)}`
  return `${body}${checkDigit(body.replaceAll('-', ''))}`
}

/** Weights of 1 and 3 in turn (GB 12904, EAN-13). */
function checkDigit(twelve: string): number {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return (10 - (sum % 10)) % 10
}
