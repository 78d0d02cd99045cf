import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { packagePath } from '../../src/compose/package-files.js'
import { checkTemplates } from '../../src/compose/template-check/check-templates.js'
import { PARTS, TEMPLATES, templateFile } from '../../src/compose/template-views.js'
import { loadTemplates, packageTemplate } from '../../src/compose/templates.js'
import { BookError, type Finding } from '../../src/model/finding.js'
import { writtenValues } from '../support/template-values.js'

const NAME = 'print/half-title'
const VIEW = { lines: [{ text: '上编 <甲>', unit: ' data-block="0"' }] }
const TITLE_PAGE = 'print/title-page'

const own = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([name, text]) => [templateFile(name), text]))

function mistakes(files: Readonly<Record<string, string>>, folder?: string): readonly Finding[] {
  try {
    loadTemplates(own(files), folder)
  } catch (error) {
    if (error instanceof BookError) return error.findings
    throw error
  }
  return []
}

/** A title page that is as it should be, with something added in its third line. */
const titlePage = (addition: string) =>
  `<section>\n<h1 id="{{titleId}}"{{{titleUnit}}}>{{{title}}}</h1>\n${addition}\n</section>`

describe('a template', () => {
  it('of the package is found wherever the program is started', () => {
    const before = process.cwd()
    try {
      process.chdir('/')
      expect(loadTemplates().render(NAME, VIEW)).toContain('<p data-block="0">上编 &lt;甲&gt;</p>')
    } finally {
      process.chdir(before)
    }
  })

  it('of the book takes the place of ours, alone', () => {
    const templates = loadTemplates(own({ [NAME]: '{{#each lines}}<b>{{text}}</b>{{/each}}' }))
    expect(templates.render(NAME, VIEW)).toBe('<b>上编 &lt;甲&gt;</b>')
    expect(templates.render('epub/part-title', { id: 'a', label: null, title: '上编' })).toContain(
      '<h1 id="a">上编</h1>',
    )
  })

  it('may be replaced in one part, with all around it left as it is', () => {
    const line = own({ 'parts/colophon-line': '{{value}}（{{label}}）' })
    const groups = [{ name: 'record', heading: '札记', lines: [{ label: '著', value: '林舟' }] }]
    const view = { label: '版权页', groups }
    expect(loadTemplates().render('epub/colophon', view)).toContain('<span class="colophon-label">著</span>')
    expect(loadTemplates(line).render('epub/colophon', view)).toContain(
      '<p class="colophon-line colophon-labelled">林舟（著）</p>',
    )
  })

  it.each([...Object.keys(TEMPLATES), ...Object.keys(PARTS)])('of ours passes what a book’s must pass: %s', (name) => {
    expect(checkTemplates(own({ [name]: packageTemplate(name) }), 't', packageTemplate)).toEqual([])
  })
})

it('stands in the table of views for each file of the editions', () => {
  // Those of the proof are for no book to replace.
  const files = readdirSync(packagePath('templates'), { recursive: true, encoding: 'utf8' })
  const ofEditions = files.map((file) => file.replaceAll('\\', '/')).filter((file) => !file.startsWith('proof/'))
  const names = ofEditions.filter((file) => file.endsWith('.hbs'))
  expect(names.sort()).toEqual([...Object.keys(TEMPLATES), ...Object.keys(PARTS)].map(templateFile).sort())
})

