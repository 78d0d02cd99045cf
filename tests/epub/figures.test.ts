/** Pictures in the e-book: what print takes out of the text stands in its place. */
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { assetsOf } from '../support/books.js'
import { complaints, madeEpub } from '../support/made-epub.js'
import { manuscriptOf } from '../support/one-file.js'

const TEXT = `# 节

前。

![石桥](a.png){#bridge place=page credit="摄影：林渡"}

![河上](a.png){place=spread}

![左](a.png){place=left width=12字}

中，见[石桥](#bridge)。

![右](b.svg){place=right}

后。

::: figure 两岸 {credit=周野}
![东](a.png){width=45%}
![西](b.svg){height=20mm}
:::

![宽](a.png){width=50mm height=30mm}
`

describe('pictures in the e-book', () => {
  it('stand where they are written, with captions, credits and sizes', async () => {
    const { value: book } = parse(manuscriptOf({ 'a.md': TEXT }))
    const { bytes, facts } = await madeEpub(book, { assets: assetsOf('a.png', 'b.svg') })
    const { markup } = facts.spine.find((each) => each.text.includes('前。'))!
    const plain = markup.replace(/ src="[^"]*"| epub:type="[^"]*"/g, '')
    expect(plain).toContain('<figcaption>石桥　<span class="credit">摄影：林渡</span></figcaption>')
    expect(plain).toContain('<figure><img alt="河上"/><figcaption>河上</figcaption></figure>')
    expect(plain).toContain('<figure class="beside beside-left" style="width:12em"><img alt="左" style="width:100%"/>')
    expect(plain).toContain('<figure class="beside beside-right" style="width:40%"><img alt="右"/>')
    expect(plain).toContain(
      '<figure class="figure side-by-side"><figure style="width:45%"><img alt="东" style="width:100%"/>',
    )
    expect(plain).toContain('<figure style="width:40mm"><img alt="西" style="width:100%"/>')
    expect(plain).toContain('<figcaption>两岸　<span class="credit">周野</span></figcaption>')
    expect(plain).toContain('<img alt="宽" style="width:50mm"/>')
    expect(await complaints(bytes)).toEqual([])
  })
})
