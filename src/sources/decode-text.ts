/**
 * The bytes of a text file come in; text with LF line ends goes out, or the finding that says what they are instead.
 * Only UTF-8 is taken: a guess at an encoding would print wrong characters without a word.
 */
import { isUtf8 } from 'node:buffer'
import { BookError, type Facts, finding, type Place } from '../model/finding.js'
import type { FindingId } from '../model/finding-ids.js'

const UTF_32LE = [0xff, 0xfe, 0, 0]
const UTF_16LE = [0xff, 0xfe]
const UTF_16BE = [0xfe, 0xff]
const UTF_8 = [0xef, 0xbb, 0xbf]
const LINE_FEED = 0x0a

/** Throws `BookError` with the place of the first byte or character that cannot be taken. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const refuse = (id: FindingId, facts: Facts, place: Place = { file, line: 1, column: 1 }) =>
    new BookError(finding(id, { path: file, ...facts }, { place }))
  if (startsWith(bytes, UTF_32LE)) throw refuse('sources/utf-16', { encoding: 'UTF-32' })
  if (startsWith(bytes, UTF_16LE)) throw refuse('sources/utf-16', { encoding: 'UTF-16 LE' })
  if (startsWith(bytes, UTF_16BE)) throw refuse('sources/utf-16', { encoding: 'UTF-16 BE' })
  const body = startsWith(bytes, UTF_8) ? bytes.subarray(UTF_8.length) : bytes
  if (!isUtf8(body)) {
    const { offset, validShare } = surveyUtf8(body)
    const place = placeOfByte(body, offset, file)
    if (validShare < 0.5 && isGb18030(body)) throw refuse('sources/gb18030', {}, place)
    throw refuse('sources/not-utf-8', { byte: `0x${body[offset]!.toString(16).toUpperCase()}` }, place)
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body).replace(/\r\n?/g, '\n')
  const stray = UNPRINTABLE.exec(text)
  if (!stray) return text.replace(/[\v\f]/g, ' ')
  const place = placeOfIndex(text, stray.index, file)
  if (stray[0] === '\0') throw refuse('sources/binary', {}, place)
  throw refuse('sources/control-character', { character: codePointName(stray[0]) }, place)
}

/**
 * Characters that neither XML nor a page can carry. Form feed and vertical tab are white space that scanners and word
 * processors leave; they become spaces.
 */
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/

function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** Where UTF-8 first breaks, and which share of the bytes beyond ASCII is sound: a damaged file is mostly sound. */
function surveyUtf8(bytes: Uint8Array): { readonly offset: number; readonly validShare: number } {
  let [offset, sound, broken] = [-1, 0, 0]
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length === 0) {
      if (offset < 0) offset = at
      broken += 1
    } else if (length > 1) sound += length
    at += Math.max(1, length)
  }
  return { offset, validShare: sound / (sound + broken) }
}

/** Bytes of the character that starts there; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  return at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0
}

const LEAST_EVIDENCE = 4

/** GB 18030 leaves few bytes invalid, so what it gives must also look like Chinese, and be more than a stray character. */
function isGb18030(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    const beyondAscii = text.match(/[^\u0000-\u007f]/gu)?.length ?? 0
    const chinese = text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…·]/g)?.length ?? 0
    return chinese >= LEAST_EVIDENCE && chinese / beyondAscii > 0.8
  } catch {
    return false
  }
}

function placeOfByte(bytes: Uint8Array, offset: number, file: string): Place {
  const before = bytes.subarray(0, offset)
  const lineStart = before.lastIndexOf(LINE_FEED) + 1
  const line = before.reduce((lines, byte) => lines + (byte === LINE_FEED ? 1 : 0), 1)
  return { file, line, column: [...new TextDecoder().decode(before.subarray(lineStart))].length + 1 }
}

function placeOfIndex(text: string, index: number, file: string): Place {
  const lines = text.slice(0, index).split('\n')
  return { file, line: lines.length, column: [...lines.at(-1)!].length + 1 }
}
