/** A small book with one of everything that a structure tree knows, long enough that paragraphs, lists and notes run over pages. */

const SENTENCE = '船工把缆绳系在石桩上，等天亮再过河。'
const long = (sentences: number): string => SENTENCE.repeat(sentences)

const FIRST = `# 第一章　河埠

::: editors-note
${long(2)}

——编者
:::

${long(40)}渡口有一口钟[^bell]，钟声能传到对岸[^far]。${long(24)}

## 一、物件

> ${long(50)}

- 缆绳${long(30)}
  - 麻绳
  - 棕绳${long(20)}

  还有竹篙。
- 船桨

3. 桐油
4. 铁钉

| 物件 | 数目 |
|:--|--:|
| 缆绳 | 4 |
| 船桨 |  |

![渡口的略图](map.svg "渡口略图")

\`\`\`
08:00  first ferry
\`\`\`

**粗**字、*斜*字、\`code\`、<ruby>渡<rt>ど</rt>口<rt>ぐち</rt></ruby>、[见第二章](#second)、<span lang="ja">渡し場</span>。

---

${long(2)}

[^bell]: 钟是铁的。${long(44)}
[^far]: 顺风时更远。
`

const SECOND = `# 第二章　对岸 {#second}

${long(3)}钟后来移走了[^gone]。

[^gone]: 移到祠堂[^hall]。
[^hall]: 祠堂在坡上。
`

export const TAGGED_BOOK: Readonly<Record<string, string>> = {
  'book.yaml': `name: ferry
title: 河埠记
authors: [甲]
publisher: 小路书社
date: 2026-05-01
chapters:
  - part: 上篇
    chapters: [a.md, b.md]
`,
  'a.md': FIRST,
  'b.md': SECOND,
  'map.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><path d="M0 30h120" stroke="#000" stroke-width="4"/></svg>',
}
