import { describe, expect, it } from 'vitest'
import { loadTemplates, templateFiles } from '../../src/compose/templates.js'
import { BookError } from '../../src/model/finding.js'

const NAME = 'epub/part-title'
const VIEW = { id: 'part-1', title: '上编 <甲>', subtitle: null, lines: [{ label: '著', value: '林舟' }] }

const render = (text: string): string => loadTemplates(new Map([[`${NAME}.hbs`, text]])).render(NAME, VIEW)

function mistake(text: string): { line: unknown; allowed: unknown; file: unknown } {
  try {
    render(text)
  } catch (error) {
    const [found] = (error as BookError).findings
    expect(error).toBeInstanceOf(BookError)
    expect(found!.id).toBe('compose/template-error')
    return { file: found!.facts.file, line: found!.facts.line, allowed: found!.facts.allowed }
  }
  throw new Error('No mistake was found.')
}

describe('a template', () => {
  it('of the package is found wherever the program is started', () => {
    const before = process.cwd()
    try {
      process.chdir('/')
      expect(loadTemplates().render(NAME, VIEW)).toContain('<h1 id="part-1">上编 &lt;甲&gt;</h1>')
    } finally {
      process.chdir(before)
    }
  })

  it('escapes what it is handed, unless it asks for markup', () => {
    expect(render('{{title}}|{{{title}}}')).toBe('上编 &lt;甲&gt;|上编 <甲>')
  })

  it('may ask for lists and for what may be missing', () => {
    expect(render('{{#if subtitle}}{{subtitle}}{{else}}无{{/if}}{{#each lines}}{{label}}{{value}}{{/each}}')).toBe(
      '无著林舟',
    )
  })

  it.each([
    ['an unknown value', '\n\n<p>{{titel}}</p>', 3],
    ['an unknown value in a condition', '\n{{#if titel}}x{{/if}}', 2],
    ['an unknown list', '{{#each line}}x{{/each}}', 1],
    ['an unknown value in a list', '{{#each lines}}\n{{lable}}{{/each}}', 2],
    ['an unknown helper', '\n{{upper title}}', 2],
    ['a condition that is not closed', 'x\n{{#if title}}', 2],
    ['a question to the prototype', '{{#if __proto__}}x{{/if}}', 1],
    ['the inside of the program', '\n{{lookup this "constructor"}}', 2],
  ])('with %s is refused with its file and line', (_, text, line) => {
    expect(mistake(text)).toMatchObject({ file: `${NAME}.hbs`, line })
  })

  it('tells what is allowed', () => {
    expect(mistake('{{titel}}').allowed).toBe('id, title, subtitle, lines, lines[].label, lines[].value')
  })

  it('sees nothing of the prototype of what it is handed', () => {
    expect(render('[{{constructor}}{{toString}}{{__proto__}}]')).toBe('[]')
  })

  it('may share parts with others, and a book may replace a part alone', () => {
    const part = new Map([['parts/colophon-line.hbs', '{{value}}（{{label}}）']])
    const groups = [{ name: 'record', heading: '札记', lines: VIEW.lines }]
    const view = { label: '版权页', groups }
    expect(loadTemplates().render('epub/colophon', view)).toContain('<span class="colophon-label">著</span>')
    expect(loadTemplates(part).render('epub/colophon', view)).toContain('>林舟（著）</p>')
    const typo = new Map([['parts/colophon-line.hbs', '\n{{valeu}}']])
    expect(() => loadTemplates(typo).render('epub/colophon', view)).toThrow(
      expect.objectContaining({
        findings: [
          expect.objectContaining({ facts: expect.objectContaining({ file: 'parts/colophon-line.hbs', line: 2 }) }),
        ],
      }),
    )
  })

  it('with an unknown partial is refused with the partials there are', () => {
    const partials = templateFiles().filter((file) => file.startsWith('parts/'))
    expect(mistake('\n{{> parts/no-such}}')).toMatchObject({ line: 2, allowed: partials.join(', ') || undefined })
  })

  it.each(['<script>x</script>', '<p onclick="x">', '<a href="JavaScript:x">'])(
    'with a program in it is refused: %s',
    (text) => {
      expect(mistake(`\n${text}`)).toMatchObject({ line: 2 })
    },
  )

  it('that no edition asks for is refused, for its name may be a typo', () => {
    const load = () => loadTemplates(new Map([['epub/chaptre.hbs', 'x']]))
    expect(load).toThrow(BookError)
  })
})
