/**
 * How names and titles are sorted on a shelf that knows no Chinese: in pinyin. Only in books in simplified Chinese: how a name is
 * read in Japanese or Korean is not to be seen from it, and Taiwan and Hong Kong sort by strokes and romanise otherwise.
 */

export interface SortForms {
  /** 林渡 → Lin Du. Null: it sorts as it is written. */
  person(name: string): string | null
  /** 沿河借书 → Yan he jie shu. */
  title(words: string): string | null
}

const AS_WRITTEN: SortForms = { person: () => null, title: () => null }

/** The readings are loaded here, for books that need them. */
export async function sortForms(lang: string): Promise<SortForms> {
  const { language, script } = new Intl.Locale(lang).maximize()
  if (language !== 'zh' || script !== 'Hans') return AS_WRITTEN
  const { pinyin } = await import('pinyin-pro')
  const read: Reading = (text, surname) =>
    pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', surname })
  return {
    person: (name) => (isChinese(name) ? sortPerson(bareName(name), read) : null),
    title: (words) => (/\p{Script=Han}/u.test(words) && !FOREIGN.test(words) ? inSyllables(words, read) : null),
  }
}

/** One entry a 汉字, others in runs. `head`: the text opens with a surname, some of which have a reading of their own (单 Shan). */
type Reading = (text: string, surname: 'head' | 'off') => readonly string[]

/** Scripts whose words no pinyin may be mixed with. */
const FOREIGN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** A name in 汉字 and marks; one with Latin letters is known by these. */
const isChinese = (name: string): boolean =>
  /\p{Script=Han}/u.test(name) && !/\p{L}/u.test(name.replace(/\p{Script=Han}/gu, ''))

/** Without the dynasty or country before a name (［宋］苏轼), 等 behind it, and spaces that only spread it out. */
const bareName = (name: string): string =>
  name
    .replace(/^[[［〔（(【][^\]］〕）)】]{1,6}[\]］〕）)】]\s*/u, '')
    .replace(/\s+/gu, '')
    .replace(/(?<=.{2})等$/u, '')

/** Surname and given name, each a word (GB/T 28039-2011); what is no such name goes by syllables, for nobody says where its words end. */
function sortPerson(name: string, read: Reading): string | null {
  const surname = surnameLength(name)
  if (surname === null) return inSyllables(name, read)
  const syllables = read(name, 'head')
  return `${inOneWord(syllables.slice(0, surname))} ${inOneWord(syllables.slice(surname))}`
}

/** In characters; null: no name of a Chinese person. */
function surnameLength(name: string): 1 | 2 | null {
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || ORGANISATION.test(name)) return null
  const length = [...name].length
  if (length > 2 && COMPOUND_SURNAMES.test(name)) return 2
  return length < 4 ? 1 : null
}

const ORGANISATION = /..(?:组|部|社|局|厅|处|院|馆|校|会|委|室|站|队|团|班|办|联|协|报|刊|店|厂|公司|中心)$/u

const COMPOUND_SURNAMES =
  /^(?:欧阳|司马|诸葛|上官|司徒|司空|东方|独孤|南宫|万俟|闻人|夏侯|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|鲜于|闾丘|令狐|端木|百里|东郭|南门|呼延|轩辕|西门|拓跋|第五|淳于|漆雕|亓官|颛孙|完颜|纳兰|耶律)/u

/** Syllables in one word, with the mark that parts those that would run together: Jian’an (GB/T 16159, 6.4). */
const inOneWord = (syllables: readonly string[]): string =>
  capitalised(syllables.map((each, index) => (index > 0 && /^[aoe]/u.test(each) ? `'${each}` : each)).join(''))

function inSyllables(text: string, read: Reading): string | null {
  const words = read(text, 'off').flatMap((each) => each.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [])
  return words.length === 0 ? null : capitalised(words.join(' '))
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
