/** What happens to texts on their way from paper to Markdown, as injuries to clean blocks of text; and the rules that should tell of each. */
import type { Random } from '../random.js'

/** A block of Markdown between blank lines. */
export interface Block {
  readonly text: string
  /** The injury that it bears, by its number; null: none. */
  readonly injury: number | null
}

export interface Injury {
  readonly name: string
  /** Any of them tells of it. */
  readonly ids: readonly string[]
  /** The blocks that take the place of the one at `at`; null: it cannot be injured so. Those that `hurt` makes bear the injury. */
  injure(blocks: readonly Block[], at: number, hurt: Hurt, random: Random): readonly Block[] | null
}

type Hurt = (text: string) => Block

const HAN = '\\p{Script=Han}'
const clean = (text: string): Block => ({ text, injury: null })

/** A paragraph of running text on one line, long enough to be cut. */
export function isProse({ text, injury }: Block): boolean {
  return injury === null && text.length >= 60 && new RegExp(`^${HAN}[^\\n|<\`*_\\[$]*[。！？”]$`, 'u').test(text)
}

export const isHeading = ({ text }: Block): boolean => /^#{1,6} [^\n]+$/.test(text)

/** An injury to the text of one paragraph, at one of the places that fit. */
function inParagraph(
  place: RegExp,
  change: (text: string, at: number, random: Random) => readonly string[] | null,
): Injury['injure'] {
  return (blocks, at, hurt, random) => {
    const block = blocks[at]!
    if (!isProse(block)) return null
    const inner = [...block.text.matchAll(place)].filter(({ index }) => index > 15 && index < block.text.length - 15)
    if (inner.length === 0) return null
    return change(block.text, random.pick(inner).index, random)?.map(hurt) ?? null
  }
}

const put = (text: string, at: number, instead: string, length = 0): string =>
  text.slice(0, at) + instead + text.slice(at + length)
const RUN = new RegExp(`(?<=${HAN}{4})(?=${HAN}{4})`, 'gu')
const AFTER_COMMA = /(?<=，)(?=\p{Script=Han})/gu

const HALF: Readonly<Record<string, string>> = { '，': ',', '。': '.', '：': ':', '；': ';', '！': '!', '？': '?' }
const MARK = new RegExp(`(?<=${HAN})[，。：；！？](?=${HAN})`, 'gu')
const CLOSING = /(?<=[（《“「][^（《“「）》”」]{2,20})[）》”」]/gu
const TRADITIONAL: Readonly<Record<string, string>> = {
  这: '這',
  们: '們',
  时: '時',
  会: '會',
  对: '對',
  说: '說',
  过: '過',
}
const SIMPLIFIED = new RegExp(`[${Object.keys(TRADITIONAL).join('')}]`, 'gu')

/** Blocks from a heading to before the next one. */
function sectionAt(blocks: readonly Block[], at: number): readonly Block[] {
  const next = blocks.findIndex((block, index) => index > at && isHeading(block))
  return blocks.slice(at, next < 0 ? blocks.length : next)
}

/** The text with every twentieth character dropped, by chance. */
const thinned = (text: string, random: Random): string =>
  [...text].filter((character) => !/\p{Script=Han}/u.test(character) || !random.chance(0.05)).join('')

const DUPLICATES = ['text/duplicate-paragraph', 'text/near-duplicate', 'text/section-loop', 'text/repeated-passage']

