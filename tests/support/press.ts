/** A small edition for tests of the press: a page of 20 × 15 characters, a grid, one face. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import type { Finding, Outcome } from '../../src/model/finding.js'
import type { Assets } from '../../src/model/manuscript.js'
import type { Flow, FlowBlock, FlowLayout, PrintSheet } from '../../src/model/print.js'
import { type Mm, mm, pt } from '../../src/model/units.js'
import type { Progress, Workshop } from '../../src/model/workshop.js'
import { openPress } from '../../src/paginate/press.js'

const MEASURE = 20
const LINES = 15
const SIZE = 10
const LEADING = 16

const CSS = `
* { margin: 0; padding: 0; }
html { -webkit-text-size-adjust: none; }
body { font: ${SIZE}pt/${LEADING}pt "Test Song"; line-break: strict; text-spacing-trim: trim-start; widows: 1; orphans: 1; overflow-wrap: anywhere; }
h2 { font-size: inherit; font-weight: inherit; break-after: avoid; }
p { text-align: justify; text-indent: 2em; }
pre { font: inherit; white-space: pre; }
.new-page { break-before: page; }
.whole { break-inside: avoid; }
table { border-collapse: collapse; width: 100%; }
.footnotes { padding-block-start: ${LEADING}pt; }
.footnote { display: block; text-indent: 0; }
.page { position: relative; width: 105mm; height: 148mm; overflow: hidden; }
.type-area { position: absolute; top: 20mm; left: 15mm; }
`

let face: Promise<Uint8Array> | undefined

async function testFace(text: string): Promise<Uint8Array> {
  const require = createRequire(import.meta.url)
  const path = require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
  return subsetFont(await readFile(path), text, {
    targetFormat: 'truetype',
    keepFeatures: ['halt', 'chws', 'vert', 'locl', 'palt'],
    noHinting: true,
    preserveNameIds: [],
  })
}

const CHARACTERS = `${Array.from({ length: 0x5e }, (_, index) => String.fromCodePoint(0x21 + index)).join('')} 　，。、；：？！「」『』（）《》—…·“”‘’〇零一二三四五六七八九十百千天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏春风夏雨河水山川田野小路老树新芽清晨傍晚的是在有了这那他她我们你人们走过看见听说想起写下字行页书纸墨印章节注文卷首尾`

export async function testSheet(extra: { css?: string; assets?: Assets; bleed?: Mm } = {}): Promise<PrintSheet> {
  face ??= testFace(CHARACTERS)
  return {
    css: CSS + (extra.css ?? ''),
    snapped: '.snapped',
    faces: [{ face: 'song', family: 'Test Song', bytes: await face }],
    assets: extra.assets ?? new Map(),
    page: {
      trim: { width: mm(105), height: mm(148) },
      charsPerLine: MEASURE,
      linesPerPage: LINES,
      fontSize: pt(SIZE),
      leading: pt(LEADING),
      typeArea: { width: pt(MEASURE * SIZE), height: pt(LINES * LEADING) },
      margins: { top: mm(20), bottom: mm(25), inner: mm(15), outer: mm(15) },
    },
    bleed: extra.bleed ?? mm(0),
    lang: 'zh-CN',
    title: '测试',
  }
}

export function testFlow(html: string, given: Partial<Flow> = {}): Flow {
  const count = html.match(/data-block="\d+"/g)?.length ?? 0
  const blocks: FlowBlock[] = Array.from({ length: count }, (_, index) => ({
    text: '',
    source: { type: 'paragraph', children: [], place: { file: 'a.md', line: index + 1, column: 1 } },
  }))
  const defaults = { kind: 'body', headings: [], start: 'any', folios: 'arabic', fullPage: false } as const
  return { id: 'flow', ...defaults, html, blocks, ...given }
}

export interface TestWorkshop extends Workshop {
  readonly kept: Map<string, Uint8Array>
  readonly told: Progress[]
}

export function testWorkshop(given: Partial<Workshop> = {}): TestWorkshop {
  const kept = new Map<string, Uint8Array>()
  const told: Progress[] = []
  return {
    kept,
    told,
    cache: {
      read: async (key) => kept.get(key) ?? null,
      write: async (key, bytes) => void kept.set(key, bytes),
    },
    browserPath: null,
    jobs: 1,
    signal: new AbortController().signal,
    report: (progress) => told.push(progress),
    ...given,
  }
}

/** Sentences of characters that the test face has, `length` characters long and without a period. */
export function prose(length: number, seed = 1): string {
  const words = Array.from('天地日月春风夏雨秋收冬藏河水山川田野小路老树新芽清晨傍晚')
  let state = seed
  let text = ''
  while (text.length < length) {
    state = (state * 48271) % 2147483647
    text += words[state % words.length]
    if (state % 17 === 0) text += '，'
    else if (state % 41 === 0) text += '。'
  }
  return text.slice(0, length).replace(/[，。]$/, '行')
}

/** Lays out one flow with a press of its own. */
export async function layOutOnce(
  html: string,
  extra: { css?: string; assets?: Assets; flow?: Partial<Flow> } = {},
): Promise<{ layout: FlowLayout; findings: readonly Finding[] }> {
  const press = await openPress(testWorkshop())
  try {
    const { value, findings }: Outcome<readonly FlowLayout[]> = await press.layOut(
      [testFlow(html, extra.flow)],
      await testSheet(extra),
    )
    return { layout: value[0] as FlowLayout, findings }
  } finally {
    await press.close()
  }
}

/** All that was printed of a block, over its pages. */
export function printedText(layout: FlowLayout, block: number): string {
  return layout.pages
    .flatMap(({ fragments }) => fragments.filter((fragment) => fragment.block === block).map(({ text }) => text))
    .join('')
}
