/** Lines made of every mark of a line that is read, whole, half-finished and nested, of what other programs write, and of rare characters. */
import fc from 'fast-check'
import { LETTER } from './text-letters.js'

export const word = fc.integer({ min: 1, max: 6 }).map((length) => LETTER.repeat(length))
const marks = fc.constantFrom(...'，。、；：！？…—《》“”（）【】「」·,.:;!?()"\'-~/%&@#+='.split(''))
const latin = fc.constantFrom('a', 'NBA ', ' 25 ', '3.14', ' of ', 'x', '2026', 'http://a.b/c', 'me@a.b')
/** Joiners, selectors of forms, marks that combine, spaces of all kinds, and what our own rules use inside. */
const rare = fc.constantFrom(
  ...['\u200d', '\ufe0f', '\u{e0100}', '\u0301', '\u3099', '\u3000', '\u00a0', '\u2003', '\u00ad', '\u200b', '\u2028'],
  ...['\ufdd0', '\ufffc', '\ufffd', '\u202e', '\u{1f469}\u200d\u{1f4bb}', '①', '㈱', 'ㄓ', 'ｱ', '\u{10ffff}', '\ue001'],
)
const plain = fc.oneof({ weight: 6, arbitrary: word }, marks, latin, { weight: 1, arbitrary: rare })

/** What stands around words: whole, or one half of it. */
const AROUND = [
  ...['**…**', '*…*', '_…_', '~~…~~', '==…==', '`…`', '``…``', '$…$', '$$…$$', '^…^', '~…~', '“…”', '"…"'],
  ...['[…]{.dots}', '[…]{.name}', '[…]{.work}', '[…]{.upright}', '[…]{.note-inline}', '[…]{.warichu}', '[…]{.dot}'],
  ...['[…]{lang=ja}', '[…]{#a .dots key=v}', '^[…]', '[^…]', '[…](https://a.b/c)', '[…](#x)', '[…][r]', '![…](a.png)'],
  ...['![…](a.png){#fig:a width=60%}', '{…|hàn}', '{HTML|…}', '{…|hàn zì yīn}', '[[a|…]]', '<b>…</b>', '\\…', '%%…%%'],
  ...['<span lang="ja">…</span>', '<ruby>…<rt>x</rt></ruby>', '<div>…</div>', '<!--…-->', '{{< a >}}…{{< /a >}}'],
  '{% raw %}…{% endraw %}',
].map((mark) => mark.split('…') as [string, string])

export const LONE = [
  ...[
    '[^1]',
    '[^a]',
    '@fig:a',
    '@tbl:b',
    '@eq:c',
    '@sec:d',
    '@fig:none',
    'me@fig:a',
    '\\@fig:a',
    '$x^2$',
    '$\\frac{a}{b}$',
  ],
  ...[
    '$HOME/$USER',
    '{{ x.y }}',
    '{{#include z}}',
    '[[',
    ']]',
    '![[b.png]]',
    ':smile:',
    '{:.a}',
    '\\newpage ',
    '\\textbf{',
  ],
  ...[
    '<br>',
    '<',
    '>',
    '&nbsp;',
    '&lt;',
    '&',
    '</b>',
    '<T>',
    '<rt>',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '|',
    '](',
    ']{',
    '![',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '~~',
    '`',
    '$',
    '$$',
    '^[',
    '==',
    '%%',
    '{.dots',
    ']{.name',
    '{#fig:',
    ' ^a1b2',
    '  \n',
    '\\\n',
  ],
]

export const { inline } = fc.letrec<{ inline: string; around: string }>((tie) => ({
  around: fc
    .tuple(fc.constantFrom(...AROUND), tie('inline'), fc.integer({ min: 0, max: 9 }))
    .map(([[open, close], inside, half]) =>
      half === 0 ? open + inside : half === 1 ? inside + close : open + inside + close,
    ),
  inline: fc
    .array(
      fc.oneof({ depthSize: 'small', maxDepth: 4 }, { weight: 5, arbitrary: plain }, fc.constantFrom(...LONE), {
        weight: 3,
        arbitrary: tie('around'),
      }),
      { minLength: 1, maxLength: 5, depthIdentifier: 'inline' },
    )
    .map((parts) => parts.join('')),
}))
