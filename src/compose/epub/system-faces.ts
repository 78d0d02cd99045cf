/**
 * Faces of reading systems by kind and language: what draws the book where its own fonts are left out, turned off or not loaded. macOS and iOS
 * come first, then Kindle, free fonts of Linux and Android, Windows.
 */

type Kind = 'song' | 'hei' | 'kai'

const SYSTEM_FACES: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  song: {
    'zh-hans': '"Songti SC", STSong, "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", SimSun, serif',
    'zh-hant': '"Songti TC", "Source Han Serif TC", "Noto Serif CJK TC", "Noto Serif TC", PMingLiU, serif',
    ja: '"Hiragino Mincho ProN", TBMincho, "Source Han Serif", "Noto Serif CJK JP", "Noto Serif JP", "Yu Mincho", serif',
    ko: 'AppleMyungjo, "Source Han Serif K", "Noto Serif CJK KR", "Noto Serif KR", "Nanum Myeongjo", Batang, serif',
  },
  hei: {
    'zh-hans':
      '"PingFang SC", "Heiti SC", STHeiti, "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", SimHei, sans-serif',
    'zh-hant':
      '"PingFang TC", "Heiti TC", "Source Han Sans TC", "Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei", sans-serif',
    ja: '"Hiragino Sans", "Hiragino Kaku Gothic ProN", TBGothic, "Source Han Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", Meiryo, sans-serif',
    ko: '"Apple SD Gothic Neo", "Source Han Sans K", "Noto Sans CJK KR", "Noto Sans KR", "Nanum Gothic", "Malgun Gothic", sans-serif',
  },
  kai: {
    'zh-hans': '"Kaiti SC", STKaiti, STKai, "LXGW WenKai", "AR PL UKai CN", "AR PL KaitiM GB", KaiTi, serif',
    'zh-hant': '"Kaiti TC", BiauKaiTC, BiauKai, "LXGW WenKai TC", "AR PL UKai TW", "TW-Kai", DFKai-SB, serif',
    ja: 'YuKyokasho, Klee, "Klee One", "UD Digi Kyokasho N-R", "Hiragino Mincho ProN", "Yu Mincho", serif',
    ko: 'GungSeo, "Nanum Myeongjo", Gungsuh, serif',
  },
}

const LATIN: Readonly<Record<Kind, string>> = { song: 'serif', hei: 'sans-serif', kai: 'serif' }

/** Families in the order they are asked, as CSS lists them. */
export function systemFaces(kind: Kind, lang: string): string {
  const tag = lang.toLowerCase()
  const key = /^zh-(hant|tw|hk|mo)\b/.test(tag) ? 'zh-hant' : tag.startsWith('zh') ? 'zh-hans' : tag.split('-')[0]!
  return SYSTEM_FACES[kind][key] ?? LATIN[kind]
}

/** 汉字 in comments are set in kai. */
export const systemMono = (lang: string, isComment: boolean): string =>
  ['Menlo, Consolas, "DejaVu Sans Mono"', ...(isComment ? [systemFaces('kai', lang).replace(/, serif$/, '')] : [])]
    .concat('monospace')
    .join(', ')

export const SYSTEM_MATH = '"STIX Two Math", "Cambria Math", "Latin Modern Math", math'
