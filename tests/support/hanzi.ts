/** Running text without meaning for tests of lines: different 汉字, which are no mark, number or name. */

const LETTERS = Array.from('天地日月春风夏雨秋收冬藏河水川田野小路老树新芽清晨傍晚看见听说想起写下字')

export const hanzi = (length: number, from = 0): string =>
  Array.from({ length }, (_, at) => LETTERS[(at * 7 + from) % LETTERS.length]).join('')

/** Paragraphs of so many characters. */
export const paragraphs = (count: number, length: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => `${hanzi(length, from + 5 * at)}。`).join('\n\n')