describe('a mistake in a template of the book', () => {
  it.each([
    ['an unknown value', '<p>{{titel}}</p>', 'compose/template-name', 6, { nearest: 'title' }],
    ['one in a condition that does not hold', '{{#if date}}{{dat.text}}{{/if}}', 'compose/template-name', 15, {}],
    [
      'a condition on an unknown value',
      '{{#if subtitel}}x{{/if}}',
      'compose/template-name',
      7,
      { nearest: 'subtitle' },
    ],
    ['an unknown list', '{{#each author}}x{{/each}}', 'compose/template-name', 9, { nearest: 'authors' }],
    [
      'an unknown value of an item',
      '{{#each authors}}{{txt}}{{/each}}',
      'compose/template-name',
      20,
      { nearest: 'text' },
    ],
    [
      'a value outside a list',
      '{{#each authors}}{{titleId}}{{/each}}',
      'compose/template-name',
      20,
      { nearest: '../titleId' },
    ],
    ['an unknown value after 汉字', '<p>扉页{{titel}}</p>', 'compose/template-name', 8, {}],
    ['a question to the prototype', '{{#if __proto__}}x{{/if}}', 'compose/template-name', 7, {}],
    ['the inside of the program', '{{constructor}}', 'compose/template-name', 3, {}],
    ['an unknown helper', '{{upper title}}', 'compose/template-helper', 1, { name: 'upper' }],
    ['an unknown block', '{{#esle title}}x{{/esle}}', 'compose/template-helper', 1, { name: '#esle' }],
    ['a mistyped block', '{{#ech authors}}x{{/ech}}', 'compose/template-helper', 1, { nearest: '#each' }],
    [
      'a helper in a condition',
      '{{#if (or date title)}}x{{/if}}',
      'compose/template-error',
      7,
      { problem: '(or date title)' },
    ],
    [
      'an unknown part',
      '{{> parts/print/title-credit}}',
      'compose/template-part',
      1,
      { nearest: 'parts/print/title-credits' },
    ],
    [
      'a part where its values are not known',
      '{{> parts/print/folio}}',
      'compose/template-part-elsewhere',
      1,
      { lacking: 'folio' },
    ],
    ['a part of its own', '{{#*inline "x"}}{{/inline}}', 'compose/template-error', 1, {}],
    ['markup in two braces', '<i>{{title}}</i>', 'compose/template-braces', 4, { right: '{{{title}}}' }],
    ['text in three braces', '<i>{{{titleId}}}</i>', 'compose/template-braces', 4, { right: '{{titleId}}' }],
    [
      'several values as one',
      '{{#if date}}{{date}}{{/if}}',
      'compose/template-group',
      13,
      { allowed: 'date.text, date.unit' },
    ],
    ['a list as one value', '{{authors}}', 'compose/template-list', 1, { name: 'authors' }],
    ['one value as a list', '{{#each date}}x{{/each}}', 'compose/template-single', 1, { helper: '#each' }],
    ['what a book may lack', '{{date.text}}', 'compose/template-may-lack', 3, { name: 'date' }],
    ['a condition that is not closed', '{{#if date}}<p></p>', 'compose/template-unclosed', 1, { closing: '{{/if}}' }],
    ['braces that are not closed', '{{title', 'compose/template-error', 1, {}],
    ['a tag that is not closed', '<p><b>x</p>', 'compose/template-markup', 4, { problem: '<b>' }],
    ['a tag that closes nothing', 'x</div>', 'compose/template-markup', 2, { problem: '</div>' }],
    ['one that is not closed where a condition holds', '{{#if date}}<div>{{/if}}', 'compose/template-markup', 13, {}],
    ['one that is not closed where it does not', '{{#unless date}}<div>{{/unless}}', 'compose/template-markup', 17, {}],
    ['an element of HTML without its end', '<br>', 'compose/template-markup', 1, { problem: '<br>' }],
    ['a bare ampersand', '<p>甲&乙</p>', 'compose/template-markup', 5, {}],
    ['a program', '<p onclick="x">x</p>', 'compose/template-script', 1, {}],
  ])('is told with its place: %s', (_, addition, id, column, facts) => {
    const found = mistakes({ [TITLE_PAGE]: titlePage(addition) }, 'my')
    expect(found).toMatchObject([{ id, facts }])
    // The parser does not say where in a line it stumbled.
    const place = {
      file: 'my/print/title-page.hbs',
      line: 3,
      column: id === 'compose/template-error' ? expect.any(Number) : column,
    }
    expect(found[0]!.place).toEqual(place)
  })

  it.each([
    '',
    '{{#if date}}<p{{{date.unit}}}>{{date.text}}</p>{{else}}无{{/if}}',
    '{{#with subtitle}}{{text}}{{/with}}',
  ])('is not seen where there is none: %s', (addition) =>
    expect(mistakes({ [TITLE_PAGE]: titlePage(addition) })).toEqual([]),
  )

  it('in a part is told with the file of the part', () => {
    const place = { file: 'templates/parts/print/title-credits.hbs', line: 2 }
    const inPart = (text: string) => mistakes({ 'parts/print/title-credits': text })
    expect(inPart('\n{{titleId}}')).toMatchObject([{ id: 'compose/template-name', place }])
    expect(inPart('\n<div>')).toMatchObject([{ id: 'compose/template-markup', place }])
    expect(inPart('\n<div/>')).toEqual([])
  })

  it('does not hide another', () => {
    const found = mistakes({ [NAME]: '{{line}}', 'epub/chapter': '{{{contents}}}{{{note}}}' })
    expect(found.map(({ facts }) => facts.nearest)).toEqual(['lines', 'content', 'notes'])
  })
})

