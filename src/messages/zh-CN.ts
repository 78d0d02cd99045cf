/** 各种提示的中文措辞。读者是编辑，不是程序员：先说看到了什么，再说怎么办。 */
import type { FindingWords } from './catalogue.js'
import { command } from './zh-CN/command.js'
import { edition } from './zh-CN/edition.js'
import { manuscript } from './zh-CN/manuscript.js'
import { pages } from './zh-CN/pages.js'
import { press } from './zh-CN/press.js'
import { proof } from './zh-CN/proof.js'
import { publication } from './zh-CN/publication.js'
import { text } from './zh-CN/text.js'

export const zhCN: FindingWords = {
  ...manuscript,
  ...publication,
  ...text,
  ...edition,
  ...pages,
  ...press,
  ...proof,
  ...command,
}
