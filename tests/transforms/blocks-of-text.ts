/** A few lines of Markdown as blocks, and blocks as lines again: enough of both to state what a transform does. */

import type { Block, Inline } from '../../src/model/book.js'
import type { BookConfig } from '../../src/model/config.js'
import type { Finding } from '../../src/model/finding.js'
import type { Transform } from '../../src/parse/transform.js'

/** Blocks parted by blank lines: `#` headings, `>` quotations, `---`, else paragraphs with `**bold**` and `` `code` ``. */
export function blocksOfText(text: string): Block[] {
  let line = 1
  return text.split(/\n\n+/).flatMap((piece): Block[] => {
    const place = { file: 'book.md', line, column: 1 }
    line += piece.split('\n').length + 1
    const heading = /^(#{1,6}) (.*)$/.exec(piece)
    if (heading) return [headingBlock(heading[1]!.length, inlinesOf(heading[2]!), place)]
    if (piece.startsWith('> ')) return [{ type: 'quote', blocks: blocksOfText(piece.replace(/^> ?/gm, '')), place }]
    if (piece === '---') return [{ type: 'thematic-break', place }]
    return piece.trim() === '' ? [] : [{ type: 'paragraph', children: inlinesOf(piece.trim()), place }]
  })
}

function headingBlock(level: number, children: Inline[], place: Block['place']): Block {
  return {
    type: 'heading',
    level,
    id: '',
    role: 'plain',
    label: null,
    children,
    attributes: { classes: [], values: {} },
    place,
  }
}

export function inlinesOf(text: string): Inline[] {
  return text.split(/(\*\*.+?\*\*|`.+?`|\n)/).flatMap((piece): Inline[] => {
    if (piece === '') return []
    if (piece === '\n') return [{ type: 'break' }]
    if (piece.startsWith('**')) return [{ type: 'strong', children: inlinesOf(piece.slice(2, -2)) }]
    if (piece.startsWith('`')) return [{ type: 'code', value: piece.slice(1, -1) }]
    return [{ type: 'text', value: piece }]
  })
}

/** One line for each block; the turn of a headline is `/`. */
export function linesOf(blocks: readonly Block[], indent = ''): string {
  return blocks.map((block) => indent + lineOf(block, indent)).join('\n')
}

function lineOf(block: Block, indent: string): string {
  switch (block.type) {
    case 'heading':
      return `h${block.level} ${block.role}: ${textOf(block.children)}`
    case 'paragraph':
      return `p: ${textOf(block.children)}`
    case 'quote':
      return `quote:\n${linesOf(block.blocks, `${indent}  `)}`
    case 'editors-note': {
      const signature = block.signature.length > 0 ? `\n${indent}  signed: ${textOf(block.signature)}` : ''
      return `${block.kind}: ${block.label}\n${linesOf(block.blocks, `${indent}  `)}${signature}`
    }
    default:
      return block.type
  }
}

export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      if (inline.type === 'text') return inline.value
      if (inline.type === 'turn') return '/'
      if (inline.type === 'break') return '\\'
      if (inline.type === 'code') return `\`${inline.value}\``
      if (inline.type === 'strong') return `**${textOf(inline.children)}**`
      return 'children' in inline ? textOf(inline.children) : ''
    })
    .join('')
}

/** Runs transforms in order; the findings come with the blocks. */
export function run(transforms: readonly Transform[], blocks: readonly Block[], lang = 'zh-CN') {
  const findings: Finding[] = []
  const config = { lang, structure: 'auto', typography: { punctuation: 'fullwidth' } } as BookConfig
  const context = {
    config,
    lang,
    file: 'book.md',
    isFirstFile: true,
    note: (finding: Finding) => void findings.push(finding),
  }
  return { blocks: transforms.reduce((before, transform) => transform(before, context), blocks), findings }
}
