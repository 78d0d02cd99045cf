/** How each language says numbers: 图 2-1, Figure 2.1, 第三章. */

/** What stands before and behind a number. */
type Around = readonly [before: string, after: string]

export interface Grammar {
  /** Between the number of the chapter and that of the figure. */
  readonly joint: '-' | '.'
  readonly figure: Around
  readonly table: Around
  readonly equation: Around
  /** At the right edge, beside the equation. */
  readonly equationLabel: Around
  readonly chapter: Around
  readonly appendix: Around
  /** By the whole number: 2.1 节. */
  readonly section: Around
  /** For headings whose number is no name: 第一部分. */
  readonly division: Around
  /** 一 where the heading has it so. */
  readonly hasHan: boolean
  /** A number that is a name is said as the heading bears it. */
  readonly keepsNames: boolean
  /** Around the title of a heading without a number. */
  readonly quotes: Around
}

const ZH: Grammar = {
  joint: '-',
  figure: ['图 ', ''],
  table: ['表 ', ''],
  equation: ['式（', '）'],
  equationLabel: ['（', '）'],
  chapter: ['第', '章'],
  appendix: ['附录', ''],
  section: ['', ' 节'],
  division: ['第', '部分'],
  hasHan: true,
  keepsNames: true,
  quotes: ['“', '”'],
}

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  zh: ZH,
  'zh-hant': { ...ZH, figure: ['圖 ', ''], appendix: ['附錄', ''], section: ['', ' 節'], quotes: ['「', '」'] },
  ja: {
    ...ZH,
    figure: ['図 ', ''],
    appendix: ['付録', ''],
    section: ['', '節'],
    division: ['第', '部'],
    quotes: ['「', '」'],
  },
  ko: {
    ...ZH,
    figure: ['그림 ', ''],
    table: ['표 ', ''],
    equation: ['식 (', ')'],
    equationLabel: ['(', ')'],
    chapter: ['제', '장'],
    appendix: ['부록 ', ''],
    section: ['', '절'],
    division: ['제', '부'],
    hasHan: false,
  },
  en: {
    joint: '.',
    figure: ['Figure ', ''],
    table: ['Table ', ''],
    equation: ['Equation (', ')'],
    equationLabel: ['(', ')'],
    chapter: ['Chapter ', ''],
    appendix: ['Appendix ', ''],
    section: ['Section ', ''],
    division: ['Part ', ''],
    hasHan: false,
    keepsNames: false,
    quotes: ['“', '”'],
  },
}

/** The grammar for a BCP 47 tag; traditional Chinese by script or region, other languages fall to English. */
export function grammarOf(lang: string): Grammar {
  const tag = lang.toLowerCase()
  if (/^zh-(hant|tw|hk|mo)\b/.test(tag)) return GRAMMARS['zh-hant']!
  return GRAMMARS[tag.split('-')[0]!] ?? GRAMMARS.en!
}

export const around = ([before, after]: Around, words: string): string => before + words + after
