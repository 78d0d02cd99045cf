/** A formula in one row of characters: E=mc², a/(b+c), √2. What is set in two dimensions is said by signs. */
import type { Formula } from '../../model/book.js'
import { readableText } from '../../model/markup-text.js'
import { readXhtml, type XhtmlElement, type XhtmlNode } from '../xhtml-tree.js'

export const formulaWords = ({ mathml }: Pick<Formula, 'mathml'>): string => inRow(readXhtml(mathml))

const inRow = (nodes: readonly XhtmlNode[]): string => nodes.map(words).join('')

function words(node: XhtmlNode): string {
  // Operators that are only heard: function application, invisible times and their like.
  if (typeof node === 'string')
    return readableText(node)
      .replace(/[\u2061-\u2064]/g, '')
      .trim()
  const parts = node.children.filter((child) => typeof child !== 'string')
  const [first = '', second = '', third = ''] = parts.map(words)
  return (SAID[node.name] ?? saidInRow)(node, [first, second, third])
}

type Saying = (element: XhtmlElement, parts: readonly [string, string, string]) => string

const saidInRow: Saying = ({ children }) => inRow(children)

/** Elements whose parts do not stand in a row (MathML Core, 3.3 and 3.4). */
const SAID: Readonly<Record<string, Saying>> = {
  mfrac: (_, [above, below]) => `${grouped(above)}/${grouped(below)}`,
  msqrt: ({ children }) => `√${grouped(inRow(children))}`,
  mroot: (_, [base, index]) => `${raised(index)}√${grouped(base)}`,
  msup: (_, [base, above]) => base + raised(above),
  msub: (_, [base, below]) => base + lowered(below),
  msubsup: (_, [base, below, above]) => base + lowered(below) + raised(above),
  mover: (_, [base, above]) => base + raised(above),
  munder: (_, [base, below]) => base + lowered(below),
  munderover: (_, [base, below, above]) => base + lowered(below) + raised(above),
  mtr: ({ children }) => `${children.map(words).join(', ')}; `,
  mphantom: () => '',
  annotation: () => '',
}

/** One sign, a number or a word holds together by itself. */
const grouped = (text: string): string => (/^(?:.|[\p{L}]+|[\d.]+)$/u.test(text) ? text : `(${text})`)

const RAISED = { from: '0123456789+-−=()ni', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ' } as const
const LOWERED = { from: '0123456789+-−=()', to: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎' } as const

const raised = (text: string): string => shifted(text, RAISED) ?? (hasWords(text) ? `^${grouped(text)}` : text)
const lowered = (text: string): string => shifted(text, LOWERED) ?? (hasWords(text) ? `_${grouped(text)}` : text)

/** A prime or a bar says by itself where it stands. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

function shifted(text: string, { from, to }: { readonly from: string; readonly to: string }): string | null {
  const places = [...text].map((character) => from.indexOf(character))
  return places.includes(-1) ? null : places.map((place) => to[place]).join('')
}
