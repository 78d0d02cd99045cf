/** What the HTML report of a proof says beside its findings, in both languages. */
import type { Language } from './catalogue.js'
import { reportEn } from './report-en.js'
import type { ReportWords } from './report-words.js'
import { reportZhCN } from './report-zh-CN.js'

const WORDS: Readonly<Record<Language, ReportWords>> = { 'zh-CN': reportZhCN, en: reportEn }

export function reportWords(language: Language): ReportWords {
  return WORDS[language]
}
