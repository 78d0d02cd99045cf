/**
 * Which text of the e-book is set in which faces. The style sheet (`face-styles.ts`) and the cutting of the fonts (`text-settings.ts`) are both
 * made from this one list, so that no face lacks what styles set in it; no other style of the e-book names a face.
 */
import type { BookConfig } from '../../model/config.js'
import type { TextSetting } from '../../model/fonts.js'
import type { XhtmlElement } from '../xhtml-tree.js'

/** A way to set text: the faces that are asked for it. */
export type SettingName = 'song' | 'hei' | 'kai' | 'code' | 'keyword' | 'comment' | 'math'

export interface FaceRule {
  readonly setting: SettingName
  /** `h1`, `.byline` or `i.comment`. */
  readonly selectors: readonly string[]
  /** Only in Chinese, Japanese and Korean. */
  readonly isCjk?: true
}

/**
 * As the printed page has it. In ascending order of specificity, so that the last that fits is the one that holds in CSS, too. The face of
 * the text is set on the body alone: readers who choose another choose it there.
 */
export const FACE_RULES: readonly FaceRule[] = [
  { setting: 'song', selectors: ['body'] },
  { setting: 'hei', selectors: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'th', 'dt', 'strong', 'b'] },
  { setting: 'kai', selectors: ['blockquote'] },
  { setting: 'code', selectors: ['code', 'kbd', 'pre', 'samp'] },
  { setting: 'math', selectors: ['math'] },
  { setting: 'hei', selectors: ['.editors-note-label', '.container-title', '.colophon-title', '.office'] },
  {
    setting: 'kai',
    selectors: ['.editors-note', '.byline', '.epigraph', '.verse', '.letter', '.book-series', '.book-author'],
  },
  { setting: 'kai', selectors: ['em', 'i', 'cite'], isCjk: true },
  { setting: 'keyword', selectors: ['b.keyword'] },
  { setting: 'comment', selectors: ['i.comment'] },
]

export const CJK_LANGUAGES: readonly string[] = ['zh', 'ja', 'ko']

export const isCjk = (lang: string): boolean => CJK_LANGUAGES.includes(lang.toLowerCase().split('-')[0]!)

/** The setting that a rule gives to an element; null: it is set as what it stands in. */
export function settingOf(element: XhtmlElement, lang: string): SettingName | null {
  const classes = element.attributes.class?.split(/\s+/) ?? []
  const names = [element.name, ...classes.flatMap((each) => [`.${each}`, `${element.name}.${each}`])]
  const found = Math.max(...names.map((name) => (isCjk(lang) ? RANKS.all.get(name) : RANKS.foreign.get(name)) ?? -1))
  return FACE_RULES[found]?.setting ?? null
}

/** The last rule for each selector. */
const ranksOf = (fits: (rule: FaceRule) => boolean): ReadonlyMap<string, number> =>
  new Map(FACE_RULES.flatMap((rule, rank) => (fits(rule) ? rule.selectors.map((each) => [each, rank] as const) : [])))

const RANKS = { all: ranksOf(() => true), foreign: ranksOf((rule) => rule.isCjk === undefined) }

/** The faces of a setting. 汉字 in comments are set in kai, as the mono has none; what stands in a formula beside its signs is text. */
export function facesOf(
  setting: SettingName,
  { fonts }: Pick<BookConfig['typography'], 'fonts'>,
): TextSetting['faces'] {
  switch (setting) {
    case 'song':
    case 'hei':
    case 'kai':
      return [setting]
    case 'code':
      return ['mono']
    case 'keyword':
      // A mono of the book's own has no bold that we know of.
      return fonts.mono === null ? ['mono-bold', 'mono'] : ['mono']
    case 'comment':
      return ['mono', 'kai']
    case 'math':
      return ['math']
  }
}
