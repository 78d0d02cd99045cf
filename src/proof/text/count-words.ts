/** 三方面, 以下五点, 四个阶段: how many an announcement promises. */
import { NUMERALS, readNumber } from '../../typography/numerals.js'

export interface Announcement {
  readonly count: number
  /** As typed. */
  readonly said: string
  readonly start: number
  /** Where what it announces may begin. */
  readonly end: number
}

const COUNTED =
  '方面|方式|方法|办法|辦法|步骤|步驟|阶段|階段|部分|原则|原則|原因|理由|条件|條件|特点|特點|问题|問題|要点|任务|任務|措施|建议|建議|情况|情況|类型|類型|类别|要求|要素|好处|缺点|优点|选项|环节|层次|目标|内容|变化|意见|经验|做法|途径|因素|标准|错误'
const MEASURE = '个|個|大|项|項|条|條|点|點|种|種|类|類|步|层|層'
const NUMBER = `(${NUMERALS.han}|\\d{1,2})`

/** Before a colon at the end of its sentence, so that what follows is what was announced. */
const ANNOUNCED = new RegExp(
  `(?<!其中|[第\\d.一二三四五六七八九十百千零〇~～至到-])${NUMBER}\\s?(?:(?:${MEASURE})(?:主要|重要|基本|不同|关键|核心|具体)?(?:${COUNTED})?|${COUNTED})(?:[^，。；：、（(的]{0,6})[：:](?=\\s*$|\\s*[一1①（(第首])`,
  'gu',
)
const FEWEST = 2
const MOST = 20

export function announcementsIn(text: string): Announcement[] {
  return [...text.matchAll(ANNOUNCED)].flatMap((match) => {
    const count = readNumber(match[1]!, /\d/.test(match[1]!) ? 'arabic' : 'han') ?? 0
    if (count < FEWEST || count > MOST) return []
    const said = match[0].trimEnd()
    return [{ count, said, start: match.index, end: match.index + match[0].length }]
  })
}
