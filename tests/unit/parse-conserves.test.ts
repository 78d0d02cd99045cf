import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { dumpBook } from '../support/dump-book.js'
import { manuscriptOf } from '../support/one-file.js'

/** Letters that no mark of the language and no word of the dump uses: each must come out as often as it went in. */
const LETTERS = '渡船桥碑港岸舟桨帆灯'

/** Marks that hold no letters themselves. */
const MARKS = [
  ...'* ** _ ~~ ` \\ 　　 | |-|-| —— ： ， “ " & &lt; &# https://a.b/'.split(' '),
  ...'[ ] ( ) [^ [^1] ^[ { } ]{.a} {#x}'.split(' '),
  ...'< > <b> </b> <div> </div> <ruby> <rt> </a> <br> <T> <table> <tr> <td> </table> <li>'.split(' '),
  ...'<textarea> </script> <? <! <!-- <![CDATA['.split(' '),
  ...['<p ', '<a href="x">', ' ', '\t', '    ', '  \n', '\n', '\n\n', '```\n', '\n```\n'],
  ...['# ', '\n## ', '> ', '\n> ', '\n- ', '\n1. ', '\n- [ ] ', '\n---\n', '\n===\n', '\n|---|\n', '\n<div>\n'],
  ...'|x} | {x {{ ]{.dots} ]{.name} ]{.work} ]{.warichu} ]{.note-inline} ]{lang=ja} ^x^ ~2~ ^ ~ H x'.split(' '),
  ...['\n: ', '\n\n: ', '\n~ ', '\n::: verse\n', '\n::: letter\n', '\n::: epigraph\n', '\n::: figure x\n'],
  ...['\n[^1]: ', '\n[^2]: ', '\n::: box\n', '\n:::\n', '\n::::\n', '\n::: editors-note\n', '\n—— '],
]

/** Marks of generators, wikis and LaTeX, whole and broken; what they name is no text, so letters only stand around them. */
const FOREIGN = [
  ...['{{< a >}}', '{{% b "c" %}}', '{{% /b %}}', '{% d %}', '{% endd %}', '{{ x.y }}', '{{#include z}}', '{{', '}}'],
  ...[
    '{% raw %}',
    '{% endraw %}',
    '\n{{< highlight go >}}\n',
    '\n{{< /highlight >}}\n',
    '\n{% code %}\n',
    '{{</* a */>}}',
  ],
  ...['[[', ']]', '![[', '==', '=', '{:.a}', '{: #b }', '{:', '\\newpage ', '\\textbf{', '}', ':smile:', ':'],
  ...['\n> [!NOTE]\n', '\n> [!tip]- ', '> [!', '\n::: tip\n', '\n:::\n', '\n> ', '\n- ', '\n\n', '\n', ' ', '    '],
  ...['*', '**', '[', ']', '`', '~~', '^[', '# '],
]

const letterCounts = (text: string) =>
  Array.from(LETTERS, (letter) => `${letter}${text.split(letter).length - 1}`).join(' ')

describe('parsing', () => {
  it('loses and doubles no letter, whatever marks stand around it', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom(...LETTERS)), { maxLength: 40 })
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        // What follows a fence is the name of a language, a link's target is no text, and a comment is for nobody.
        fc.pre(!/(?:`{3}|~{3})[^\n]*\p{sc=Han}|\]\(|<!--.*-->/su.test(text))
        const { value } = parse(manuscriptOf({ 'a.md': text }))
        expect(letterCounts(dumpBook(value))).toBe(letterCounts(text))
      }),
      { numRuns: 3000, seed: 20260501 },
    )
  })

  it('loses and doubles no letter among the marks of other programs', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...FOREIGN), fc.constantFrom(...LETTERS)), { maxLength: 40 })
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        // `~~~~船` opens a fence whose language nobody prints.
        fc.pre(!/(?:`{3}|~{3})[^\n]*\p{sc=Han}/u.test(text))
        const { value } = parse(manuscriptOf({ 'a.md': text }))
        expect(letterCounts(dumpBook(value))).toBe(letterCounts(text))
      }),
      { numRuns: 3000, seed: 20260502 },
    )
  })
})
