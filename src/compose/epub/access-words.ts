/** The summary of what a reader who cannot see may expect, in the language of the book. */

/** `plain`: no images but the cover. */
type Pictures = 'plain' | 'described' | 'undescribed'

const ACCESS_WORDS: Readonly<Record<string, Readonly<Record<Pictures | 'formulas', string>>>> = {
  zh: {
    plain: '全书为可重排的文字，标题分级，可按目录跳转；字号、字体和颜色由读者决定。',
    described: '全书为可重排的文字，标题分级，可按目录跳转；图片都有替代文字。',
    undescribed: '全书为可重排的文字，标题分级，可按目录跳转；部分图片没有替代文字。',
    formulas: '公式用 MathML 写成，附 TeX 源码。',
  },
  'zh-hant': {
    plain: '全書為可重排的文字，標題分級，可按目錄跳轉；字號、字體和顏色由讀者決定。',
    described: '全書為可重排的文字，標題分級，可按目錄跳轉；圖片都有替代文字。',
    undescribed: '全書為可重排的文字，標題分級，可按目錄跳轉；部分圖片沒有替代文字。',
    formulas: '公式用 MathML 寫成，附 TeX 原始碼。',
  },
  ja: {
    plain: '本文はリフロー型で、見出しに階層があり、目次から移動できます。',
    described: '本文はリフロー型で、見出しに階層があり、目次から移動できます。画像にはすべて代替テキストがあります。',
    undescribed: '本文はリフロー型で、見出しに階層があり、目次から移動できます。代替テキストのない画像があります。',
    formulas: '数式は MathML で、TeX のソースを添えています。',
  },
  ko: {
    plain: '본문은 리플로우 형식이며 제목에 단계가 있고 차례에서 이동할 수 있습니다.',
    described:
      '본문은 리플로우 형식이며 제목에 단계가 있고 차례에서 이동할 수 있습니다. 모든 그림에 대체 텍스트가 있습니다.',
    undescribed:
      '본문은 리플로우 형식이며 제목에 단계가 있고 차례에서 이동할 수 있습니다. 일부 그림에는 대체 텍스트가 없습니다.',
    formulas: '수식은 MathML로 되어 있고 TeX 원본이 붙어 있습니다.',
  },
  en: {
    plain:
      'Reflowable text with ranked headings, which the contents lead to; size, typeface and colours are the reader’s.',
    described: 'Reflowable text with ranked headings, which the contents lead to; all images have alternative text.',
    undescribed:
      'Reflowable text with ranked headings, which the contents lead to; some images have no alternative text.',
    formulas: 'Formulas are MathML, each with its TeX source.',
  },
}

export function accessWords(lang: string, pictures: Pictures, hasFormulas: boolean): string {
  const tag = lang.toLowerCase()
  const key = /^zh-(hant|tw|hk|mo)\b/.test(tag) ? 'zh-hant' : tag.split('-')[0]!
  const words = ACCESS_WORDS[key] ?? ACCESS_WORDS.en!
  // Latin and Korean sentences are parted by a space.
  return hasFormulas ? [words[pictures], words.formulas].join(/^(?:zh|ja)/.test(key) ? '' : ' ') : words[pictures]
}
