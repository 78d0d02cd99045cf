/** Text copied from a made PDF is the text of the manuscript, for readers that go by glyphs and for those that go by actual texts. */
import { beforeAll, describe, expect, it } from 'vitest'
import { builtBook } from '../support/built-book.js'
import { markedTexts, textsByMark, UNKNOWN } from '../support/marked-text.js'
import { type PdfFacts, readPdf } from '../support/pdf-facts.js'
import { sharedScratch } from '../support/scratch.js'
import {
  allElements,
  isTreeElement,
  readStructure,
  type StructureTree,
  type TreeElement,
} from '../support/structure-tree.js'

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

const RADICALS = range(0x2f00, 0x2fd5)
const ORDINARY = RADICALS.normalize('NFKC')
const DOUBLES = '\uf900\uf901\uf902\uf903\uf905\uf906\uf909\uf90a\uf90b\uf915\uf917\uf919\ufa0e\ufa11'
const MILL =
  'The office of the mill keeps five difficult ledgers; flour, fluff and waffles fill them. A clerk carries each word over the end of its line, as readers expect of sentences that are longer than a line is wide, and copies them out (“twice a year”) for 25 shops.'

/** Each a paragraph, with nothing in it that the manuscript's marks would change. */
const PARAGRAPHS = [
  MILL,
  `部首${RADICALS}。`,
  `汉字${ORDINARY}。`,
  `兼容${DOUBLES}，原字${DOUBLES.normalize('NFC')}。`,
  '零有〇和零，有○和◯。竖排：︰︱︳︵︶﹁﹂﹃﹄。',
  '他说：“双引‘单引’双引”，又说「角『角』角」——话没说完……间隔·和・，（“好，”他说。）《“书”名》【一】〔二〕；：！？、。．～‖…‥¡¿§¶†‡•※→←。',
  '组合e\u0301 é n\u0303 ñ A\u030a Å ü，全角ＡＢＣａｂｃ１２３，半角ｱｲｳｶﾞ，小字ァィゥぁぃぅっゃゅょ。',
  '罕用字：𠀋𠂉𡃁𢫏𣲷𤭢，新类推字𬭚𬬻𬭊。',
  '骨直角次遍草。',
  '不断\u00a0空格，em—dash，en–dash，３−２＝１，½，①②③㈠㊣，℃℉，Ⅰ、Ⅱ、ⅳ，㎡㎏，×÷±，한국어。',
]

/** A letter with its mark is drawn as one glyph, and a no-break space as a space: canonically the same, and alike when searched. */
const asDrawn = (text: string): string =>
  text.replace(/\p{L}\p{M}+/gu, (letter) => letter.normalize('NFC')).replaceAll('\u00a0', ' ')

let tree: StructureTree
let facts: PdfFacts

async function made(paragraphs: readonly string[]): Promise<Uint8Array> {
  const folder = await sharedScratch({ 'book.md': `# 字样\n\n${paragraphs.join('\n\n')}\n` })
  return (await builtBook(folder, { formats: { pdf: true, epub: false } })).value.pdf!
}

beforeAll(async () => {
  const pdf = await made([
    ...PARAGRAPHS,
    '零宽\u200b断点，软\u00ad连字。',
    '<span lang="ja">骨直角次遍草</span>、<span lang="ko">骨直角次遍草</span>、<ruby>漢字<rt>かんじ</rt></ruby>',
  ])
  tree = await readStructure(pdf)
  facts = await readPdf(pdf)
})

/** Text of the paragraphs of a tree, as one kind of reader copies it. */
function paragraphs({ file, document }: StructureTree, kind: 'byToUnicode' | 'byActualText'): string[] {
  const texts = textsByMark(file, kind)
  const textOf = ({ kids }: TreeElement): string =>
    kids.map((kid) => (isTreeElement(kid) ? textOf(kid) : 'mcid' in kid ? texts(kid.page, kid.mcid) : '')).join('')
  return allElements(document)
    .filter(({ type }) => type === 'P')
    .map(textOf)
}

describe.each(['byToUnicode', 'byActualText'] as const)('copied %s', (kind) => {
  it.each(PARAGRAPHS.map((paragraph) => [paragraph.slice(0, 6), paragraph]))(
    '“%s…” is what was written',
    (_, paragraph) => {
      expect(paragraphs(tree, kind)).toContain(kind === 'byToUnicode' ? asDrawn(paragraph) : paragraph)
    },
  )

  it('a text in another language, and a reading behind its base, too', () => {
    expect(paragraphs(tree, kind)).toContain('骨直角次遍草、骨直角次遍草、漢字かんじ')
  })

  it('no glyph is unknown or private', () => {
    const copied = tree.file.getPages().flatMap((page) => markedTexts(page).map((text) => text[kind]))
    expect(copied.join('')).not.toMatch(new RegExp(`[${UNKNOWN}\\ufffd\\u0000\\p{Co}]`, 'u'))
  })
})

describe('characters without width', () => {
  it('are told by actual texts and leave no space to others', () => {
    expect(paragraphs(tree, 'byActualText')).toContain('零宽\u200b断点，软\u00ad连字。')
    expect(paragraphs(tree, 'byToUnicode')).toContain('零宽断点，软连字。')
  })
})

describe('a book without radicals', () => {
  it('is copied without radicals', async () => {
    const plain = await readStructure(await made([`汉字${ORDINARY}。`]))
    for (const kind of ['byToUnicode', 'byActualText'] as const) {
      expect(paragraphs(plain, kind)).toContain(`汉字${ORDINARY}。`)
    }
  })
})

describe('a word longer than its line', () => {
  it('is broken without a space, and so is text of 汉字', async () => {
    const word = 'abcdefghijklmnopqrstuvwxyz'.repeat(5)
    const long = `长词 ${word}，后面还有很多很多的字，一直写到下一行，再写到下一行，每一行都写满了才停下来。`
    const book = await readStructure(await made([long]))
    expect(paragraphs(book, 'byToUnicode').map((text) => text.replace('长词 ', '长词'))).toContain(
      long.replace('长词 ', '长词'),
    )
  })
})

describe('the fonts of a hostile book', () => {
  it('are TrueType, embedded, none of Type 3', () => {
    expect(facts.fonts.map(({ subtype, embedded }) => ({ subtype, embedded }))).toEqual(
      facts.fonts.map(() => ({ subtype: 'Type0', embedded: true })),
    )
  })

  it('are read by pdf.js in the order of the tags', () => {
    const squeezed = (text: string): string => text.replace(/\s+/gu, '')
    const read = squeezed(facts.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''))
    for (const paragraph of [MILL, PARAGRAPHS[4]!, PARAGRAPHS[8]!]) expect(read).toContain(squeezed(paragraph))
  })
})
