/** What the terminal says beside findings: progress, summary and help, in both languages. */
import type { Language } from './catalogue.js'
import { terminalEn } from './terminal-en.js'
import type { TerminalWords } from './terminal-words.js'
import { terminalZhCN } from './terminal-zh-CN.js'

const WORDS: Readonly<Record<Language, TerminalWords>> = { 'zh-CN': terminalZhCN, en: terminalEn }

export function terminalWords(language: Language): TerminalWords {
  return WORDS[language]
}
