/**
 * Chromium drops the space at which a line is broken; who copies a paragraph would get its words run together. In a tagged PDF the
 * spaces between words are there, at the end of lines too (PDF 32000-1, 14.8.2.5).
 */
import type { ContentPass, Edit } from '../../pdf/content-pass.js'
import type { Operation } from '../../pdf/content-stream.js'
import type { CopiedFont, FontOf } from './page-fonts.js'

/** Glyphs that were shown last. */
interface Shown {
  readonly operation: Operation
  readonly font: CopiedFont | null
  /** Where its text object ends; null: not yet, or other marked content began, which is another text. */
  textEnd: number | null
}

/** The line that is being shown: all text on one baseline. */
interface Line {
  readonly y: string
  /** It might have been broken earlier. */
  isBreakable: boolean
}

export const keepWordSpaces = (fontOf: FontOf): ContentPass =>
  function* ({ bytes, operations }): Generator<Edit> {
    const textOf = ({ start, end }: Operation): string => bytes.toString('latin1', start, end)
    const hasNumber: boolean[] = []
    let font: CopiedFont | null = null
    let y = ''
    let line: Line = { y, isBreakable: false }
    let last: Shown | null = null
    for (const operation of operations) {
      const { operator, start } = operation
      if (operator === 'Tf') font = fontOf(textOf(operation).split(/[\s/]+/)[1]!)
      else if (operator === 'Tm') y = textOf(operation).split(/\s+/)[5]!
      else if (operator === 'ET' && last !== null) last.textEnd ??= start
      else if (operator === 'BDC' || operator === 'BMC' || operator === 'EMC') {
        if (operator !== 'EMC') hasNumber.push(textOf(operation).includes('/MCID'))
        if (operator === 'EMC' ? hasNumber.pop() : hasNumber.at(-1)) last = null
      } else if (operator === 'Tj' || operator === 'TJ') {
        if (line.y !== y) {
          const isSpaceLost = line.isBreakable && last !== null && last.textEnd !== null && font !== null
          if (isSpaceLost && endsWord(last!, textOf) && beginsWord(font!, textOf(operation))) {
            const end = last!.textEnd!
            yield { start: end, end, bytes: Buffer.from(`<${last!.font!.space}> Tj `, 'latin1') }
          }
          line = { y, isBreakable: false }
        }
        line.isBreakable ||= font !== null && codesIn(textOf(operation)).some((code) => mayBreakAt(font!, code))
        last = { operation, font, textEnd: null }
      }
    }
  }

const codesIn = (operation: string): string[] =>
  [...operation.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, codes]) => codes!.match(/.{4}/g) ?? [])

/** Not a hyphen or a slash: after these a line may be broken without a space. */
const ENDS_WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}.,;:!?)\]}’”'"%]$/u
const BEGINS_WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}([{‘“'"$#@&+]/u
/** A word that is longer than a line is broken anywhere; its line holds none of these. */
const BREAKABLE =
  /[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef-]/u

function endsWord({ operation, font }: Shown, textOf: (operation: Operation) => string): boolean {
  const code = codesIn(textOf(operation)).at(-1)
  return font !== null && font.space !== null && code !== undefined && ENDS_WORD.test(font.characterOf(code))
}

function beginsWord(font: CopiedFont, operation: string): boolean {
  const [code] = codesIn(operation)
  return code !== undefined && BEGINS_WORD.test(font.characterOf(code))
}

const mayBreakAt = (font: CopiedFont, code: string): boolean => BREAKABLE.test(font.characterOf(code))