describe('the text of the manuscript', () => {
  it('and the ids of headings may not be left out by a template', () => {
    const found = mistakes({ [TITLE_PAGE]: '<p>{{{title}}}</p>' })
    expect(found).toMatchObject([{ id: 'compose/template-lost', facts: { written: '{{titleId}}' } }])
    expect(mistakes({ 'epub/chapter': '<div>{{{content}}}</div>' })).toMatchObject([
      { facts: { written: '{{{notes}}}' } },
    ])
  })

  it('stands alone in the element that it is known by', () => {
    const page = (heading: string) => mistakes({ [TITLE_PAGE]: `<div id="{{titleId}}">\n${heading}</div>` })
    const place = { file: 'templates/print/title-page.hbs', line: 2, column: 1 }
    expect(page('<h1{{{titleUnit}}}>书名：{{{title}}}</h1>')).toMatchObject([{ id: 'compose/template-unit', place }])
    expect(page('<h1{{{titleUnit}}}></h1>{{{title}}}')).toMatchObject([{ id: 'compose/template-unit', place }])
    expect(page('<h1>书名：<span{{{titleUnit}}}>{{{title}}}</span></h1>')).toEqual([])
  })
})

describe('a file among the templates of the book', () => {
  it.each([
    ['print/editor-note.hbs', 'print/editors-note.hbs'],
    ['editors-note.hbs', 'epub/editors-note.hbs'],
    ['print/title-page.html', 'print/title-page.hbs'],
    ['print/Article.HBS', 'print/article.hbs'],
  ])('that takes the place of none of ours is an error that names the nearest: %s', (file, nearest) => {
    const load = () => loadTemplates(new Map([[file, 'x']]))
    const place = { file: `templates/${file}`, line: 1, column: 1 }
    expect(load).toThrow(
      expect.objectContaining({
        exitCode: 1,
        findings: [expect.objectContaining({ id: 'compose/unknown-template', facts: { file, nearest }, place })],
      }),
    )
  })
})

describe.each(['templates.md', 'templates.zh-CN.md'])('docs/%s', (file) => {
  const page = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')
  const listed = new Map(
    Array.from(page.matchAll(/^### (\S+)\n\n[^\n]+\n\n```handlebars\n([\s\S]*?)\n```/gmu), ([, name, values]) => [
      name,
      values,
    ]),
  )

  it('lists all templates with their values', () => {
    const expected = Object.entries({ ...TEMPLATES, ...PARTS }).map(([name, shape]) => [name, writtenValues(shape)])
    expect([...listed]).toEqual(expected)
  })

  it('shows examples that pass', () => {
    const examples = [...page.matchAll(/^````handlebars templates\/(\S+)\.hbs\n([\s\S]*?)\n````/gmu)]
    expect(examples).toHaveLength(2)
    expect(mistakes(Object.fromEntries(examples.map(([, name, text]) => [name, text!])))).toEqual([])
  })
})
