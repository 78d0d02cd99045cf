/**
 * Manuscripts made of every mark that is read, whole, half-finished and nested, of what other programs write, and of the scripts of four
 * languages. Each letter of the text stands in it once, so that a lost, doubled or moved one is seen.
 */
import fc from 'fast-check'

/** Stands for a letter until the manuscript is whole. */
const LETTER = '\ue000'

/** The nth letter: 汉字 of both planes, 한글 and kana in turn, none of them twice, and none of a label that is ours. */
function letter(index: number): string {
  const turn = Math.floor(index / 4)
  if (index % 4 === 1) return String.fromCodePoint(0xcf00 + 3 * turn)
  if (index % 4 === 2 && turn < 38) return String.fromCodePoint(0x3042 + turn)
  return String.fromCodePoint(index % 4 === 0 && turn < 1000 ? 0x9c00 + turn : 0x20000 + index)
}

/** A letter of the text, and not of a mark. */
export const TEXT_LETTER = /[\u3042-\u3067\u9c00-\u9fef\ucf00-\ud2ff\u{20000}-\u{2a6df}]/gu

const word = fc.integer({ min: 1, max: 6 }).map((length) => LETTER.repeat(length))
const marks = fc.constantFrom(...'，。、；：！？…—《》“”（）【】「」·,.:;!?()"\'-~/%&@#+='.split(''))
const latin = fc.constantFrom('a', 'NBA ', ' 25 ', '3.14', ' of ', 'x', '2026', 'http://a.b/c', 'me@a.b')
/** Joiners, selectors of forms, marks that combine, spaces of all kinds, and what our own rules use inside. */
const rare = fc.constantFrom(
  ...['\u200d', '\ufe0f', '\u{e0100}', '\u0301', '\u3099', '\u3000', '\u00a0', '\u2003', '\u00ad', '\u200b', '\u2028'],
  ...['\ufdd0', '\ufffc', '\ufffd', '\u202e', '\u{1f469}\u200d\u{1f4bb}', '①', '㈱', 'ㄓ', 'ｱ', '\u{10ffff}', '\ue001'],
)
const plain = fc.oneof({ weight: 6, arbitrary: word }, marks, latin, { weight: 1, arbitrary: rare })

