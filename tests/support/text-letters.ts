/** The letters of made manuscripts: each stands in one once, so that a lost, doubled or moved one is seen. */

/** Stands for a letter until the manuscript is whole. */
export const LETTER = '\ue000'

/** The nth letter: 汉字 of both planes, 한글 and kana in turn, none of them twice, and none of a label that is ours. */
export function letter(index: number): string {
  const turn = Math.floor(index / 4)
  if (index % 4 === 1) return String.fromCodePoint(0xcf00 + 3 * turn)
  if (index % 4 === 2 && turn < 38) return String.fromCodePoint(0x3042 + turn)
  return String.fromCodePoint(index % 4 === 0 && turn < 1000 ? 0x9c00 + turn : 0x20000 + index)
}

/** A letter of the text, and not of a mark. */
export const TEXT_LETTER = /[\u3042-\u3067\u9c00-\u9fef\ucf00-\ud2ff\u{20000}-\u{2a6df}]/gu

/** Where letters may stand that a reader does not see: comments, targets, names of languages and of containers, tags, attributes. */
const UNSEEN: readonly RegExp[] = [
  // Which of several ends a comment depends on where blocks end; what TeX has behind % is a comment too.
  /%%[\s\S]*%%/g,
  /<[!?][\s\S]*>/g,
  /(?<=\$[\s\S]*)%[^\n]*/g,
  /<(script|style|textarea|pre)\b[\s\S]*?(?:<\/\1[\s>]|$)/gi,
  /<[A-Za-z/][^<>]*>/g,
  /(?:`{3,}|~{3,})[^\n]*/g,
  /\]\([^\n]*(?:\n[^\n]*)?\)|\[[^[\]]*\]:[^\n]*(?:\n[^\n]*)?/g,
  /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{:[^{}]*\}|\{[^{}\n]*\}/g,
  /!?\[\[[^[\]\n]*\]\]|\[\^[^\]\n]*\]|\[![^\]\n]*\]/g,
  /:{3,}[^\n]*/g,
]

/** The letters of a manuscript that must be seen in the book. */
export function seenLetters(text: string): string[] {
  let seen = text
  for (const pattern of UNSEEN) seen = seen.replace(pattern, (hidden) => hidden.replace(TEXT_LETTER, ''))
  return seen.match(TEXT_LETTER) ?? []
}
