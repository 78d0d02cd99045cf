/** International standard book numbers: ISO 2108 (GB/T 5795) with 13 digits, and the older ones with 10. */

/** Whether the check digit agrees; `expected` is the one that would, null when the length is wrong. */
export function checkIsbn(isbn: string): { readonly valid: boolean; readonly expected: string | null } {
  const digits = isbn.replace(/[\s‐‑–-]/g, '').toUpperCase()
  const expected = /^97[89]\d{10}$/.test(digits)
    ? check13(digits)
    : /^\d{9}[\dX]$/.test(digits)
      ? check10(digits)
      : null
  return { valid: expected !== null && digits.endsWith(expected), expected }
}

/** Weights 1 and 3 in turn; the whole is a multiple of ten. */
function check13(digits: string): string {
  const sum = [...digits.slice(0, 12)].reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

/** Weights 10 down to 2; the whole is a multiple of eleven, X stands for ten. */
function check10(digits: string): string {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}
