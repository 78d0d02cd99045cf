/** Formulas and code in the e-book: what EPUBCheck says of them, and what those who cannot see are told. */
import { expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { checkEpub } from '../../src/proof/epub-conservation.js'
import { complaints, madeEpub } from '../support/made-epub.js'
import { manuscriptOf } from '../support/one-file.js'

const TEXT = String.raw`# 渡口

河宽 $w=\sqrt{\frac{2s}{a}}$，$f'(x)$、$\cancel{x}$、$\overline{AB}$、$\color{red}y$、$\ce{H2O}$、$\sin x$。

$$
\begin{aligned}a&<b\\c&=\begin{cases}1&\text{当 }x\\0\end{cases}\end{aligned}
$$ {#eq:wide}

$$\begin{align}a&=b\\c&=d\end{align}$$

$$a\tag{1}$$

~~~html {.numbers}
<!-- 船 -->
<p class="a">&amp; 'x' "y"</p>
~~~

# 平常的一章

没有公式。
`

it('is a book without complaint, that says which documents hold MathML', async () => {
  const { value: book, findings } = parse(manuscriptOf({ 'text.md': TEXT }))
  expect(findings).toEqual([])
  const { bytes, edition } = await madeEpub(book)
  expect(await complaints(bytes)).toEqual([])
  expect(checkEpub(bytes, edition)).toEqual([])
  const [chapter, plain] = edition.documents.filter(({ kind }) => kind === 'chapter')
  expect(chapter!.body).toContain('alttext="w=\\sqrt{\\frac{2s}{a}}"')
  expect(chapter!.body).toContain('<i class="comment">&lt;!-- 船 --&gt;</i>')
  expect(plain!.body).not.toContain('<math')
  expect(edition.metadata.accessibility.features).toContain('MathML')
  expect(edition.metadata.accessibility.summary.text).toContain('MathML')
})

it('says nothing of MathML in a book without formulas', async () => {
  const { value: book } = parse(manuscriptOf({ 'text.md': '# 渡口\n\n票价 $5。\n' }))
  const { edition } = await madeEpub(book)
  expect(JSON.stringify(edition)).not.toContain('MathML')
})
