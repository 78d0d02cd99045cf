/** Prose from the stock of phrases: seeded, and varied enough that no paragraph comes twice. */
import { PHRASES } from './phrases.js'
import type { Random } from './random.js'

const SLOT = /\{(?:(\d+)-(\d+)|([a-z]+))\}/

/** Replaces every slot of a pattern by a choice, until none is left. */
export function phrase(name: string, random: Random): string {
  let text = random.pick(PHRASES[name]!)
  for (let slot = SLOT.exec(text); slot; slot = SLOT.exec(text)) {
    const [whole, low, high, list] = slot
    const choice = list ? random.pick(PHRASES[list]!) : String(random.between(Number(low), Number(high)))
    text = text.slice(0, slot.index) + choice + text.slice(slot.index + whole.length)
  }
  return text
}

export function paragraph(random: Random): string {
  return Array.from({ length: random.between(3, 7) }, () => phrase('sentence', random)).join('')
}

export function list(random: Random, ordered: boolean): string {
  const items = Array.from({ length: random.between(3, 7) }, (_, index) => {
    const mark = ordered ? `${index + 1}.` : '-'
    const inner = random.chance(0.15) ? `\n${' '.repeat(mark.length + 1)}- ${phrase('short', random)}` : ''
    return `${mark} ${phrase('short', random)}${inner}`
  })
  return items.join('\n')
}

export function table(random: Random): string {
  const columns = random.between(3, 5)
  const row = (cell: () => string) => `| ${Array.from({ length: columns }, cell).join(' | ')} |`
  const start = random.between(0, 9)
  let column = start
  const head = row(() => PHRASES.column![column++ % 10]!)
  const rule = row(() => random.pick(['---', ':--', '--:', ':-:']))
  const rows = Array.from({ length: random.between(4, 12) }, () => row(() => phrase('cell', random)))
  return [head, rule, ...rows].join('\n')
}

export function quote(random: Random): string {
  return `> ${paragraph(random)}\n>\n> ${phrase('sentence', random)}`
}
