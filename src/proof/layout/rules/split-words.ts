/** A number stands with its unit, and a name is not parted. Only what is sure to be one: people whom the book names as such. */
import { inlineText } from '../../../model/book-text.js'
import type { ProofPages } from '../page-facts.js'
import { type LayoutRule, lineFinding, turns } from '../rule.js'

const RUNNING = new Set(['paragraph', 'note', 'caption', 'other'] as const)

const UNIT =
  /^(?:平方|立方)?(?:公里|千米|厘米|毫米|微米|纳米|米|海里|公顷|公斤|千克|毫克|克|吨|毫升|升|[万亿]元|元|千瓦|兆瓦|瓦|伏|安|赫|℃|°C|％|%|‰|(?:km|cm|mm|kg|mg|m|g|t|ml|L|kW|W|V|A|Hz)(?![A-Za-z]))/u

export const splitWords: LayoutRule = {
  ids: ['layout/split-number', 'layout/split-name'],
  *check(pages) {
    const names = namesIn(pages)
    for (const { block, line, next } of turns(pages, RUNNING)) {
      const number = /[\d０-９][\d０-９.,]*$/u.exec(line.text)?.[0]
      const unit = number === undefined ? undefined : UNIT.exec(next.text)?.[0]
      if (unit !== undefined && !/^克(?:服|拉|隆|制)|^米(?:饭|粥)|^元(?:旦|宵|帅)|^安(?:排|全)/u.test(next.text))
        yield lineFinding(pages, 'layout/split-number', { block, line }, { text: `${number}${unit}` })
      const name = names.find((each) => parts(each, line.text, next.text))
      if (name !== undefined) yield lineFinding(pages, 'layout/split-name', { block, line }, { text: name })
    }
  },
}

function parts(name: string, before: string, after: string): boolean {
  for (let at = 1; at < name.length; at++) {
    if (before.endsWith(name.slice(0, at)) && after.startsWith(name.slice(at))) return true
  }
  return false
}

/** The usual family names, and what a place or an age ends in: proper-name lines are drawn under these too. */
const SURNAMES =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑罗梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石贾韦夏付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤]/u
const PLACES = /[省市县区镇乡村庄州山河江湖海桥路街岛港寺朝国年元]$/u

/** Authors, names of the glossary, and people whom the text marks with `[王安石]{.name}`. */
function namesIn({ book, glossary }: ProofPages): string[] {
  const marked = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const element = value as { type?: unknown; attributes?: { classes?: readonly string[] }; children?: never }
    if (element.type === 'element' && element.attributes?.classes?.includes('name') && element.children)
      marked.add(inlineText(element.children))
    for (const each of Object.values(value)) look(each)
  }
  look(book.parts)
  look(book.notes)
  const people = [...marked].filter((name) => SURNAMES.test(name) && !PLACES.test(name))
  const known = [...book.meta.authors, ...glossary.names].map(({ name }) => name)
  return [...known, ...people].filter((name) => /^\p{Script=Han}{2,4}$/u.test(name))
}
