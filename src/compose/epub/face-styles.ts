/** The styles that say which face draws which text: our fonts before those of the reading system. */
import type { EpubFont } from '../../model/epub.js'
import type { ReaderFonts, SubsetFace } from '../../model/fonts.js'
import { CJK_LANGUAGES, FACE_RULES, type FaceRule, type SettingName } from './face-rules.js'
import { SYSTEM_MATH, systemFaces, systemMono } from './system-faces.js'

/** Files of the package; their names are those of the faces: `song`, `fallback-1`. */
export const fontFiles = ({ faces }: ReaderFonts): EpubFont[] =>
  faces.map((face) => ({ file: fileOf(face), bytes: face.bytes }))

const fileOf = ({ family }: SubsetFace): string =>
  `fonts/${family.replace('Banxin ', '').toLowerCase().replaceAll(' ', '-')}.ttf`

/** `@font-face` rules, and a rule for each line of FACE_RULES. Nothing is forced: a reader's own choice of face comes first. */
export function faceStyles(lang: string, fonts: ReaderFonts): string {
  return [...fonts.faces.map(fontFace), ...FACE_RULES.map((rule) => faceRule(rule, lang, fonts))]
    .filter((each) => each !== '')
    .join('\n\n')
}

/** A face that stands where styles ask for bold is declared as bold: reading systems would embolden it once more. */
const BOLD: ReadonlySet<SubsetFace['face']> = new Set(['hei', 'mono-bold'])

function fontFace(face: SubsetFace): string {
  const weight = BOLD.has(face.face) ? 'bold' : 'normal'
  return `@font-face {
  font-family: "${face.family}";
  font-style: normal;
  font-weight: ${weight};
  src: url(${fileOf(face)});
}`
}

/** Without fonts of ours the text and its formulas are left to the reading system. */
function faceRule(rule: FaceRule, lang: string, { stacks }: ReaderFonts): string {
  const { setting } = rule
  const ours = stacks.get(setting) ?? []
  if (ours.length === 0 && (setting === 'song' || setting === 'math')) return ''
  const families = [...ours.map((family) => `"${family}"`), systemStack(setting, lang)].join(', ')
  // 汉字 have no italics (CLREQ 3.4), but where no kai goes along a slant may be all that tells emphasis.
  const upright = (rule.isCjk && ours.length > 0) || setting === 'comment' ? '\n  font-style: normal;' : ''
  return `${selectorsOf(rule)} {\n  font-family: ${families};${upright}\n}`
}

const selectorsOf = ({ selectors, isCjk }: FaceRule): string =>
  (isCjk ? selectors.flatMap((each) => CJK_LANGUAGES.map((lang) => `${each}:lang(${lang})`)) : selectors).join(', ')

function systemStack(setting: SettingName, lang: string): string {
  switch (setting) {
    case 'song':
    case 'hei':
    case 'kai':
      return systemFaces(setting, lang)
    case 'code':
    case 'keyword':
    case 'comment':
      return systemMono(lang, setting === 'comment')
    case 'math':
      return SYSTEM_MATH
  }
}
