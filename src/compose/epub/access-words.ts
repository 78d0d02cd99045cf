/** The summary of what a reader who cannot see may expect, in the language of the book. */

/** What was found in the book. */
export interface AccessFacts {
  /** False: most of it is pictures. */
  readonly isText: boolean
  readonly hasHeadings: boolean
  /** Beside a cover that was drawn from the title. */
  readonly pictures: 'none' | 'described' | 'undescribed'
  readonly formulas: boolean
  /** 汉字 have their readings over them. */
  readonly readings: boolean
  /** A picture may move. */
  readonly moves: boolean
}

type Sentence = 'text' | 'picturePages' | 'headings' | 'described' | 'undescribed' | 'formulas' | 'readings' | 'moves'

const ACCESS_WORDS: Readonly<Record<string, Readonly<Record<Sentence, string>>>> = {
  zh: {
    text: '文字可重排，字号、字体和颜色由读者决定。',
    picturePages: '多数篇章只有图片，图中的文字不能放大重排。',
    headings: '标题分级，可按目录跳转。',
    described: '图片都有替代文字。',
    undescribed: '部分图片没有可用的替代文字。',
    formulas: '公式用 MathML 写成，附 TeX 源码。',
    readings: '部分汉字注音。',
    moves: '含有会动的图片，是否闪烁未经检查。',
  },
  'zh-hant': {
    text: '文字可重排，字號、字體和顏色由讀者決定。',
    picturePages: '多數篇章只有圖片，圖中的文字不能放大重排。',
    headings: '標題分級，可按目錄跳轉。',
    described: '圖片都有替代文字。',
    undescribed: '部分圖片沒有可用的替代文字。',
    formulas: '公式用 MathML 寫成，附 TeX 原始碼。',
    readings: '部分漢字注音。',
    moves: '含有會動的圖片，是否閃爍未經檢查。',
  },
  ja: {
    text: '本文はリフロー型で、文字の大きさ、書体、色を変えられます。',
    picturePages: '多くの章は画像だけで、画像の中の文字は拡大してもリフローしません。',
    headings: '見出しに階層があり、目次から移動できます。',
    described: '画像にはすべて代替テキストがあります。',
    undescribed: '役に立つ代替テキストのない画像があります。',
    formulas: '数式は MathML で、TeX のソースを添えています。',
    readings: '一部の漢字にルビがあります。',
    moves: '動く画像があり、点滅するかどうかは確かめていません。',
  },
  ko: {
    text: '본문은 리플로우 형식이며 글자의 크기와 서체와 색을 바꿀 수 있습니다.',
    picturePages: '대부분의 장은 그림뿐이며 그림 속의 글자는 다시 배치되지 않습니다.',
    headings: '제목에 단계가 있고 차례에서 이동할 수 있습니다.',
    described: '모든 그림에 대체 텍스트가 있습니다.',
    undescribed: '일부 그림에는 쓸 만한 대체 텍스트가 없습니다.',
    formulas: '수식은 MathML로 되어 있고 TeX 원본이 붙어 있습니다.',
    readings: '일부 한자에 독음이 있습니다.',
    moves: '움직이는 그림이 있으며 깜빡이는지는 확인하지 않았습니다.',
  },
  en: {
    text: 'The text reflows; its size, typeface and colours are the reader’s.',
    picturePages: 'Most sections are pictures only; letters in them cannot be made larger and reflow.',
    headings: 'Headings are ranked, and the contents lead to them.',
    described: 'All images have alternative text.',
    undescribed: 'Some images have no alternative text of use.',
    formulas: 'Formulas are MathML, each with its TeX source.',
    readings: 'Some Chinese characters have their readings over them.',
    moves: 'It has pictures that move; whether they flash was not checked.',
  },
}

/** What is said of a book, in this order. */
function sentencesFor(facts: AccessFacts): Sentence[] {
  const { isText, hasHeadings, pictures, formulas, readings, moves } = facts
  const optional: readonly (readonly [boolean, Sentence])[] = [
    [hasHeadings, 'headings'],
    [pictures === 'described', 'described'],
    [pictures === 'undescribed', 'undescribed'],
    [formulas, 'formulas'],
    [readings, 'readings'],
    [moves, 'moves'],
  ]
  return [isText ? 'text' : 'picturePages', ...optional.flatMap(([isSo, sentence]) => (isSo ? [sentence] : []))]
}

/** English where we do not write the language of the book. */
export function accessWords(lang: string, facts: AccessFacts): { readonly lang: string; readonly text: string } {
  const tag = lang.toLowerCase()
  const key = /^zh-(hant|tw|hk|mo)\b/.test(tag) ? 'zh-hant' : tag.split('-')[0]!
  const words = ACCESS_WORDS[key]
  const sentences = sentencesFor(facts).map((sentence) => (words ?? ACCESS_WORDS.en!)[sentence])
  // Latin and Korean sentences are parted by a space.
  return { lang: words === undefined ? 'en' : lang, text: sentences.join(/^(?:zh|ja)/.test(key) ? '' : ' ') }
}
