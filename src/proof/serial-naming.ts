/**
 * How serial internal material may not call itself: no ××报, ××刊 or ××杂志, no 记者××, 期刊社, 杂志社, 刊号, and not 本报 or 本刊 in its text
 * (《内部资料性出版物管理办法》, 2015, 第十四条).
 */
import type { Book } from '../model/book.js'
import { type Leaf, leavesOf, leavesOfBlocks } from '../model/book-leaves.js'
import { type Finding, finding, type Place } from '../model/finding.js'
import type { InternalProfile } from '../model/profile.js'

/** Nothing for material that comes once. */
export function serialNaming(
  book: Book,
  { issue }: InternalProfile,
  placeOf: (keys: readonly string[]) => Place,
): Finding[] {
  if (issue === null) return []
  const { title } = book.meta
  const name = periodicalName(title)
  const place = book.titleHeading?.place ?? placeOf(['title'])
  const inTitle = name === null ? [] : [finding('profile/serial-title', { title, word: name }, { place })]
  return [...inTitle, ...SERIAL_WORDS.flatMap((each) => standsInText(each, book))]
}

/** What may follow a name in a title: （试刊）, 2026年, 第3期, 总第12期. */
const AFTER_NAME = /[\s·—-]*(?:[（(][^（()）]*[)）]|总?第?[\d〇零一二三四五六七八九十百]+[期号辑卷年])$/u
const NAME = /(?:报|報|刊|杂志|雜誌)$/u
/** Reports and posters, which are no newspapers. */
const NO_NEWSPAPER = /(?:海报|海報|情报|情報|简报|簡報|通报|通報|预报|預報|捷报|捷報|电报|電報)$/u

/** The end of a title that names a newspaper or periodical; null: it is none. */
export function periodicalName(title: string): string | null {
  let name = title.replace(/^《(.*)》$/u, '$1')
  while (AFTER_NAME.test(name)) name = name.replace(AFTER_NAME, '')
  return NO_NEWSPAPER.test(name) ? null : (NAME.exec(name)?.[0] ?? null)
}

interface SerialWord {
  readonly word: string
  readonly pattern: RegExp
}

/** 日本报纸, 资本报告, 这本报告, 原本刊登 are other words. */
const SERIAL_WORDS: readonly SerialWord[] = [
  {
    word: '本报',
    pattern:
      /(?<![基根成样樣日课課剧劇版原资資标標单單范範这這那几幾])本[报報](?![告名表价價销銷送废廢账賬关關警考单單税稅备備批答酬道])/gu,
  },
  { word: '本刊', pattern: /(?<![基根原版样樣课課剧劇])本刊/gu },
  { word: '记者', pattern: /(?:^|[（(【]|特[约約])[记記]者(?=[\s:：])|本[报報刊][记記]者/gu },
  { word: '期刊社', pattern: /期刊社/gu },
  { word: '杂志社', pattern: /[杂雜][志誌]社/gu },
  { word: '刊号', pattern: /刊[号號]/gu },
]

/** One finding for each word, at its first place: who edits the text looks for the others. */
function standsInText({ word, pattern }: SerialWord, book: Book): Finding[] {
  const found = textsOf(book).flatMap(({ source, text }) => [...text.matchAll(pattern)].map(() => source.place))
  const [place] = found
  return place === undefined ? [] : [finding('profile/serial-word', { word, count: found.length }, { place })]
}

const textsOf = (book: Book): Leaf[] => [
  ...leavesOf(book),
  ...Object.values(book.notes).flatMap(({ blocks }) => leavesOfBlocks(blocks)),
]
