import { describe, expect, it } from 'vitest'
import { pageLabels } from '../../src/compose/print/page-labels.js'
import { outlineOf, sequencePages } from '../../src/compose/print/page-sequence.js'
import type { Flow, LaidOutPage } from '../../src/model/print.js'
import { mm, pt } from '../../src/model/units.js'

const page = (...ids: string[]): LaidOutPage => ({
  html: '',
  isTurned: false,
  unrolled: [],
  targets: ids.map((id) => ({ id, top: pt(10) })),
  fragments: [],
})

function flow(id: string, kind: Flow['kind'], folios: Flow['folios'], options: Partial<Flow> = {}): Flow {
  return { id, kind, folios, html: '', blocks: [], headings: [], start: 'any', fullPage: false, ...options }
}

const laidOut = (each: Flow, ...pages: LaidOutPage[]) => ({ flow: each, layout: { pages } })
const heading = (id: string, text: string) => ({
  id,
  depth: 1,
  rank: 1,
  heading: null,
  text,
  lines: [text],
  runningHead: text,
})

describe('the sequence of pages', () => {
  it('starts the body on a recto with folio 1, after a blank page where the front matter ends on one', () => {
    const pages = sequencePages([
      laidOut(flow('title', 'title-page', 'none', { start: 'recto' }), page()),
      laidOut(flow('contents', 'contents', 'roman'), page(), page()),
      laidOut(flow('a', 'body', 'arabic'), page(), page()),
    ])
    expect(pages.map(({ side, folio }) => `${side} ${folio}`)).toEqual([
      'recto null',
      'verso ii',
      'recto iii',
      'verso null',
      'recto 1',
      'verso 2',
    ])
  })

  it('counts the blank page before a chapter that opens on a recto', () => {
    const pages = sequencePages([
      laidOut(flow('a', 'body', 'arabic', { start: 'recto' }), page()),
      laidOut(flow('b', 'body', 'arabic', { start: 'recto' }), page()),
    ])
    expect(pages.map(({ side, folio, flow }) => [side, folio, flow?.id])).toEqual([
      ['recto', '1', 'a'],
      ['verso', null, undefined],
      ['recto', '3', 'b'],
    ])
  })

  const front = [
    laidOut(flow('cover', 'cover', 'none', { start: 'recto' }), page()),
    laidOut(flow('half-title', 'half-title', 'none', { start: 'recto' }), page()),
    laidOut(flow('title-page', 'title-page', 'none', { start: 'recto' }), page()),
    laidOut(flow('contents', 'contents', 'roman'), page()),
  ]
  const backCover = laidOut(flow('back-cover', 'back-cover', 'none', { start: 'verso' }), page())

  it.each([1, 2])('ends with the back cover on a verso when the text has %d pages', (count) => {
    const text = laidOut(flow('a', 'body', 'arabic'), ...Array.from({ length: count }, () => page()))
    const pages = sequencePages([...front, text, backCover])
    expect(pages.at(-1)).toMatchObject({ side: 'verso', folio: null, flow: { kind: 'back-cover' } })
    expect(pages.length % 2).toBe(0)
    expect(pages.filter((each) => each.flow === null && each.number > 6)).toHaveLength(count - 1)
  })

  const plate = (id: string, pages: number, start: Flow['start'] = 'any') =>
    laidOut(flow(id, 'plate', 'none', { start }), ...Array.from({ length: pages }, () => page()))
  const named = (flows: Parameters<typeof sequencePages>[0]) =>
    sequencePages(flows).map(({ flow: each, counted }) => `${counted} ${each?.id ?? 'blank'}`)

  it('puts a plate behind the page that calls it, and the text goes on behind that', () => {
    const text = flow('text', 'body', 'arabic', { headings: [heading('one', '第一章')] })
    const flows = [laidOut(text, page('one', 'p1'), page('p2'), page()), plate('p1', 1), plate('p2', 1)]
    expect(named(flows)).toEqual(['1 text', '2 p1', '3 text', '4 p2', '5 text'])
    expect(sequencePages(flows).map(({ folio, runningHead }) => `${folio} ${runningHead}`)).toEqual([
      ...['1 第一章', 'null null', '3 第一章', 'null null', '5 第一章'],
    ])
  })

  it('opens a spread on a verso, lets text flow on until then, and keeps the order of the plates', () => {
    const text = flow('text', 'body', 'arabic')
    const spread = plate('s', 2, 'verso')
    expect(named([laidOut(text, page('s'), page()), spread])).toEqual(['1 text', '2 s', '3 s', '4 text'])
    expect(named([laidOut(text, page(), page('s', 'p'), page(), page()), spread, plate('p', 1)])).toEqual([
      ...['1 text', '2 text', '3 text', '4 s', '5 s', '6 p', '7 text'],
    ])
  })

  it('gives a spread that ends its text a blank page where the text ends on a verso', () => {
    const [text, next] = [flow('text', 'body', 'arabic'), flow('next', 'body', 'arabic')]
    expect(named([laidOut(text, page(), page('s')), plate('s', 2, 'verso'), laidOut(next, page())])).toEqual([
      ...['1 text', '2 text', '3 blank', '4 s', '5 s', '6 next'],
    ])
  })

  it('loses no plate whose place was not found', () => {
    expect(named([laidOut(flow('text', 'body', 'arabic'), page()), plate('p', 1)])).toEqual(['1 text', '2 p'])
  })

  it('labels pages as they are counted, printed or not, and covers by their names', () => {
    const pages = sequencePages([...front, laidOut(flow('a', 'body', 'arabic'), page(), page()), backCover])
    expect(pages.map(({ folio }) => folio)).toEqual([
      ...[null, null, null, null, null, 'iv'],
      ...['1', '2', null, null],
    ])
    expect(pageLabels(pages, 'zh-CN')).toEqual([
      ...['封面', '封二', 'i', 'ii', 'iii', 'iv'],
      ...['1', '2', '3', '封底'],
    ])
    expect(pageLabels(pages, 'en').at(-1)).toBe('Back cover')
  })

  it('names in the running head the section that opens on the page, else the one that runs on', () => {
    const chapters = flow('all', 'body', 'arabic', { headings: [heading('one', '第一章'), heading('two', '第二章')] })
    const pages = sequencePages([laidOut(chapters, page('one'), page(), page('two'), page())])
    expect(pages.map(({ runningHead }) => runningHead)).toEqual(['第一章', '第一章', '第二章', '第二章'])
  })

  it('leads the outline to the page of each heading', () => {
    const chapters = flow('all', 'body', 'arabic', { headings: [heading('one', '第一章'), heading('two', '第二章')] })
    const pages = sequencePages([
      laidOut(flow('title', 'title-page', 'none'), page()),
      laidOut(chapters, page('one'), page('two')),
    ])
    const entries = outlineOf(pages, mm(25.4)).map(({ text, page, folio, top }) => ({ text, page, folio, top }))
    expect(entries).toEqual([
      { text: '第一章', page: 3, folio: '1', top: 82 },
      { text: '第二章', page: 4, folio: '2', top: 82 },
    ])
  })
})
