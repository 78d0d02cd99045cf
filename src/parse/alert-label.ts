/** What an alert is called in the language of the book. GitHub has five kinds; Obsidian, VuePress and Docusaurus have more names. */
import type { ContainerOpening } from './syntax/container.js'

/** GitHub's kind for each name that is in use. */
const KINDS: Readonly<Record<string, keyof (typeof LABELS)['en']>> = {
  ...{ note: 'note', info: 'note', seealso: 'note' },
  ...{ tip: 'tip', hint: 'tip', success: 'tip', check: 'tip', done: 'tip' },
  ...{ important: 'important', attention: 'warning', warning: 'warning', warn: 'warning' },
  ...{ caution: 'caution', danger: 'caution', error: 'caution', failure: 'caution', fail: 'caution', bug: 'caution' },
  ...{ abstract: 'summary', summary: 'summary', tldr: 'summary', example: 'example', details: 'details', todo: 'todo' },
  ...{ question: 'question', help: 'question', faq: 'question', quote: 'quote', cite: 'quote' },
}

const LABELS = {
  zh: {
    ...{ note: '说明', tip: '提示', important: '重要', warning: '注意', caution: '警告', summary: '摘要' },
    ...{ example: '例', details: '详情', todo: '待办', question: '问题', quote: '引文' },
  },
  'zh-Hant': {
    ...{ note: '說明', tip: '提示', important: '重要', warning: '注意', caution: '警告', summary: '摘要' },
    ...{ example: '例', details: '詳情', todo: '待辦', question: '問題', quote: '引文' },
  },
  ja: {
    ...{ note: '補足', tip: 'ヒント', important: '重要', warning: '注意', caution: '警告', summary: '要約' },
    ...{ example: '例', details: '詳細', todo: '課題', question: '質問', quote: '引用' },
  },
  ko: {
    ...{ note: '참고', tip: '도움말', important: '중요', warning: '주의', caution: '경고', summary: '요약' },
    ...{ example: '예', details: '상세', todo: '할 일', question: '질문', quote: '인용' },
  },
  en: {
    ...{ note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution', summary: 'Summary' },
    ...{ example: 'Example', details: 'Details', todo: 'To do', question: 'Question', quote: 'Quotation' },
  },
} as const

const isAlert = (name: string): boolean => Object.hasOwn(KINDS, name)

/** An unknown kind is its own label. */
function alertLabel(name: string, lang: string): string {
  const isTraditional = /^zh-(?:Hant|TW|HK|MO)\b/i.test(lang)
  const language = isTraditional ? 'zh-Hant' : (lang.split('-')[0] ?? '')
  const labels = Object.hasOwn(LABELS, language) ? LABELS[language as keyof typeof LABELS] : LABELS.en
  return isAlert(name) ? labels[KINDS[name]!] : name
}

/** A container as it is opened; an alert, marked as one or named like one (`::: tip`), opens a box with a label. */
export function openingOf(opening: ContainerOpening, lang: string): ContainerOpening {
  const { name, title, attributes, isAlert: isMarked } = opening
  if (!isMarked && !isAlert(name)) return opening
  const classes = [...attributes.classes, `alert-${name}`]
  return { ...opening, name: 'box', title: title ?? alertLabel(name, lang), attributes: { ...attributes, classes } }
}
