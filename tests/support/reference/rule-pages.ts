/** The fixtures of the rules and the catalogues come in; the pages docs/proof-rules.md and docs/proof-rules.zh-CN.md go out. */
import type { FindingWords } from '../../../src/messages/catalogue.js'
import { en } from '../../../src/messages/en.js'
import { zhCN } from '../../../src/messages/zh-CN.js'
import { FINDING_SEVERITIES, type FindingId } from '../../../src/model/finding-ids.js'
import { PROOF_RULES } from '../../../src/model/proof-rules.js'
import { filesBeside, idsIn, type RuleCase, type RuleFixture } from '../rule-cases.js'
import { LAYOUT_RULES, type LayoutRule } from './layout-rules.js'

interface RulePageWords {
  readonly language: 'en' | 'zh'
  readonly catalogue: FindingWords
  readonly opening: string
  readonly rooms: Readonly<Record<'text' | 'layout', string>>
  readonly severities: Readonly<Record<'error' | 'warning' | 'note', string>>
  readonly mends: string
  readonly said: string
  readonly cure: string
  readonly wrong: string
  readonly mended: string
  readonly right: string
}

const EN: RulePageWords = {
  language: 'en',
  catalogue: en,
  opening: `# The rules of the proof

[中文](proof-rules.zh-CN.md)

What [\`banxin proof\`](proof.md) looks for, rule by rule: how grave it is, what it lets pass, what is said (… stands for a number or a passage), a
text or page that is wrong and one that is right. The examples are those by which the rules are tested. This page is made by \`npm run docs\` from
\`tests/proof/rules\`.`,
  rooms: { text: 'Rules of the text', layout: 'Rules of the pages' },
  severities: { error: 'Error', warning: 'Warning', note: 'Note' },
  mends: 'mended by `banxin mend`',
  said: 'Said: ',
  cure: 'Cure: ',
  wrong: 'Wrong',
  mended: 'Mended',
  right: 'Right',
}

const ZH: RulePageWords = {
  language: 'zh',
  catalogue: zhCN,
  opening: `# 校样的规则

[English](proof-rules.md)

[\`banxin proof\`](proof.zh-CN.md) 查什么，一条一条列在这里：轻重、放过什么、怎么说（“…”代表数目或一段文字），以及一个错的、一个对的例子。这些例子就是
规则的测试所用的。这一页由 \`npm run docs\` 根据 \`tests/proof/rules\` 生成。`,
  rooms: { text: '文字的规则', layout: '版面的规则' },
  severities: { error: '错误', warning: '警告', note: '说明' },
  mends: '`banxin mend` 可以改',
  said: '提示：',
  cure: '办法：',
  wrong: '错',
  mended: '改后',
  right: '对',
}

export const RULE_PAGES: Readonly<Record<string, RulePageWords>> = {
  'proof-rules.md': EN,
  'proof-rules.zh-CN.md': ZH,
}

export function rulePage(words: RulePageWords, fixtures: readonly RuleFixture[]): string {
  const byRule = new Map(fixtures.map((fixture) => [fixture.rule, fixture]))
  const rooms = (['text', 'layout'] as const).map((room) => {
    const rules = PROOF_RULES.filter((id) => id.startsWith(`${room}/`))
    const sections = rules.map((id) => section(id, words, byRule.get(id)))
    return [`## ${words.rooms[room]}`, overview(rules, words), ...sections].join('\n\n')
  })
  return `${[words.opening, ...rooms].join('\n\n')}\n`
}

/** Links to the sections, by severity. */
function overview(rules: readonly FindingId[], { severities, language }: RulePageWords): string {
  const lines = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const own = rules.filter((id) => FINDING_SEVERITIES[id] === severity)
    const links = own.map((id) => `[${id.replace(/^[^/]+\//, '')}](#${id.replace('/', '')})`)
    return own.length === 0
      ? []
      : [`- **${severities[severity]}**${language === 'zh' ? '：' : ': '}${links.join(' · ')}`]
  })
  return lines.join('\n')
}

function section(id: FindingId, words: RulePageWords, fixture: RuleFixture | undefined): string {
  const { message, hint } = words.catalogue[id]
  const mends = fixture?.cases.some(({ mended }) => mended !== null) === true ? ` · ${words.mends}` : ''
  const page = LAYOUT_RULES[id]
  const about = fixture?.about[words.language] ?? page?.about[words.language]
  return [
    `### ${id}`,
    `**${words.severities[FINDING_SEVERITIES[id]]}**${mends}`,
    ...(about === undefined || about === '' ? [] : [about]),
    `${words.said}${inProse(message)}`,
    ...(hint === undefined ? [] : [`${words.cure}${inProse(hint)}`]),
    ...(fixture === undefined ? [] : textExamples(fixture, words)),
    ...(page === undefined ? [] : pageExamples(page, words)),
  ].join('\n\n')
}

const inProse = (text: string): string => text.replace(/\{\w+\}/gu, '…').replace(/[\\*_<>[\]]/gu, '\\$&')

/** The first case that the rule tells of, and the last that it lets pass: fixtures begin with the plain and end with the traps. */
function textExamples({ rule, cases }: RuleFixture, words: RulePageWords): string[] {
  const wrong = cases.find((each) => idsIn(each).includes(rule))
  const right = cases.findLast((each) => !idsIn(each).includes(rule))
  return [
    ...(wrong === undefined
      ? []
      : [`${titled(words.wrong, wrong, words)}${placesOf(rule, wrong, words)}`, fenced(wrong.text)]),
    ...filesBeside(wrong?.text ?? '').flatMap(([path, text]) => [`\`${path}\``, fenced(text)]),
    ...(wrong === undefined || wrong.mended === null ? [] : [words.mended, fenced(wrong.mended)]),
    ...(right === undefined ? [] : [titled(words.right, right, words), fenced(right.text)]),
  ]
}

/** The titles of the cases are in Chinese, as their texts are. */
const titled = (word: string, { title }: RuleCase, { language }: RulePageWords): string =>
  language === 'zh' ? `${word}：${title}` : word

function placesOf(rule: FindingId, { said }: RuleCase, { language }: RulePageWords): string {
  const places = said.flatMap((line) => (line.startsWith(`${rule} `) ? [line.slice(rule.length + 1)] : []))
  return language === 'zh' ? `（${places.join('、')}）` : ` (${places.join(', ')})`
}

function pageExamples({ wrong, right }: LayoutRule, words: RulePageWords): string[] {
  const shown = (example: LayoutRule['wrong']): readonly string[] =>
    typeof example === 'string' ? [fenced(example)] : [example[words.language]]
  return [words.wrong, ...shown(wrong), words.right, ...shown(right)]
}

const fenced = (text: string): string => `\`\`\`\`\n${text.replace(/^\n+|\n+$/gu, '')}\n\`\`\`\``
