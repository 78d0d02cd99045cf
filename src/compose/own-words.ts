/** Words that the editions themselves say, in the language of the book. */
import type { Person } from '../model/config.js'

export interface OwnWords {
  readonly contents: string
  /** Titles of the lists of figures and of tables. */
  readonly figures: string
  readonly tables: string
  /** Title of the list of the printed pages in the e-book. */
  readonly printedPages: string
  readonly printEdition: string
  readonly cover: string
  /** The back of the cover. */
  readonly insideCover: string
  readonly backCover: string
  readonly committee: string
  readonly qrCode: string
  readonly barcode: string
  readonly titlePage: string
  readonly colophon: string
  readonly notes: string
  readonly publisher: string
  readonly date: string
  readonly isbn: string
  readonly ebookIsbn: string
  readonly rights: string
  readonly series: string
  /** Above a table that goes on from the page before; `{label}` is its number. */
  readonly continued: { readonly table: string; readonly numbered: string }
  readonly roles: Readonly<Record<Person['role'], string>>
}

const ZH: OwnWords = {
  contents: '目　录',
  figures: '插图目录',
  tables: '表格目录',
  printedPages: '印刷版页码',
  printEdition: '印刷版',
  cover: '封面',
  insideCover: '封二',
  backCover: '封底',
  committee: '编委会',
  qrCode: '二维码',
  barcode: '条码',
  titlePage: '书名页',
  colophon: '版权页',
  notes: '注释',
  publisher: '出版',
  date: '出版日期',
  isbn: 'ISBN',
  ebookIsbn: '电子书 ISBN',
  rights: '版权说明',
  continued: { table: '续表', numbered: '续{label}' },
  series: '丛书',
  roles: {
    author: '著',
    editor: '编',
    translator: '译',
    illustrator: '绘',
    compiler: '编',
    photographer: '摄影',
    annotator: '注',
    foreword: '序',
    calligrapher: '题字',
    designer: '设计',
  },
}

const WORDS: Readonly<Record<string, OwnWords>> = {
  zh: ZH,
  'zh-hant': {
    ...ZH,
    contents: '目　錄',
    figures: '插圖目錄',
    tables: '表格目錄',
    printedPages: '印刷版頁碼',
    printEdition: '印刷版',
    insideCover: '封面裡',
    committee: '編輯委員會',
    qrCode: '二維碼',
    barcode: '條碼',
    titlePage: '書名頁',
    colophon: '版權頁',
    ebookIsbn: '電子書 ISBN',
    notes: '註釋',
    rights: '版權說明',
    continued: { table: '續表', numbered: '續{label}' },
    series: '叢書',
    roles: {
      author: '著',
      editor: '編',
      translator: '譯',
      illustrator: '繪',
      compiler: '編',
      photographer: '攝影',
      annotator: '注',
      foreword: '序',
      calligrapher: '題字',
      designer: '設計',
    },
  },
  ja: {
    contents: '目　次',
    figures: '図目次',
    tables: '表目次',
    printedPages: '印刷版のページ',
    printEdition: '印刷版',
    cover: '表紙',
    insideCover: '表紙裏',
    backCover: '裏表紙',
    committee: '編集委員会',
    qrCode: 'QRコード',
    barcode: 'バーコード',
    titlePage: '扉',
    colophon: '奥付',
    notes: '注',
    publisher: '発行',
    date: '発行日',
    isbn: 'ISBN',
    ebookIsbn: '電子書籍 ISBN',
    rights: '著作権',
    continued: { table: '（続き）', numbered: '{label}（続き）' },
    series: '叢書',
    roles: {
      author: '著',
      editor: '編',
      translator: '訳',
      illustrator: '絵',
      compiler: '編',
      photographer: '写真',
      annotator: '注',
      foreword: '序文',
      calligrapher: '題字',
      designer: '装丁',
    },
  },
  ko: {
    contents: '차례',
    figures: '그림 차례',
    tables: '표 차례',
    printedPages: '인쇄본 쪽 번호',
    printEdition: '인쇄본',
    cover: '표지',
    insideCover: '앞표지 안쪽',
    backCover: '뒤표지',
    committee: '편집위원회',
    qrCode: 'QR 코드',
    barcode: '바코드',
    titlePage: '속표지',
    colophon: '판권',
    notes: '주',
    publisher: '발행',
    date: '발행일',
    isbn: 'ISBN',
    ebookIsbn: '전자책 ISBN',
    rights: '저작권',
    continued: { table: '(계속)', numbered: '{label} (계속)' },
    series: '총서',
    roles: {
      author: '지은이',
      editor: '엮은이',
      translator: '옮긴이',
      illustrator: '그린이',
      compiler: '엮은이',
      photographer: '사진',
      annotator: '주해',
      foreword: '머리말',
      calligrapher: '글씨',
      designer: '디자인',
    },
  },
  en: {
    contents: 'Contents',
    figures: 'List of Figures',
    tables: 'List of Tables',
    printedPages: 'Pages of the print edition',
    printEdition: 'print edition',
    cover: 'Cover',
    insideCover: 'Inside cover',
    backCover: 'Back cover',
    committee: 'Editorial board',
    qrCode: 'QR code',
    barcode: 'Barcode',
    titlePage: 'Title page',
    colophon: 'Colophon',
    notes: 'Notes',
    publisher: 'Publisher',
    date: 'Date',
    isbn: 'ISBN',
    ebookIsbn: 'ISBN of the e-book',
    rights: 'Rights',
    continued: { table: '(continued)', numbered: '{label} (continued)' },
    series: 'Series',
    roles: {
      author: 'Author',
      editor: 'Editor',
      translator: 'Translator',
      illustrator: 'Illustrator',
      compiler: 'Compiler',
      photographer: 'Photographs',
      annotator: 'Notes',
      foreword: 'Foreword',
      calligrapher: 'Calligraphy',
      designer: 'Design',
    },
  },
}

/** The words for a BCP 47 tag; traditional Chinese by script or region, other languages fall to English. */
export function wordsOf(lang: string): OwnWords {
  const tag = lang.toLowerCase()
  if (/^zh-(hant|tw|hk|mo)\b/.test(tag)) return WORDS['zh-hant']!
  return WORDS[tag.split('-')[0]!] ?? WORDS.en!
}

/** People of one role, as a title page names them: 周小满　何照　著; Editors: A, B. */
export function creditLine(role: Person['role'], names: readonly string[], lang: string): string {
  const word = wordsOf(lang).roles[role]
  if (/^(zh|ja)\b/i.test(lang)) return [...names, word].join('\u3000')
  return role === 'author' ? names.join(', ') : `${word}: ${names.join(', ')}`
}

/** A label and what it labels, with the colon of the language. */
export function labelled(label: string, text: string, lang: string): string {
  return `${label}${/^(zh|ja)\b/i.test(lang) ? '：' : ': '}${text}`
}
