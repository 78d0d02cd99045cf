/** Stretches of plain text whose punctuation is not ours to change: addresses, formulas, emoji codes, entries of a list of references. */

/** Stands for a character that is kept already, so that no pattern reaches into it or over it. */
const KEPT = '\ufffc'

const PATTERNS: readonly RegExp[] = [
  // Punctuation at the very end of an address belongs to the sentence around it.
  /(?:\b[a-z][a-z0-9+.-]{0,20}:\/\/|\bwww\.)[!-~]*[a-z0-9/=#&_~%-]/gi,
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g,
  // Pandoc's rule for $…$: no space inside the dollars and no digit after them, so that prices stay prices.
  /\$\$[^$\ufffc]+\$\$|\$(?=[^\s$])[^$\n\ufffc\p{Script=Han}]*(?<=\S)\$(?!\d)/gu,
  /:(?:[a-z][a-z0-9_+-]{0,40}|[+-]1):(?!\/\/)/g,
  // 周福根. 渡口志[M]. 北京: 水利出版社, 1986. The marks of a reference are half-width (GB/T 7714-2015, 7); its kind of document tells it.
  /^[^\n]*\[(?:[CDGJMNPRSZ]|(?:[CDGJMNPRSZ]|CP|DB|EB)\/(?:CD|DK|MT|OL))\](?:\.|\/\/)[^\n]*$/gm,
]

/** From and to (exclusive) of each stretch, in characters. */
export function keptSpans(characters: readonly string[], kept: Uint8Array): (readonly [number, number])[] {
  // Characters beyond the BMP count as one: each is replaced by a single unit.
  const text = characters.map((character, i) => (kept[i] === 1 || character.length > 1 ? KEPT : character)).join('')
  return PATTERNS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => [match.index, match.index + match[0].length] as const),
  )
}
