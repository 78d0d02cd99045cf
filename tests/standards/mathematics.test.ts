/** A book with formulas and numbered code, held against the rules of the standards. */
import { expect, it } from 'vitest'
import { ferryBook } from '../support/standards/books.js'
import { pdfaRules } from '../support/standards/pdfa-rules.js'
import { PDFX_RULES } from '../support/standards/pdfx-rules.js'
import { brokenRules } from '../support/standards/rule.js'
import { UA_RULES } from '../support/standards/ua-rules.js'

/** Signs that stretch, grow and are put together from parts, small ones over and under, and each of them drawn from no character. */
const TEXT = String.raw`# 渡口

河宽 $w=\sqrt{\frac{2s}{a}}$，见 $f'(x)$、$\widehat{ABC}$、$\vec{v}$、$\hat{\imath}$、$\mathscr{L}$、$\mathbb{R}$、$\text{当 }x$ 时。

$$\left(\sum_{k=1}^{n}\frac{1}{k^2}\right)^2 < \left[\frac{\frac{\pi^2}{6}}{\frac{a}{b}}\right]^2, \underbrace{a+b+c+d}_{4}$$

$$f(x)=\begin{cases}1\\2\\3\\4\\5\end{cases} \int_0^\infty e^{-x^2}\,dx \sqrt[3]{\frac{\frac{1}{2}}{\frac{3}{4}}}$$

~~~js {.numbers}
// 船 ferry
const tide = 'low, and then a very long line that goes on and on until it is turned, 潮水退了，石阶一级一级露出来'
~~~
`

it.each([
  ['pdfa-2u', [...pdfaRules(2), ...UA_RULES]],
  ['pdfx-4', PDFX_RULES],
  ['none', UA_RULES],
] as const)('keeps the rules of %s', async (standard, rules) => {
  const { pdf, findings } = await ferryBook(['colour: black', `standard: ${standard}`], TEXT)
  expect(brokenRules(pdf, rules)).toEqual([])
  expect(findings.map(({ id }) => id)).not.toContain('print/font-without-characters')
})
