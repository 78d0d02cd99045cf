/** Books that validators stumble over, each with what makes it awkward. All text is our own. */
import { readFileSync } from 'node:fs'
import { pixelPng, svg } from '../images.js'

export type BookFiles = Readonly<Record<string, string | Uint8Array>>

/** White, of this size. */
const photograph = (width: number, height: number): Uint8Array =>
  pixelPng(new Uint8Array(width * height * 4).fill(255), width)

const PICTURES = {
  'bridge.png': photograph(40, 30),
  'ferry.png': photograph(30, 40),
  'map.svg': svg('<rect width="20" height="10"/>'),
}

/** The examples of docs/marks.md, a section each. */
function everyMark(): BookFiles {
  const page = readFileSync(new URL('../../../docs/marks.zh-CN.md', import.meta.url), 'utf8')
  const sections = page.matchAll(/^## ([^\n]+)\n\n````markdown\n([\s\S]*?)\n````/gmu)
  const text = Array.from(sections, ([, name, example]) => `## ${name}\n\n${example}`).join('\n\n')
  return { 'book.md': `# 标记\n\n${text}\n`, ...PICTURES }
}

const row = (cell: string): string => `|${`${cell.padEnd(3, cell)}|`.repeat(24)}`

/** More than a screen holds. */
const wide = [row('列'), row('-'), row('unbreakable-word')].join('\n')
const line = Array.from({ length: 60 }, (_, index) => `x_{${index}}`).join(' + ')

export const AWKWARD_BOOKS: Readonly<Record<string, BookFiles>> = {
  'plain text': { 'book.md': '河水很清。\n\n船在对岸。\n' },

  'no headings, a note and a picture': {
    'book.md': '河水很清[^1]。\n\n![](bridge.png)\n\n> 船在对岸。\n\n[^1]: 春天。\n',
    ...PICTURES,
  },

  'a picture alone': { 'book.md': '![石桥](bridge.png)\n', ...PICTURES },

  'a heading alone': { 'book.md': '# 渡口\n' },

  'headings that skip ranks, are empty, pictures, or stand in quotations': {
    'book.md': [
      '#### 四级在先\n\n水。\n\n# 一级\n\n水。\n\n###### 六级\n\n水。\n\n### 三级\n\n水。',
      '## ![石桥](bridge.png)\n\n水。\n\n## **\n\n水。\n\n> # 引文里的标题\n>\n> 水。\n>\n> ##### 引文里的小标题\n>\n> 水。',
      '- # 条目里的标题\n\n  水。\n\n# 一级\n\n水。\n\n# 一级\n\n水。\n\n## \n\n水。\n\n# 只有引文\n\n> ###### 引',
    ].join('\n\n'),
    ...PICTURES,
  },

  Japanese: {
    'book.yaml': 'title: 渡し場の記録\nlang: ja\nauthors: [林 渡]\nchapters: [book.md]\n',
    'book.md':
      '## はじめに\n\n{渡船|とせん}は{朝|あさ}に出る[^1]。「もう一度」と言った。\n\n- 一\n- 二\n\n[^1]: 冬を除く。\n\n## おわりに\n\n:::epigraph\n川。\n:::\n',
  },
  Korean: {
    'book.yaml': 'title: 나루터 이야기\nlang: ko\nauthors: [임 도]\nchapters: [book.md]\n',
    'book.md':
      '## 강가에서\n\n배는 아침에 떠난다[^1]. 사람들이 기다린다.\n\n| 달 | 수 |\n|---|---|\n| 3월 | 12 |\n\n[^1]: 겨울은 빼고.\n',
  },
  'Traditional Chinese': {
    'book.yaml': 'title: 渡口札記\nlang: zh-Hant\nauthors: [林渡]\nchapters: [book.md]\n',
    'book.md': '## 碼頭\n\n「早安，」他說[^1]。\n\n::: editors-note\n前言。\n:::\n\n[^1]: 在橋上。\n',
  },
  English: {
    'book.yaml':
      'title: The "Ferry" & Other <Notes>\nlang: en\nauthors: [Lin Du]\ndescription: A & B\nrights: "© <2026>"\nchapters: [book.md]\n',
    'book.md':
      '## The landing\n\nSee [here](https://example.org/a?b=1&c=2), [here](https://example.org/d) and [the end](#the-end).\n\n## The end\n\n1. One\n2. Two\n\n5) Five\n',
  },

  'mathematics, code, tables, and notes in each': {
    'book.md': [
      '# 讲义\n\n## 式\n\n设$x^2$[^1]。\n\n$$\n\\begin{aligned} a &= \\frac{b}{c} \\\\ \\cancel{d} &= \\sqrt[3]{e} \\end{aligned}\n$$ {#eq:a}\n\n见@eq:a。',
      '```js {.numbered}\n// 注释\nconst a = "一" < 2 && `b`\n```\n\n```\n很长的一行很长的一行很长的一行很长的一行很长的一行很长的一行很长的一行很长的一行\n```',
      '| 甲[^1] | | 丙 |\n|:--|:-:|--:|\n| 一[^2] | $y$ | `z` |\n| | | |\n\n: 表题[^3] {#tbl:t}\n\n| | |\n|---|---|\n| | |\n\n| 只有表头 |\n|---|\n\n' +
        wide +
        '\n\n$$\n' +
        line +
        '\n$$',
      '渡口\n: 过河[^4]的地方。\n\n    > 引文\n\n: 也指入口。\n\n岸\n: - 甲\n  - 乙',
      '[^1]: 注一[^2]。\n\n[^2]: 注二[^1]，注中有表。\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n\n[^3]: ```\n    x\n    ```\n\n[^4]: - 注是列表\n    - 两条\n',
    ].join('\n\n'),
  },

  'groups of figures, plates, verse and letters': {
    'book.md': [
      '# 图文\n\n## 图\n\n::: figure 两岸[^1] {#fig:both credit=周野}\n![东岸](ferry.png){width=45%}\n![](bridge.png){width=45%}\n:::',
      '![**渡口**全景](ferry.png "另一个题"){place=page}\n\n![旁边](bridge.png){place=left width=30%}\n\n旁边的文字。\n\n![对开](map.svg){place=spread}\n\n见@fig:both。',
      '::: verse 谣\n船来\n船去\n\n桥在\n\n—— 佚名\n:::\n\n::: letter\n阿渡兄：\n\n收到。\n\n此致\n\n敬礼！\n\n—— 周\n:::\n\n::: box 须知\n一、先下后上。\n\n::: figure 内\n![](bridge.png)\n:::\n:::\n\n[^1]: 东西两岸。',
    ].join('\n\n'),
    ...PICTURES,
  },

  'editors’ notes of every kind, everywhere': {
    'book.md': [
      '::: editors-note 卷首语\n先说。\n\n—— 编者\n:::\n\n# 文集\n\n::: editors-note\n按[^1]。\n\n::: editors-remark\n注中注。\n:::\n\n- 一\n:::\n\n## 一文\n\n::: editors-note\n一文的按。\n:::\n\n正文。\n\n::: editors-remark\n插话。\n:::',
      '::: editors-remark\n又插话。\n:::\n\n::: editors-postscript\n编后。\n:::\n\n## 二文\n\n> ::: editors-note\n> 引文里的按。\n> :::\n\n::: editors-postscript\n编后一。\n:::\n\n::: editors-postscript\n编后二。\n:::\n\n[^1]: 注。',
    ].join('\n\n'),
  },

  'HTML in Markdown': {
    'book.md': [
      '# 网页\n\n## 表\n\n<table><caption>题</caption><thead><tr><th colspan="2">甲</th></tr></thead><tbody><tr><th scope="row">乙</th><td rowspan="2">丙<table><tr><td>套</td></tr></table></td></tr><tr><td>丁</td></tr></tbody></table>',
      '<table><tr><td>无头</td><td><ul><li>列<ol start="3"><li value="7">表</li></ol></li></ul></td></tr></table>\n\n<table><tr><td></td></tr></table>',
      '<details open><summary>更多</summary>\n\n里面。\n\n</details>\n\n<details><p>没有摘要</p></details>\n\n<dl><dt>词</dt><dd>义</dd></dl>\n\n<dl><div><dt>词</dt><dd>义</dd></div></dl>\n\n<dl><dd>只有义</dd></dl>',
      '<main><header><h1>大</h1></header><nav><a href="#x">去</a></nav><section><h5>小</h5><article><h1>又大</h1></article></section><aside>旁</aside><aside>旁</aside><footer>尾</footer></main>',
      '<figure><img src="bridge.png"><figcaption>题</figcaption></figure>\n\n<p lang="日本">文<img src="ferry.png" alt="">字<a href="https://example.org"></a><a id="x"></a><a href="https://example.org"><img src="bridge.png" alt=""></a></p>\n\n<section id="x"><p>重</p></section>',
      '<ul><p>散</p><li>项</li></ul>\n\n<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>与<time datetime="2026-05-01">五月</time>，<abbr title="超文本">HTML</abbr>，<bdo dir="rtl">反</bdo>，<del>删</del><ins>增</ins>，<kbd>Ctrl</kbd>',
      '<div align="center"><h3>中</h3></div>\n\n<blockquote><h2>引</h2></blockquote>\n\n<address>地址</address>\n\n<pre>  原样\n\t制表</pre>\n\n<ol reversed type="a"><li>倒</li></ol>',
    ].join('\n\n'),
    ...PICTURES,
  },

  'every mark': everyMark(),

  'parts, prefaces, appendices, and everything around the text': {
    'book.yaml': [
      'title: 渡口丛谈\nsubtitle: 第一集\nauthors: [林渡, { name: 周野, role: editor }]\npublisher: 河湾书社\nisbn: 978-7-02-000220-7\nrights: 版权所有\nsubjects: [渡口, 河流]\nseries: { name: 河湾丛书, number: 2 }',
      'committee:\n  - { office: 主任, names: [甲, 乙] }\n  - { names: [丙] }\nbackCover: { text: "一本书。", qr: "https://example.org", qrLabel: 扫一扫 }\ncontents: { depth: 3, figures: true, tables: true }\nnumbering: { chapters: 第一章, sections: "1.1" }',
      'chapters:\n  - preface: preface.md\n  - { part: 上编, chapters: [a.md] }\n  - { part: 下编, chapters: [b.md] }\n  - appendix: c.md\n  - afterword: d.md\n',
    ].join('\n'),
    'preface.md': '# 前言\n\n水。\n\n## 缘起\n\n水。\n',
    'a.md': '# 渡口\n\n## 桥\n\n### 石桥\n\n![石桥](bridge.png){#fig:b}\n\n见@fig:b。\n',
    'b.md': '# 渡口\n\n| 甲 |\n|---|\n| 1 |\n\n: 表 {#tbl:b}\n',
    'c.md': '# 名录\n\n水。\n',
    'd.md': '# 后记\n\n::: signature\n林渡\n:::\n',
    ...PICTURES,
  },
}