export const INJURIES: readonly Injury[] = [
  {
    name: 'cut inside a run of 汉字',
    ids: ['text/paragraph-cut'],
    injure: inParagraph(RUN, (text, at) => [text.slice(0, at), text.slice(at)]),
  },
  {
    name: 'cut behind a comma',
    ids: ['text/paragraph-cut'],
    injure: inParagraph(AFTER_COMMA, (text, at) => [text.slice(0, at), text.slice(at)]),
  },
  {
    name: 'end cut off',
    ids: ['text/truncated-end', 'text/paragraph-cut'],
    injure(blocks, at, hurt, random) {
      const next = blocks[at + 1]
      if (next !== undefined && !isHeading(next)) return null
      return inParagraph(RUN, (text, place) => [text.slice(0, place)])(blocks, at, hurt, random)
    },
  },
  {
    name: 'beginning lost',
    ids: ['text/lost-beginning'],
    injure: (blocks, at, hurt, random) =>
      at > 0 && isHeading(blocks[at - 1]!)
        ? inParagraph(/，/gu, (text, place) => [text.slice(place)])(blocks, at, hurt, random)
        : null,
  },
  {
    name: 'paragraph there twice',
    ids: DUPLICATES,
    injure(blocks, at, hurt) {
      const other = blocks[at - 3]
      return other !== undefined && isProse(other) ? [hurt(other.text), blocks[at]!] : null
    },
  },
  {
    name: 'the same, a character in twenty dropped',
    ids: DUPLICATES,
    injure(blocks, at, hurt, random) {
      const other = blocks[at - 3]
      return other !== undefined && isProse(other) ? [hurt(thinned(other.text, random)), blocks[at]!] : null
    },
  },
  {
    name: 'section there twice',
    ids: ['text/section-loop', 'text/duplicate-heading', ...DUPLICATES],
    injure(blocks, at, hurt) {
      if (!isHeading(blocks[at]!) || at === 0) return null
      const section = sectionAt(blocks, at)
      if (section.filter(isProse).length < 2) return null
      // Before itself: the first copy bears nothing, the second does.
      return [...section.map(({ text }) => clean(text)), hurt(blocks[at]!.text)]
    },
  },
  {
    name: 'passage grafted into another paragraph',
    ids: ['text/repeated-passage'],
    injure(blocks, at, hurt, random) {
      const other = blocks[at - 2]
      if (other === undefined || !isProse(other)) return null
      const from = random.between(5, other.text.length - 50)
      const passage = other.text.slice(from, from + 45)
      return inParagraph(RUN, (text, place) => [put(text, place, passage)])(blocks, at, hurt, random)
    },
  },
  {
    name: 'half-width mark between 汉字',
    ids: ['text/half-width'],
    injure: inParagraph(MARK, (text, at) => [put(text, at, HALF[text[at]!]!, 1)]),
  },
  {
    name: 'heading without its mark, numbered',
    ids: ['text/lost-heading', 'text/numbered-heading'],
    injure(blocks, at, hurt) {
      const { text } = blocks[at]!
      return /^#+ (?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|【)/u.test(text)
        ? [hurt(text.replace(/^#+ /, ''))]
        : null
    },
  },
  {
    name: 'number of a heading skipped',
    ids: ['text/numbering-gap'],
    injure(blocks, at, hurt) {
      const { text } = blocks[at]!
      return /^#+ 二、/u.test(text) ? [hurt(text.replace('二、', '三、'))] : null
    },
  },
  {
    name: 'heading without its mark, 1.2',
    ids: ['text/lost-heading'],
    injure(blocks, at, hurt) {
      const { text } = blocks[at]!
      return /^#+ \d+\.\d+[. ]/.test(text) ? [hurt(text.replace(/^#+ /, ''))] : null
    },
  },
  {
    name: 'item of a numbered list lost',
    ids: ['text/numbering-gap'],
    injure(blocks, at, hurt) {
      const { text } = blocks[at]!
      return /^1\. .*\n2\. .*\n3\. /.test(text) ? [hurt(text.replace(/\n2\. .*\n/, '\n'))] : null
    },
  },
  {
    name: 'quotation mark turned round',
    ids: ['text/unbalanced-pair'],
    injure: inParagraph(/[“”]/gu, (text, at) => [put(text, at, text[at] === '“' ? '”' : '“', 1)]),
  },
  {
    name: 'closing mark lost',
    ids: ['text/unbalanced-pair'],
    injure: inParagraph(CLOSING, (text, at) => [put(text, at, '', 1)]),
  },
  {
    name: 'zero-width space',
    ids: ['text/stray-character'],
    injure: inParagraph(RUN, (text, at) => [put(text, at, '\u200b')]),
  },
  {
    name: 'character that could not be read',
    ids: ['text/stray-character'],
    injure: inParagraph(RUN, (text, at) => [put(text, at, '\ufffd', 1)]),
  },
  {
    name: 'traditional character in a simplified text',
    ids: ['text/mixed-script'],
    injure: inParagraph(SIMPLIFIED, (text, at) => [put(text, at, TRADITIONAL[text[at]!]!, 1)]),
  },
  {
    name: 'emphasis that does not end',
    ids: ['text/dead-emphasis'],
    injure: inParagraph(RUN, (text, at) => [put(text, at, '**')]),
  },
  {
    name: 'space between 汉字',
    ids: ['text/stray-space'],
    injure: inParagraph(RUN, (text, at) => [put(text, at, ' ')]),
  },
]
