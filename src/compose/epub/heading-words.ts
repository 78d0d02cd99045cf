/** Headings as lists name them: their words in one line, with formulas that can be read without being set. */
import type { Heading, Inline } from '../../model/book.js'
import { headingText, numbered } from '../../model/book-text.js'
import { formulaWords } from './formula-words.js'
import { imagesIn } from './images.js'

/** With its number, without readings and calls of notes. An image lends its alternative; empty: there is nothing to say. */
export function headingWords({ label, children }: Heading): string {
  const alternatives = imagesIn(children).map(({ alt }) => alt)
  return inOneLine(numbered(label, headingText(withFormulasInWords(children)) || alternatives.join(' ')))
}

function withFormulasInWords(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.type === 'math') return { type: 'text', value: formulaWords(inline) }
    return 'children' in inline ? { ...inline, children: withFormulasInWords(inline.children) } : inline
  })
}

export const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
