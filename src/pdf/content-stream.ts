/** Reads a content stream (PDF 32000-1, 7.8.2) as operations: as much of its syntax as is needed to find where each one starts and ends. */

export interface Operation {
  readonly operator: string
  /** Of the first operand, else of the operator. */
  readonly start: number
  /** After the operator, and after the data of an inline image. */
  readonly end: number
}

/** An inline image (`BI … ID … EI`) is one operation, `BI`. */
export function readOperations(content: Buffer): Operation[] {
  const operations: Operation[] = []
  visitOperations(content, (operator, start, end) => operations.push({ operator, start, end }))
  return operations
}

/** The same, one by one: whoever needs each only once keeps no list of a million. */
export function visitOperations(content: Buffer, visit: (operator: string, start: number, end: number) => void): void {
  let at = skipSpace(content, 0)
  let start = at
  while (at < content.length) {
    const end = endOfToken(content, at)
    const operator = isOperator(content[at]!) ? operatorAt(content, at, end) : null
    if (operator === null || KEYWORD_OPERANDS.has(operator)) at = skipSpace(content, end)
    else {
      const whole = operator === 'BI' ? endOfInlineImage(content, end) : end
      visit(operator, start, whole)
      at = skipSpace(content, whole)
      start = at
    }
  }
}

const KEYWORD_OPERANDS = new Set(['true', 'false', 'null'])
const OPERATORS = new Map<number, string>()

/** A page has thousands of operators, of some forty kinds: each is made a string once. */
function operatorAt(content: Buffer, start: number, end: number): string {
  if (end - start > 3) return content.toString('latin1', start, end)
  let code = 0
  for (let at = start; at < end; at++) code = code * 256 + content[at]!
  const known = OPERATORS.get(code)
  if (known !== undefined) return known
  const operator = content.toString('latin1', start, end)
  OPERATORS.set(code, operator)
  return operator
}

const SPACE = bytes('\0\t\n\f\r ')
const DELIMITERS = bytes('()<>[]{}/%')
/** What ends a number, a name or an operator. */
const ENDS = bytes('\0\t\n\f\r ()<>[]{}/%')

/** A set of bytes that is asked for each byte of a book: 1 for those in it. */
function bytes(members: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const byte of Buffer.from(members, 'latin1')) table[byte] = 1
  return table
}

const [OPEN, CLOSE, BACKSLASH, LESS, GREATER, SLASH] = [...Buffer.from('()\\<>/')]

/** Letters and the two quotation marks start an operator; digits, signs and points a number. */
const isOperator = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x27 || byte === 0x22

/** Comments count as space. */
function skipSpace(content: Buffer, from: number): number {
  let at = from
  while (at < content.length) {
    if (content[at] === 0x25) while (at < content.length && content[at] !== 0x0a && content[at] !== 0x0d) at++
    else if (SPACE[content[at]!] === 1) at++
    else break
  }
  return at
}

function endOfToken(content: Buffer, from: number): number {
  const first = content[from]!
  if (first === OPEN) return endOfString(content, from)
  if (first === LESS && content[from + 1] !== LESS) return endOfHexString(content, from)
  if (first === LESS || (first === GREATER && content[from + 1] === GREATER)) return from + 2
  if (first !== SLASH && DELIMITERS[first] === 1) return from + 1
  let at = from + 1
  while (at < content.length && ENDS[content[at]!] === 0) at++
  return at
}

/** Mostly one character of four digits: a search by the library would take longer to begin than to find. */
function endOfHexString(content: Buffer, from: number): number {
  let at = from + 1
  while (at < content.length && content[at] !== GREATER) at++
  return at + 1
}

/** Parentheses inside a string balance, or are escaped (7.3.4.2). */
function endOfString(content: Buffer, from: number): number {
  let depth = 0
  for (let at = from; at < content.length; at++) {
    if (content[at] === BACKSLASH) at++
    else if (content[at] === OPEN) depth++
    else if (content[at] === CLOSE && --depth === 0) return at + 1
  }
  return content.length
}

/** The data of an inline image are bytes of any kind: they end at an `EI` between spaces (8.9.7). */
function endOfInlineImage(content: Buffer, from: number): number {
  const isSpace = (at: number): boolean => at >= content.length || SPACE[content[at]!] === 1
  for (let at = content.indexOf('EI', from); at !== -1; at = content.indexOf('EI', at + 1)) {
    if (isSpace(at - 1) && isSpace(at + 2)) return at + 2
  }
  return content.length
}
