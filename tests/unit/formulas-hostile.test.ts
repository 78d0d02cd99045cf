/** Formulas that were made to break things: each is a formula, plain text or an error with its place, and takes no time to speak of. */
import { describe, expect, it } from 'vitest'
import { inlineText } from '../../src/model/book-text.js'
import { parse } from '../../src/parse/parse.js'
import { manuscriptOf } from '../support/one-file.js'

function read(text: string) {
  const { value, findings } = parse(manuscriptOf({ 'text.md': text }))
  const blocks = value.parts.flatMap((part) => part.sections.flatMap((section) => section.blocks))
  return { blocks, findings: findings.map(({ id, place }) => `${id} ${place?.line}:${place?.column}`) }
}

const REFUSED: readonly (readonly [name: string, tex: string, id: string])[] = [
  ['10,000 braces', '{'.repeat(10_000), 'parse/formula-too-large'],
  ['10,000 pairs of braces', `${'{'.repeat(4000)}x${'}'.repeat(4000)}`, 'parse/formula-too-large'],
  ['200 fractions in one another', `${'\\frac{1}{'.repeat(200)}x${'}'.repeat(200)}`, 'parse/formula-too-large'],
  ['a macro that calls itself', '\\def\\a{\\a\\a}\\a', 'parse/formula-too-large'],
  [
    'a macro that grows',
    '\\def\\a{xx}\\def\\b{\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c}\\def\\e{\\d\\d\\d\\d}\\def\\f{\\e\\e\\e\\e\\e}\\f',
    'parse/formula-too-large',
  ],
  ['100,000 letters', 'x'.repeat(100_000), 'parse/formula-too-large'],
  ['an image', '\\includegraphics{../secret.png}', 'parse/formula-command'],
  ['a script', '\\href{javascript:alert(1)}{x}', 'parse/formula-command'],
  ['a class', '\\class{page}{x}', 'parse/formula-command'],
  ['a style', '\\style{position:fixed}{x}', 'parse/formula-command'],
  ['an id', '\\cssId{title}{x}', 'parse/formula-command'],
  ['a command that is a name of all objects', '\\constructor', 'parse/formula-command'],
]

describe('refused with its place', () => {
  it.each(REFUSED)('%s', (_, tex, id) => {
    expect(read(`甲 $${tex}$ 乙`).findings).toEqual([`${id} 1:4`])
  })
})

describe('a formula can carry no markup of its own', () => {
  it.each(['\\text{<script>alert(1)</script>}', '\\text{" onload="x}', 'a<b', "x'\\text{&amp;}"])('%s', (tex) => {
    const { blocks } = read(`甲 $${tex}$ 乙`)
    const markup = blocks.flatMap((block) =>
      block.type === 'paragraph' ? block.children.flatMap((each) => (each.type === 'math' ? [each.mathml] : [])) : [],
    )
    expect(markup.join('')).not.toMatch(/<(?!\/?m[a-z]+[ >])|onload="|&(?!amp;|lt;|gt;|quot;|#)/)
  })

  it('and none of its rules is larger than a page', () => {
    const [block] = read('$$\\rule{10000em}{10000em}$$').blocks
    expect(block?.type === 'math' && block.mathml).toMatch(/width="30em"/)
  })
})

describe('a text of nothing but dollars', () => {
  it.each([
    '$a '.repeat(50_000),
    '$$ a\n'.repeat(20_000),
    '$'.repeat(100_000),
    '$5，'.repeat(50_000),
    '$a$'.repeat(300),
  ])('is read in no time: %.12s…', (text) => {
    const { blocks } = read(text)
    expect(blocks.length).toBeGreaterThan(0)
  })

  it('keeps every character', () => {
    const text = '$a $b $$c $ d$ $$$e$$$ $5'
    const [block] = read(text).blocks
    expect(block?.type === 'paragraph' && inlineText(block.children)).toBe(text)
  })
})
