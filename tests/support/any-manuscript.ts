/** Manuscripts made of every mark that is read, whole, half-finished and nested, and of what other programs write. */
import fc from 'fast-check'
import { inline, LONE, word } from './any-line.js'
import { LETTER, letter } from './text-letters.js'

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
