import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/book.js'
import type { Place } from '../../src/model/finding.js'
import { parse } from '../../src/parse/parse.js'
import { manuscriptOf } from '../support/one-file.js'

const shown = ({ line, column, endLine, endColumn }: Place) => `${line}:${column}-${endLine}:${endColumn}`

function blocksOf(text: string, firstLine = 0): readonly Block[] {
  const manuscript = manuscriptOf({ 'a.md': text })
  const files = manuscript.parts[0]!.files.map((file) => ({ ...file, firstLine }))
  const sections = parse({ ...manuscript, parts: [{ kind: 'body', title: null, files }] }).value.parts[0]!.sections
  return sections.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks])
}

describe('places', () => {
  it('count lines of the file, front matter included', () => {
    expect(blocksOf('\n渡口\n', 4).map(({ place }) => shown(place))).toEqual(['6:1-6:3'])
  })

  it('count 汉字 outside the BMP as one column', () => {
    expect(blocksOf('𠮷野家').map(({ place }) => shown(place))).toEqual(['1:1-1:4'])
  })

  it('end with the last line that has text', () => {
    const places = blocksOf('## 甲\n\n> 渡\n> 口\n\n```\n船\n```\n\n::: box\n桥\n:::\n\n乙\n').map(({ place }) =>
      shown(place),
    )
    expect(places).toEqual(['1:1-1:5', '3:1-4:4', '6:1-8:4', '10:1-12:4', '14:1-14:2'])
  })

  it('of what is nested begin at its own text', () => {
    const [list] = blocksOf('- - 渡口\n  - 船')
    const [outer] = list?.type === 'list' ? list.items : []
    const [inner] = outer?.blocks ?? []
    expect(inner && shown(inner.place)).toBe('1:3-2:6')
    const items = inner?.type === 'list' ? inner.items : []
    expect(items.map(({ place }) => shown(place))).toEqual(['1:3-1:7', '2:3-2:6'])
    expect(items.flatMap(({ blocks }) => blocks.map(({ place }) => shown(place)))).toEqual(['1:5-1:7', '2:5-2:6'])
  })

  it('of images are exact on later lines of a quoted paragraph', () => {
    const [quote] = blocksOf('> 　渡口\n> 𠮷![船](a.png)文\n>   文![桥](b.png)')
    const [paragraph] = quote?.type === 'quote' ? quote.blocks : []
    const images = paragraph?.type === 'paragraph' ? paragraph.children.filter((each) => each.type === 'image') : []
    expect(images.map(({ place }) => `${place.line}:${place.column}`)).toEqual(['2:4', '3:6'])
  })
})

describe('HTML that goes on over blank lines', () => {
  it('is reported on the lines where it stands', () => {
    const text = '<div>渡口</div>\n\n<div>岸</div>\n\n<script>船</script>，<script>桥</script>'
    const places = parse(manuscriptOf({ 'a.md': text })).findings.map(({ place }) => [place?.line, place?.column])
    expect(places).toEqual([
      [5, 1],
      [5, 20],
    ])
  })
})

describe('a definition', () => {
  it('that opens with ~ is placed at its mark, whatever colons it has', () => {
    const { findings } = parse(manuscriptOf({ 'a.md': '渡口\n: 过河的地方\n~ 水边，又见：@fig:none' }))
    expect(findings.map(({ id, place }) => [id, place?.line, place?.column])).toEqual([
      ['parse/unknown-reference', 3, 9],
    ])
  })
})
