/** 校样说的话：文字。 */
import type { FindingWordsOf } from '../catalogue.js'

export const proof: FindingWordsOf<'text' | 'proof'> = {
  'text/paragraph-cut': {
    message: '一段话被切成了两段：“{text}”。',
    hint: '请接排：删去两半之间的空行。',
  },
  'text/lost-heading': {
    message: '“{text}”是标题，丢了标题的记号。',
    hint: '请在前面补上第 {level} 级标题的 #。',
  },
  'text/numbered-heading': {
    message: '“{text}”编了号，像小标题，却没有标题的记号。',
    hint: '如果是标题，请在前面补上第 {level} 级标题的 #。',
  },
  'text/label-heading': {
    message: '“{text}”是按语的标签，不是标题。',
    hint: '请把按语放在 ::: editors-note {text} 和 ::: 之间。',
  },
  'text/numbering-gap': {
    message: '编号“{found}”不连续：这里应该是“{expected}”。',
    hint: '请看看是不是漏了一段，或者把编号改对。',
  },
  'text/announced-count': {
    message: '“{text}”说有{announced}项，下面却有{found}项。',
    hint: '请把数目改对，或者看看是不是漏了、多了。',
  },
  'text/single-enumeration': {
    message: '有“{first}”，没有“{second}”。',
    hint: '请看看是不是漏了下面一项；如果只有一项，请换个说法。',
  },
  'text/truncated-end': {
    message: '文字到这里断了，句子没有完：“……{text}”。',
    hint: '请对照原稿，看看后面是不是漏了；没有漏，就补上句号。',
  },
  'text/lost-beginning': {
    message: '这一段从半句话开始：“{text}……”。',
    hint: '请对照原稿，看看前面是不是漏了。',
  },
  'text/unbalanced-pair': {
    message: '标点不成对：有“{mark}”，没有“{missing}”。',
    hint: '请补上另一半，或者删去这一半；引号也可能是方向打反了。',
  },
  'text/stray-character': {
    message: '文字里不该有的字符：{code}（{kind}）。',
    hint: '请改成本来要打的字，或者删去。',
    names: {
      kind: {
        replacement: '读不出的字，成了�',
        private: '造字，换一种字体就变样',
        control: '控制符',
        'zero-width': '看不见的零宽字符',
        direction: '看不见的书写方向符号',
        radical: '部首或兼容字，形似汉字而不是',
      },
    },
  },
  'text/half-width': {
    message: '汉字之间用了半角标点：{mark}',
    hint: '请改成{full}',
  },
  'text/full-width-letter': {
    message: '用了全角的字母或数字：{wide}',
    hint: '请改成{plain}',
  },
  'text/doubled-mark': {
    message: '标点重复或者连用了：{marks}',
    hint: '请改成{put}',
  },
  'text/doubled-word': {
    message: '字词重复了：{words}',
    hint: '请改成{once}',
  },
  'text/stray-space': {
    message: '汉字之间多了空格：“{text}”。',
    hint: '请删去空格。',
  },
  'text/heading-space': {
    message: '标题“{text}”的词里加了空格。',
    hint: '请删去空格，字距由版式来定。',
  },
  'text/mixed-script': {
    message: '简体字和繁体字混用：{text}',
    hint: '请改成{put}；确实要用，请标明文种。',
  },
  'text/enumeration-comma': {
    message: '引号或书名号之间用了顿号（全书 {count} 处）。',
    hint: '标有引号、书名号的并列成分之间通常不用顿号（GB/T 15834—2011，4.5.3.5）。',
  },
  'text/number-style': {
    message: '数字写法混用：{text}',
    hint: '请写作{better}',
  },
  'text/mixed-style': {
    message: '全书写法不统一：{found} 有 {count} 处，{usual} 有 {usualCount} 处。',
    hint: '请全书统一为一种写法。',
  },
  'text/term': {
    message: '用语表里不这样写：{word}',
    hint: '请改成{right}',
  },
  'text/banned-term': {
    message: '用语表里的禁用词：{word}',
    hint: '请换一种说法，或者从用语表里去掉这个词。',
  },
  'text/name': {
    message: '名称写法不对：{found}',
    hint: '用语表里是{name}',
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
  'proof/baseline-unreadable': {
    message: '已知问题的文件读不懂，不是 banxin proof --update-baseline 写成的样子。',
    hint: '请运行 banxin proof --update-baseline 重新写一份。',
  },
  'proof/no-baseline': {
    message: '书里没有写明已知问题记在哪个文件里。',
    hint: '请在 book.yaml 或者稿件开头写上 proof: { baseline: proof.baseline.json }。',
  },
  'proof/terms-not-mapping': {
    message: '用语表应当由 preferred（该用的词）、banned（禁用的词）、names（名称）组成，这里读到的却是{found}。',
    hint: '例如第一行写“preferred:”，第二行空两格写“帐号: 账号”',
  },
}
