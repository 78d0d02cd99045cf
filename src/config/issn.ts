/** International standard serial numbers (ISO 3297): seven digits and a check digit. */

/** Whether the check digit agrees; `expected` is the one that would, null when it is no row of eight digits. */
export function checkIssn(digits: string): { readonly valid: boolean; readonly expected: string | null } {
  const expected = /^\d{7}[\dX]$/.test(digits) ? checkDigit(digits) : null
  return { valid: expected !== null && digits.endsWith(expected), expected }
}

/** Weights 8 down to 2; the whole is a multiple of eleven, X stands for ten. */
function checkDigit(digits: string): string {
  const sum = [...digits.slice(0, 7)].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}
