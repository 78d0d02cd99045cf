/** Text of a newspaper as it comes out of columns, scanners and pasting: every damage that `mend` repairs, at places that chance picks. */
import fc from 'fast-check'

const SENTENCES = [
  '候船室建于一九七八年，红砖墙，水泥地，南面一排木窗，冬天漏风，夏天倒凉快。',
  '管理员说：“书要看得见，人要坐得住。”等船的人（多半是学生）都爱坐在窗下。',
  '合作社去年添了两台冷柜，又在码头边搭了一个大棚，今年再把收成都集中在这里过秤。',
  '这条船的机器修了三次，船主终于下了决心，把它换成一台新的柴油发动机！',
  '早班 6:50 开，票价 1,200 元；装好 Docker 以后，见 `f(x, y)` 和 https://example.org/a,b 。',
]
const LINES = [
  '## 【临埠镇】',
  '【渡头村】',
  '### 候船室里的阅览室',
  '一、钟点是等出来的',
  '二、书要看得见',
  '编者按',
  '- 借书要登记',
  '> 书不许折角',
]

const paragraph = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }).map((all) => all.join(''))

/** One slip at a place, by its kind. */
const SLIPS: readonly ((text: string, at: number) => string)[] = [
  (text, at) => `${text.slice(0, at)}\n\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\u200b${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)} ${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at).replace(/[，。；：！（）“”]/u, halfWidth),
  (text, at) => text.slice(0, at) + text.slice(at).replace('人', '⼈'),
  (text, at) => text.slice(0, at) + text.slice(at).replace('### ', '###'),
  (text, at) => text.slice(0, at) + text.slice(at).replace('## ', ''),
]

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '；': '; ',
  '：': ':',
  '！': '!',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
}
const halfWidth = (mark: string): string => HALF[mark] ?? mark

export const damaged: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, fc.constantFrom(...LINES)), { minLength: 2, maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(SLIPS.length - 1)), { minLength: 1, maxLength: 8 }),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([blocks, slips, lineEnd]) => {
    const text = slips.reduce((made, [at, kind]) => SLIPS[kind]!(made, at % made.length), `${blocks.join('\n\n')}\n`)
    return text.replaceAll('\n', lineEnd)
  })
