/** One chapter of the benchmark's book: headings of three levels over every kind of block that a technical book has. */
import type { Random } from './random.js'
import { listing } from './write-code.js'
import { list, paragraph, phrase, quote, table } from './write-prose.js'

export interface Chapter {
  readonly text: string
  /** Figures that the chapter shows, by path. */
  readonly figures: readonly string[]
}

const SECTIONS = 9
const SUBSECTIONS = { low: 2, high: 4 } as const

/** How often a block follows a paragraph, in per cent; the rest are paragraphs alone. */
const FREQUENCY = { list: 16, code: 10, table: 7, figure: 5, quote: 4 } as const

export function makeChapter(number: number, random: Random): Chapter {
  const figures: string[] = []
  const notes: string[] = []
  const blocks: string[] = [`# 第${number}章　${phrase('topic', random)}`, paragraph(random)]

  const figure = (): string => {
    const path = `images/c${number}-${figures.length + 1}.${random.chance(0.5) ? 'svg' : 'png'}`
    figures.push(path)
    return `![${phrase('topic', random)}](${path})`
  }
  const withNote = (text: string): string => {
    const label = `c${number}n${notes.length + 1}`
    notes.push(`[^${label}]: ${phrase('sentence', random)}`)
    return `${text}[^${label}]`
  }
  const passage = (): string[] => {
    const text = random.chance(0.12) ? withNote(paragraph(random)) : paragraph(random)
    const block = blockAfter(random, figure)
    return block === null ? [text] : [text, block]
  }

  for (let section = 1; section <= SECTIONS; section++) {
    blocks.push(`## ${number}.${section}　${phrase('topic', random)}`, ...passage())
    const subsections = random.between(SUBSECTIONS.low, SUBSECTIONS.high)
    for (let sub = 1; sub <= subsections; sub++) {
      blocks.push(`### ${phrase('topic', random)}`)
      for (let count = random.between(2, 4); count > 0; count--) blocks.push(...passage())
    }
  }
  return { text: `${[...blocks, ...notes].join('\n\n')}\n`, figures }
}

function blockAfter(random: Random, figure: () => string): string | null {
  const makers: readonly (readonly [number, () => string])[] = [
    [FREQUENCY.list, () => list(random, random.chance(0.4))],
    [FREQUENCY.code, () => listing(random)],
    [FREQUENCY.table, () => table(random)],
    [FREQUENCY.figure, figure],
    [FREQUENCY.quote, () => quote(random)],
  ]
  let lot = random.between(1, 100)
  for (const [share, make] of makers) {
    if (lot <= share) return make()
    lot -= share
  }
  return null
}