/** What stands around words: whole, or one half of it. */
const AROUND: readonly (readonly [string, string])[] = [
  ...([
    ['**', '**'],
    ['*', '*'],
    ['_', '_'],
    ['~~', '~~'],
    ['==', '=='],
    ['`', '`'],
    ['``', '``'],
    ['$', '$'],
    ['$$', '$$'],
    ['^', '^'],
    ['~', '~'],
    ['“', '”'],
    ['"', '"'],
  ] as const),
  ...(['dots', 'name', 'work', 'upright', 'note-inline', 'warichu', 'dot'] as const).map((name): [string, string] => [
    '[',
    `]{.${name}}`,
  ]),
  ...([
    ['[', ']{lang=ja}'],
    ['[', ']{#a .dots key=v}'],
    ['^[', ']'],
    ['[', '](https://a.b/c)'],
    ['[', '](#x)'],
    ['[', '][r]'],
    ['![', '](a.png)'],
    ['![', '](a.png){#fig:a width=60%}'],
    ['{', '|hàn}'],
    ['{HTML|', '}'],
    ['{', '|hàn zì yīn}'],
    ['[[a|', ']]'],
    ['<b>', '</b>'],
    ['<span lang="ja">', '</span>'],
    ['<ruby>', '<rt>x</rt></ruby>'],
    ['<div>', '</div>'],
    ['\\', ''],
    ['%%', '%%'],
    ['{{< a >}}', '{{< /a >}}'],
    ['{% raw %}', '{% endraw %}'],
    ['<!--', '-->'],
    ['[^', ']'],
  ] as const),
]
const LONE = [
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

const { inline } = fc.letrec<{ inline: string; around: string }>((tie) => ({
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

const line = fc.oneof({ weight: 2, arbitrary: inline }, word)
const lines = fc.array(line, { minLength: 1, maxLength: 4 })
const indented = (text: string, indent: string): string => text.replace(/^(?=.)/gm, indent)
const prefixed = (text: string, prefix: string): string => text.replace(/^/gm, prefix)

/** Containers by their opening lines. */
const CONTAINERS = [
  ...[
    'editors-note',
    'editors-note [label]',
    'editors-remark',
    'editors-postscript',
    'figure',
    'epigraph',
    'verse',
    'letter',
  ],
  ...[
    'box',
    'box {#a .b}',
    'tip',
    'unknown',
    '{.note}',
    '{.callout-tip title="t"}',
    'note[t]',
    'passage {lang=en}',
    'signature',
  ],
]
const LABELS = ['编者按', '编者按：', '【编者按】', '编后', '——编者']
const PREFIXES = [
  ...[
    '# ',
    '## ',
    '### ',
    '#',
    '###### ',
    '- ',
    '1. ',
    '- [ ] ',
    '- [x] ',
    '    ',
    '\t',
    '　　',
    '&nbsp;&nbsp;',
    '> ',
    '> [!NOTE]\n> ',
  ],
  ...[
    '> [!tip]- ',
    ': ',
    '~ ',
    '一、',
    '（一）',
    '第一章 ',
    '【',
    '—— ',
    '[^1]: ',
    '[^a]: ',
    '[r]: https://a.b ',
    '| ',
    '```js ',
    '$$',
  ],
]
const SUFFIXES = [
  '',
  '',
  '',
  '',
  ' {#sec:d}',
  ' {.unnumbered}',
  '】',
  '  ',
  ' #',
  '\n===',
  '\n---',
  ' {:.c}',
  '。',
  ' {#x',
]

const table = fc
  .tuple(
    fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('|-|:-:|', '|---|', '-|-'),
    line,
    fc.constantFrom('', ' {#tbl:b}', ' {#tbl:b .turned}', ' {#tbl:'),
  )
  .map(([rows, rule, caption, id]) => {
    const [head, ...body] = rows.map((cells) => `|${cells.map((cell) => cell.replaceAll('\n', ' ')).join('|')}|`)
    return [head, rule, ...body].join('\n') + (id === '' ? '' : `\n\n: ${caption}${id}`)
  })
const html = fc
  .tuple(line, fc.constantFrom('div', 'table><tr><td', 'p', 'details><summary', 'script', 'pre', 'ul><li', 'center'))
  .map(([text, tag]) => `<${tag}>${text}</${tag.split('>')[0]}>`)

const { block } = fc.letrec<{ block: string; holder: string; blocks: string }>((tie) => ({
  blocks: fc
    .array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' })
    .map((all) => all.join('\n\n')),
  holder: fc
    .tuple(tie('blocks'), fc.constantFrom(...CONTAINERS), inline, fc.integer({ min: 0, max: 13 }))
    .map(([inside, name, title, kind]) => {
      if (kind < 5)
        return `::: ${name}${kind === 1 ? ` ${title.replaceAll('\n', ' ')}` : ''}\n${inside}\n${kind === 0 ? '' : ':::'}`
      if (kind < 7) return prefixed(inside, '> ')
      if (kind < 9) return `- ${indented(inside, '  ').trimStart()}`
      if (kind === 9) return `1. ${indented(inside, '   ').trimStart()}`
      if (kind === 10) return `!!! note\n${indented(inside, '    ')}`
      if (kind === 11) return `[^1]: ${indented(inside, '    ').trimStart()}`
      if (kind === 12) return `${title.replaceAll('\n', ' ')}\n: ${indented(inside, '  ').trimStart()}`
      return `::::: ${name}\n${inside}\n:::::`
    }),
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom('', ...PREFIXES), lines, fc.constantFrom(...SUFFIXES))
        .map(([before, text, after]) => before + text.join('\n') + after),
    },
    { weight: 3, arbitrary: lines.map((each) => each.join('\n')) },
    table,
    html,
    lines.map((each) => `\`\`\`\n${each.join('\n')}\n\`\`\``),
    fc.constantFrom(
      '$$\nx = y\n$$',
      '$$E=mc^2$$ {#eq:c}',
      '---',
      '***',
      ':::',
      '```',
      '$$',
      '%%',
      '[toc]',
      '{{< figure src="a.png" >}}',
      '\\newpage',
      '~~~',
      '<!--',
      ...LABELS,
    ),
    { weight: 3, arbitrary: tie('holder') },
  ),
}))

/** What an editor's slip of the hand does to a text: something goes, something comes, two lines are one. */
const slip = fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', '', '', ...LONE, '\n', '\n\n', ' '))

/** A manuscript, its lines ended in one of three ways, with or without a byte order mark. */
export const anyManuscript: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n \n'),
    fc.array(slip, { maxLength: 3 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    fc.constantFrom('', '', '', '\ufeff'),
  )
  .map(([blocks, between, slips, lineEnd, start]) => {
    let text = blocks.join(between)
    for (const [at, length, instead] of slips) {
      const from = at % (text.length + 1)
      text = text.slice(0, from) + instead + text.slice(from + length)
    }
    // Half of a pair is no character.
    text = text.replace(/\p{Surrogate}/gu, '')
    let next = 0
    return start + text.replaceAll(LETTER, () => letter(next++)).replaceAll('\n', lineEnd)
  })

/** Where letters may stand that a reader does not see: comments, targets, names of languages and of containers, tags, attributes. */
const UNSEEN: readonly RegExp[] = [
  // Which of several ends a comment depends on where blocks end; what TeX has behind % is a comment too.
  /%%[\s\S]*%%/g,
  /<[!?][\s\S]*>/g,
  /(?<=\$[\s\S]*)%[^\n]*/g,
  /<(script|style|textarea|pre)\b[\s\S]*?(?:<\/\1|$)/gi,
  /<[A-Za-z/][^<>]*>/g,
  /(?:`{3,}|~{3,})[^\n]*/g,
  /\]\([^\n]*\)|\[[^[\]]*\]:[^\n]*(?:\n[^\n]*)?/g,
  /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{:[^{}]*\}|\{[^{}\n]*\}/g,
  /!?\[\[[^[\]\n]*\]\]|\[\^[^\]\n]*\]|\[![^\]\n]*\]/g,
  /:{3,}[^\n]*/g,
]

/** The letters of a manuscript that must be seen in the book. */
export function seenLetters(text: string): string[] {
  let seen = text
  for (const pattern of UNSEEN) seen = seen.replace(pattern, (hidden) => hidden.replace(TEXT_LETTER, ''))
  return seen.match(TEXT_LETTER) ?? []
}
