import { describe, expect, it } from 'vitest'
import { conform } from '../../src/compose/epub/content-models.js'
import { orderHeadings } from '../../src/compose/epub/heading-order.js'
import { readXhtml, writeXhtml } from '../../src/compose/xhtml-tree.js'

/** Headings by name, those of sections with an id in front: `#h1 #h2 h3`. */
function ordered(headings: string): string {
  const markup = headings.split(' ').map((name, index) => {
    const [, isSection, tag] = /^(#?)(h\d)$/u.exec(name)!
    return isSection ? `<${tag} id="s${index}">甲</${tag}>` : `<blockquote><${tag}>甲</${tag}></blockquote>`
  })
  const sections = new Set(headings.split(' ').map((_, index) => `s${index}`))
  const tree = orderHeadings(readXhtml(markup.join('')), sections)
  return [...writeXhtml(tree).matchAll(/<(h\d)( id)?/gu)].map(([, tag, id]) => (id ? `#${tag}` : tag)).join(' ')
}

describe('headings of a document of the e-book', () => {
  it.each([
    ['sections keep their ranks', '#h1 #h2 #h3 #h2', '#h1 #h2 #h3 #h2'],
    ['others rank below the section that they are in', '#h1 #h2 h1 h2 #h3', '#h1 #h2 h3 h3 #h3'],
    ['none skips a rank', '#h1 h6 h6 #h2 h5 h4 h6', '#h1 h2 h3 #h2 h3 h4 h5'],
    ['a document without a title of its own goes on below one', 'h4 h6 h2', 'h2 h3 h2'],
    ['one that is all raw HTML has one title', 'h1 h1 h3', 'h1 h2 h3'],
    ['six ranks are all there are', '#h1 #h2 #h3 #h4 #h5 #h6 h2', '#h1 #h2 #h3 #h4 #h5 #h6 h6'],
  ])('%s', (_, given, expected) => {
    expect(ordered(given)).toBe(expected)
  })
})

describe('raw HTML for those who listen', () => {
  it.each([
    ['<a href="https://a.example/"></a>', '<a></a>'],
    [
      '<a href="https://a.example/"><img src="a.png" alt=""/></a>',
      '<a href="https://a.example/" aria-label="https://a.example/"><img src="a.png" alt=""/></a>',
    ],
    ['<table><tr><th scope="col"></th><th>甲</th></tr></table>', '<table><tr><td></td><th>甲</th></tr></table>'],
    ['<aside>甲</aside><nav>乙</nav>', '<aside role="note">甲</aside><div>乙</div>'],
    ['<div class="table"></div>', '<div class="table" tabindex="0"></div>'],
  ])('%s becomes %s', (markup, cured) => {
    expect(writeXhtml(conform(readXhtml(markup)))).toBe(cured)
  })

  it.each([
    '<a href="https://a.example/">甲</a>',
    '<a href="https://a.example/"><img src="a.png" alt="桥"/></a>',
    '<aside class="footnote" role="doc-footnote">甲</aside>',
    '<table><tr><th><img src="a.png" alt="桥"/></th></tr></table>',
  ])('%s stays as it is', (markup) => {
    expect(writeXhtml(conform(readXhtml(markup)))).toBe(markup)
  })
})
