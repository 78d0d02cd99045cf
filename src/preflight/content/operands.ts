/** Operands of one operation (PDF 32000-1, 7.3): only as much is read of them as its operator wants. */
import { PDFName } from '@cantoo/pdf-lib'

const [OPEN, CLOSE, BACKSLASH, LESS, GREATER, SLASH, POINT, PLUS, MINUS, ZERO, NINE, OPEN_LIST, CLOSE_LIST] = [
  ...Buffer.from('()\\<>/.+-09[]'),
] as [number, number, number, number, number, number, number, number, number, number, number, number, number]

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE
const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0
const startsNumber = (byte: number): boolean => isDigit(byte) || byte === POINT || byte === MINUS || byte === PLUS

/** All numbers, into a place that is used again and again; says how many. Names and brackets among them are passed over. */
export function readNumbers(content: Buffer, start: number, end: number, into: Float64Array): number {
  let count = 0
  let at = start
  while (at < end && count < into.length) {
    const byte = content[at]!
    if (startsNumber(byte)) {
      at = endOfNumber(content, at, end)
      into[count++] = lastNumber
    } else if (byte === SLASH) at = endOfName(content, at + 1, end)
    else if (isSpace(byte) || byte === OPEN_LIST || byte === CLOSE_LIST) at++
    else break
  }
  return count
}

/** What `endOfNumber` came past. A book has millions of numbers: none is made a string or a pair. */
let lastNumber = 0

function endOfNumber(content: Buffer, start: number, end: number): number {
  let at = start
  let sign = 1
  for (; at < end && (content[at] === MINUS || content[at] === PLUS); at++) if (content[at] === MINUS) sign = -1
  let value = 0
  for (; at < end && isDigit(content[at]!); at++) value = value * 10 + content[at]! - ZERO
  if (content[at] === POINT) {
    at++
    for (let place = 0.1; at < end && isDigit(content[at]!); at++, place /= 10) value += (content[at]! - ZERO) * place
  }
  lastNumber = sign * value
  // Something like `1-2`: the rest is passed over.
  while (at < end && startsNumber(content[at]!)) at++
  return at
}

/** Of several names the last; null: there is none. */
export function readName(content: Buffer, start: number, end: number): PDFName | null {
  const slash = content.lastIndexOf(SLASH, end - 1)
  if (slash < start) return null
  return nameOf(content.toString('latin1', slash + 1, endOfName(content, slash + 1, end)))
}

/** The library looks for escapes in a name each time it is asked for it. */
function nameOf(written: string): PDFName {
  const name = NAMES.get(written) ?? PDFName.of(written)
  NAMES.set(written, name)
  return name
}

const NAMES = new Map<string, PDFName>()

function endOfName(content: Buffer, start: number, end: number): number {
  let at = start
  while (at < end && !isSpace(content[at]!) && !DELIMITERS.has(content[at]!)) at++
  return at
}

const DELIMITERS = new Set(Buffer.from('()<>[]{}/%'))

/** What an array of `TJ` or the string of `Tj` is made of, in order. */
export interface StringVisitor {
  /** The first `length` bytes; they are overwritten by the next string. */
  string(bytes: Uint8Array, length: number): void
  number(value: number): void
}

export function visitStrings(content: Buffer, start: number, end: number, visitor: StringVisitor): void {
  let at = start
  while (at < end) {
    const byte = content[at]!
    if (byte === OPEN || byte === LESS) {
      string.clear()
      at = byte === OPEN ? literalString(content, at, end) : hexString(content, at, end)
      visitor.string(string.bytes, string.length)
    } else if (startsNumber(byte)) {
      at = endOfNumber(content, at, end)
      visitor.number(lastNumber)
    } else if (byte === OPEN_LIST || isSpace(byte)) at++
    // The end of the array, the operator, or what should not be here.
    else return
  }
}

/** One string at a time is read: most have a single character, and a book has half a million of them. */
const string = {
  bytes: new Uint8Array(256),
  length: 0,
  clear(): void {
    this.length = 0
  },
  push(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.length * 2)
      larger.set(this.bytes)
      this.bytes = larger
    }
    this.bytes[this.length++] = byte
  },
}

/** An odd last digit counts as if a zero followed (7.3.4.3). */
function hexString(content: Buffer, start: number, end: number): number {
  let high = -1
  let at = start + 1
  for (; at < end && content[at] !== GREATER; at++) {
    const digit = hexDigit(content[at]!)
    if (digit === -1) continue
    if (high === -1) high = digit
    else {
      string.push(high * 16 + digit)
      high = -1
    }
  }
  if (high !== -1) string.push(high * 16)
  return at + 1
}

function hexDigit(byte: number): number {
  if (isDigit(byte)) return byte - ZERO
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1
}

/** By the letter after the backslash (7.3.4.2). */
const ESCAPES = new Map([...'nrtbf'].map((letter, index) => [letter.charCodeAt(0), [10, 13, 9, 8, 12][index]!]))

function literalString(content: Buffer, start: number, end: number): number {
  let depth = 1
  let at = start + 1
  for (; at < end; at++) {
    const byte = content[at]!
    if (byte === BACKSLASH) {
      at = escaped(content, at + 1)
      continue
    }
    if (byte === OPEN) depth++
    else if (byte === CLOSE && --depth === 0) return at + 1
    string.push(byte)
  }
  return at
}

/** Says where the last byte of the escape stands. */
function escaped(content: Buffer, at: number): number {
  const byte = content[at] ?? 0
  if (byte >= ZERO && byte < ZERO + 8) {
    const octal = /^[0-7]{1,3}/.exec(content.toString('latin1', at, at + 3))![0]
    string.push(Number.parseInt(octal, 8) & 0xff)
    return at + octal.length - 1
  }
  // A line end after a backslash is no part of the string.
  if (byte === 0x0d) return content[at + 1] === 0x0a ? at + 1 : at
  if (byte !== 0x0a) string.push(ESCAPES.get(byte) ?? byte)
  return at
}
