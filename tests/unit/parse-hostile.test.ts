import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { manuscriptOf } from '../support/one-file.js'

function parsed(text: string, structure: 'marked' | 'auto' = 'marked') {
  const { value, findings } = parse(manuscriptOf({ 'a.md': text }, { structure }))
  // Whoever walks a Book recurses, and so does JSON: either overflows when nesting is not bounded.
  return { json: JSON.stringify(value), ids: [...new Set(findings.map(({ id }) => id))] }
}

const shipsIn = (json: string) => json.split('船').length - 1

describe('a manuscript without measure', () => {
  it('of 1.7 million 汉字 in one paragraph comes out whole', () => {
    const text = '版心之内，文字自成天地。'.repeat(140_000)
    expect(parsed(text).json.includes(text)).toBe(true)
  })

  it('of 100,000 emphasis marks keeps the word inside them', () => {
    expect(shipsIn(parsed(`${'*'.repeat(100_000)}船${'*'.repeat(100_000)}`).json)).toBe(1)
  })

  it.each([
    ['quotes', `${'>'.repeat(5_000)} 船`],
    ['lists', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- 船`).join('\n')],
    ['containers', `${'::: box\n'.repeat(2_000)}船`],
  ])('of %s nested past any reader says so and keeps the text', (_, text) => {
    const { json, ids } = parsed(text)
    expect(shipsIn(json)).toBe(shipsIn(text))
    expect(ids).toContain('parse/too-deep')
  })

  it('of quotes nested as people do says nothing', () => {
    expect(parsed('> > > 船').ids).toEqual([])
  })

  it.each([
    ['brackets', `${'['.repeat(20_000)}船${']'.repeat(20_000)}`],
    ['images', `${'!['.repeat(5_000)}船${'](a.png'.repeat(5_000)}`],
    ['notes in notes', `${'^['.repeat(10_000)}船${']'.repeat(10_000)}`],
    ['inline HTML', `船${'<b>'.repeat(20_000)}船${'</i>'.repeat(20_000)}`],
    ['blocks of HTML', `${'<div>'.repeat(10_000)}船`],
    ['unclosed comments', '<!-- 船\n\n'.repeat(5_000)],
    ['unclosed scripts', `船${'<script>船'.repeat(5_000)}`],
    ['headings of one text', '# 船\n'.repeat(5_000)],
    ['unclosed containers with headings', '::: box\n# 船\n'.repeat(3_000)],
    ['braces', `# 船${'{'.repeat(50_000)}`],
    ['tags without end', `${'{{< "'.repeat(20_000)}船${'{% raw %}'.repeat(5_000)}`],
    ['brackets of wikis', `${'[['.repeat(20_000)}船${'![['.repeat(20_000)}`],
    ['highlighters', '==船 '.repeat(20_000)],
    ['alerts', '> [!NOTE]\n> 船\n\n'.repeat(5_000)],
    ['code without end', '{{< highlight go >}}\n\n船\n\n'.repeat(5_000)],
    ['commands of LaTeX', '\\a{船'.repeat(20_000)],
    ['readings without an end', '{船|'.repeat(20_000)],
    ['readings in a table', `| 船 |\n|---|\n${'| {船|x} |\n'.repeat(3_000)}`],
    ['spans in spans', `${'['.repeat(3_000)}船${']{.dots}'.repeat(3_000)}`],
    ['spans in links', `${'['.repeat(3_000)}船${']{.dots}](#x)'.repeat(3_000)}`],
    ['raised characters', 'x^船^'.repeat(20_000)],
    ['lowered characters without an end', 'x~船'.repeat(20_000)],
    ['cells in one row', `${'|船'.repeat(40_000)}|\n${'|-'.repeat(40_000)}|`],
    ['links to nowhere', `${'[船](#x) '.repeat(4_000)}\n\n${'# 渡\n\n'.repeat(4_000)}`],
    ['spans without an end', '[船]{.dots '.repeat(20_000)],
    ['attributes without an end', `# 船${' {#fig:x'.repeat(20_000)}`],
    ['notes without an end', '船^[注记'.repeat(20_000)],
    ['calls without an end', '船[^1'.repeat(20_000)],
    ['links without an end', '[船](https://a'.repeat(20_000)],
    ['pictures with blanks in their paths', '![船](a b.png)'.repeat(20_000)],
    ['formulas without an end', '船$\\alpha '.repeat(20_000)],
    ['dollars of formulas', '船\n$$\n\n'.repeat(20_000)],
    ['comments of Obsidian without an end', '%%船\n\n'.repeat(20_000)],
    ['admonitions', '!!! note\n    船\n\n'.repeat(10_000)],
    [
      'admonitions in admonitions',
      Array.from(
        { length: 300 },
        (_, depth) => `${'    '.repeat(depth)}!!! note\n${'    '.repeat(depth + 1)}船\n`,
      ).join('\n'),
    ],
    ['divs of pandoc', `${'::: {.box}\n'.repeat(5_000)}船`],
    ['ends of containers', '船\n\n:::\n\n'.repeat(20_000)],
    ['fences', '```\n船\n'.repeat(20_000)],
    ['unknown classes', '[船]{.dot}'.repeat(20_000)],
    ['definitions', '船\n: 船\n'.repeat(3_000)],
    [
      'definitions in definitions',
      Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}船\n${'  '.repeat(depth)}: 船`).join('\n'),
    ],
  ])('of %s keeps every word', (_, text) => {
    expect(shipsIn(parsed(text).json)).toBeGreaterThanOrEqual(shipsIn(text))
  })
})

describe('a manuscript without measure whose structure is inferred', () => {
  it.each([
    ['pictures in one paragraph', `船${'![](a.png) '.repeat(20_000)}`],
    ['blanks before a label', `${'\u00a0 '.repeat(20_000)}船`],
    ['labels', '编者按：船\n\n'.repeat(10_000)],
    ['contributors of one name', '【船】\n\n摆渡人讲的一件旧事\n\n'.repeat(5_000)],
    [
      'contributors',
      Array.from({ length: 5_000 }, (_, number) => `【船${number}】\n\n摆渡人讲的一件旧事`).join('\n\n'),
    ],
  ])('of %s keeps every word', (_, text) => {
    expect(shipsIn(parsed(text, 'auto').json)).toBeGreaterThanOrEqual(shipsIn(text))
  })
})

describe('a manuscript that tries to run something', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<a href="java&#115;cript:alert(1)">船</a>',
    '<div style="background:url(javascript:alert(1))">船</div>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '[船](vbscript:alert(1))',
    '![船](javascript:alert(1))',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">船</button></form>',
    '[船]{#a onclick=alert(1)}',
  ])('is disarmed: %s', (text) => {
    const markup: string[] = []
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, value] of Object.entries(node)) {
        if (['tag', 'href', 'url', 'src', 'asset'].includes(key)) markup.push(`${key}=${value}`)
        if (/^on|^style$|action$|srcdoc/.test(key)) markup.push(key)
        visit(value)
      }
    }
    for (const each of [text, `渡 ${text}`]) visit(parse(manuscriptOf({ 'a.md': each })).value.parts)
    expect(markup.filter((each) => /script|style|action|srcdoc|^on|iframe|form|svg|math/i.test(each))).toEqual([])
  })

  it('is not confused with one that writes about it', () => {
    const { json, ids } = parsed('`<script>alert(1)</script>` 与 javascript: 的写法')
    expect(json).toContain('<script>alert(1)</script>')
    expect(ids).toEqual([])
  })
})
