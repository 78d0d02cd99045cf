/** 校样说的话：文字。 */
import type { FindingWordsOf } from '../catalogue.js'

export const proof: FindingWordsOf<'text'> = {
  'text/stray-character': {
    message: '文字里不该有的字符：{code}（{kind}）。',
    hint: '请改成本来要打的字，或者删去。',
  },
  'text/ignore-unknown': {
    message: '注释要放过“{rule}”，但校样没有这条规则。',
    hint: '是不是“{nearest}”？',
  },
  'text/ignore-without-reason': {
    message: '注释放过了“{rule}”，没有说明理由。',
    hint: '请在冒号后面写上理由：<!-- proof-ignore {rule}: 理由 -->',
  },
  'text/ignore-unused': {
    message: '注释要放过“{rule}”，但下面一段并没有这样的问题。',
    hint: '请删去注释，或者移到所指的那一段前面。',
  },
  'text/baseline-unreadable': {
    message: '已知问题的文件读不懂，不是 banxin proof --update-baseline 写成的样子。',
    hint: '请运行 banxin proof --update-baseline 重新写一份。',
  },
  'text/no-baseline': {
    message: '书里没有写明已知问题记在哪个文件里。',
    hint: '请在 book.yaml 或者稿件开头写上 proof: { baseline: proof.baseline.json }。',
  },
}
