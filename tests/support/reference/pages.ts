/** The examples and the catalogues come in; the pages docs/findings.md and docs/findings.zh-CN.md go out. */
import type { FindingWords } from '../../../src/messages/catalogue.js'
import { en } from '../../../src/messages/en.js'
import { zhCN } from '../../../src/messages/zh-CN.js'
import { FINDING_SEVERITIES, type FindingId } from '../../../src/model/finding-ids.js'
import type { Example, ExampleFile } from './examples.js'
import { EXIT_CODES, GROUPS } from './introductions.js'
import { WITHOUT_EXAMPLE } from './without-example.js'

interface PageWords {
  readonly language: 'en' | 'zh'
  readonly catalogue: FindingWords
  readonly opening: string
  readonly severities: Readonly<Record<'error' | 'warning' | 'note', string>>
  readonly codes: string
  readonly code: string
  readonly cure: string
  readonly made: Readonly<Record<string, (given: readonly string[]) => string>>
}

const OPENING_EN = `# Findings and exit codes

[中文](findings.zh-CN.md)

Whatever is noticed has an id in square brackets, a severity, and mostly a place: file, line and column, counted from 1; a 汉字 is one column.
An **error** means that nothing is written and earlier results stay as they were. A **warning** is for you to decide; with \`--strict\`
it counts as an error. A **note** is for the record. With \`--json\` the command lists them one a line.

Below is every id with what is said (… stands for a name, a number or a passage) and the smallest example that brings it about. A test runs
each of them. This page is made by \`npm run docs\` from \`tests/reference\`.
`

const OPENING_ZH = `# 提示和退出码

[English](findings.md)

每条提示都有方括号里的代号、轻重，大多还有位置：文件、行、列，从 1 数起，一个汉字算一列。**错误**：什么也不写出，上一次的成品保持原样。
**警告**：请编辑定夺，用了 \`--strict\` 就当作错误。**说明**：告知而已。加上 \`--json\`，命令每行列出一条。

下面是全部代号、所说的话（“…”代表名字、数目或一段文字），以及能引出它的最小的例子；每个例子都有测试照着运行。这一页由 \`npm run docs\` 根据
\`tests/reference\` 生成。
`

const EN: PageWords = {
  language: 'en',
  catalogue: en,
  opening: OPENING_EN,
  severities: { error: 'Error', warning: 'Warning', note: 'Note' },
  codes: '## Exit codes',
  code: 'exit code',
  cure: 'Cure: ',
  made: {
    png: ([width, height]) => `a picture of ${width} × ${height} pixels`,
    'red-png': ([width, height]) => `a red picture of ${width} × ${height} pixels`,
    times: ([count, end]) => `this ${count} times${end === undefined ? '' : `, then ${end}`}`,
    bytes: () => 'bytes, in hexadecimal',
    pdf: (sizes) => (sizes.length === 0 ? 'a PDF without pages' : `a PDF with pages of ${sizes.join(', ')}`),
    'raw-pdf': ([count = '1']) => `a PDF; its pages (${count}) are described as`,
    'encrypted-pdf': () => 'a PDF with a password',
    'variable-font': () => 'a variable font',
    'restricted-font': () => 'a font that may not be embedded',
    'press-profile': ([at, instead]) =>
      instead === undefined
        ? `an ICC profile, cut off at byte ${at}`
        : `an ICC profile with “${instead}” at byte ${at}`,
    copies: ([count]) => `${count} files like this`,
    link: ([target]) => `a link to ${target}`,
  },
}

