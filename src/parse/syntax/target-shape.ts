/** What can be the target of a link: CJK prose in round brackets or after a colon has no spaces either. */

const PROSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}，。、：；？！（）《》「」“”]/u
const PATH_MARK = /[./#\\]|^<|%[0-9A-Fa-f]{2}/

/** False: a run of CJK text with nothing of a path in it, which the author wrote to be read. */
export function looksLikePath(target: string): boolean {
  return PATH_MARK.test(target) || !PROSE.test(target)
}
