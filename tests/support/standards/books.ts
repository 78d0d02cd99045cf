/** A small book that has one of everything, for the files that say they follow a standard. */
import type { Finding } from '../../../src/model/finding.js'
import { builtBook } from '../built-book.js'
import { pixelPng } from '../images.js'
import { sharedScratch } from '../scratch.js'
import { type OpenPdf, openPdf } from './open-pdf.js'
import { pressProfile } from './press-profile.js'

const TEXT = `# 渡口

春天的渡口很安静[^a]，船夫说《渡口》写了十年。见[第二章](#second)，或看[网页](https://example.org/ferry)。

> 潮水退了，石阶一级一级露出来。

- 缆绳
- 竹篙
  - 铁头

1. 上船
2. 解缆

| 船 | 载客 |
|---|--:|
| 大船 | 30 |
| 小船 | 6 |

\`\`\`
const tide = 'low'
\`\`\`

![雾中的渡船](ferry.png)

[^a]: 只在早上六点以前。

# 学校 {#second}

**钟声**和*黑板*，\`chalk\`，official office。
`

/** `print`: lines of the section in book.yaml. */
export interface MadeBook {
  readonly pdf: OpenPdf
  readonly findings: readonly Finding[]
}

/** To be called in `beforeAll`: the folder is there for all tests of a suite. */
export async function ferryBook(print: readonly string[], text = TEXT): Promise<MadeBook> {
  const folder = await sharedScratch({
    'book.yaml': [
      'title: 渡口',
      'authors: [林渡]',
      'date: 2026-05-01',
      'print:',
      ...print.map((line) => `  ${line}`),
    ].join('\n'),
    'text.md': text,
    'ferry.png': photo(600, 400),
    'press.icc': pressProfile(),
  })
  const { value, findings } = await builtBook(folder, { formats: { pdf: true, epub: false } })
  return { pdf: await openPdf(value.pdf!), findings }
}

/** In colours, none of them grey, and half transparent at the left: a picture with a soft mask. */
function photo(width: number, height: number): Uint8Array {
  const pixel = (x: number, y: number) => [x % 256, y % 256, 200, x < width / 2 ? 128 : 255]
  const rows = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => pixel(x, y)))
  return pixelPng(Uint8Array.from(rows.flat(2)), width)
}