const ZH: PageWords = {
  language: 'zh',
  catalogue: zhCN,
  opening: OPENING_ZH,
  severities: { error: '错误', warning: '警告', note: '说明' },
  codes: '## 退出码',
  code: '退出码',
  cure: '办法：',
  made: {
    png: ([width, height]) => `${width} × ${height} 像素的图片`,
    'red-png': ([width, height]) => `${width} × ${height} 像素的红色图片`,
    times: ([count, end]) => `写 ${count} 遍${end === undefined ? '' : `，再写 ${end}`}`,
    bytes: () => '十六进制的字节',
    pdf: (sizes) => (sizes.length === 0 ? '没有页面的 PDF' : `PDF，各页是 ${sizes.join('、')}`),
    'raw-pdf': ([count = '1']) => `PDF，${count} 页，页面写成`,
    'encrypted-pdf': () => '有密码的 PDF',
    'variable-font': () => '可变字体',
    'restricted-font': () => '不许嵌入的字体',
    'press-profile': ([at, instead]) =>
      instead === undefined ? `ICC 特性文件，在第 ${at} 字节截断` : `ICC 特性文件，第 ${at} 字节起改成“${instead}”`,
    copies: ([count]) => `这样的文件 ${count} 个`,
    link: ([target]) => `指向 ${target} 的链接`,
  },
}

export const PAGES: Readonly<Record<string, PageWords>> = { 'findings.md': EN, 'findings.zh-CN.md': ZH }

export function referencePage(words: PageWords, examples: readonly Example[]): string {
  const bySubject = new Map(examples.map((example) => [example.subject, example]))
  const ids = Object.keys(FINDING_SEVERITIES) as FindingId[]
  const groups = Object.entries(GROUPS).map(([group, introduction]) => {
    const own = ids.filter((id) => id.startsWith(`${group}/`))
    return [`## ${group}`, introduction[words.language], ...own.map((id) => entry(id, words, bySubject))].join('\n\n')
  })
  return `${[words.opening.trimEnd(), exitCodes(words, bySubject), ...groups].join('\n\n')}\n`
}

type Examples = ReadonlyMap<string, Example>

function exitCodes(words: PageWords, examples: Examples): string {
  const entries = Object.entries(EXIT_CODES).map(([code, meaning]) => {
    const example = examples.get(`exit ${code}`)
    const shown =
      example === undefined ? [] : [...example.files.map((file) => fileOf(file, words)), `\`${example.typed}\``]
    return [`### ${code}`, sentence(meaning[words.language], words), ...shown].join('\n\n')
  })
  return [words.codes, ...entries].join('\n\n')
}

const sentence = (text: string, { language }: PageWords): string =>
  language === 'zh' ? `${text}。` : `${text[0]!.toUpperCase()}${text.slice(1)}.`

function entry(id: FindingId, words: PageWords, examples: Examples): string {
  const { message, hint } = words.catalogue[id]
  const colon = words.language === 'zh' ? '：' : ': '
  const said = `**${words.severities[FINDING_SEVERITIES[id]]}**${colon}${inProse(message)}`
  const cure = hint === undefined ? [] : [`${words.cure}${inProse(hint)}`]
  return [`### ${id}`, said, ...cure, ...shownExample(id, words, examples.get(id))].join('\n\n')
}

/** Facts are left open; what Markdown would take for marks is text. */
const inProse = (text: string): string => text.replace(/\{\w+\}/gu, '…').replace(/[\\*_<>[\]]/gu, '\\$&')

function shownExample(id: FindingId, words: PageWords, example: Example | undefined): string[] {
  if (example === undefined) {
    const reason = WITHOUT_EXAMPLE.find(({ ids }) => ids.includes(id))
    return reason === undefined ? [] : [`*${reason[words.language]}*`]
  }
  const result = [`\`${example.typed}\``, ...(example.place === null ? [] : [`\`${example.place}\``])]
  return [
    ...example.files.map((file) => fileOf(file, words)),
    `${result.join(' → ')} → ${words.code} ${example.exitCode}`,
  ]
}

function fileOf({ path, made, text }: ExampleFile, words: PageWords): string {
  const [maker, ...given] = made?.split(' ') ?? []
  const how =
    maker === undefined
      ? ''
      : words.language === 'zh'
        ? `（${words.made[maker]!(given)}）`
        : ` (${words.made[maker]!(given)})`
  const block = text.trim() === '' && made !== null ? '' : `\n\n\`\`\`\`\n${text.trimEnd()}\n\`\`\`\``
  return `\`${path}\`${how}${block}`
}
