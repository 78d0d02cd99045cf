/** What a build made: files, pages, sizes, times. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { BuildResult } from '../build.js'
import { terminalWords } from '../messages/terminal.js'
import type { TerminalWords } from '../messages/terminal-words.js'
import { fillIn } from '../messages/word-finding.js'
import type { EpubSizes } from '../model/epub.js'
import type { PrintSummary } from '../preflight/summarise.js'
import type { Terminal } from './terminal.js'

export async function printSummary(
  { name, pages, printed, ebook, times }: BuildResult,
  files: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const words = terminalWords(terminal.language)
  for (const file of files) {
    const paged = path.basename(file) === `${name}.pdf` && pages !== null
    await printFile(file, paged ? fillIn(words.pages, { pages }) : null, terminal)
  }
  if (printed !== null) terminal.say(terminal.colour('dim', printedLine(printed, words)))
  if (ebook !== null) terminal.say(terminal.colour('dim', ebookLine(ebook, words)))
  const stages = Object.entries(times)
  if (stages.length === 0) return
  const shares = stages.map(([stage, milliseconds]) => `${stageWord(words.stages, stage)} ${seconds(milliseconds)}`)
  // Since the program started: stages overlap, and the program itself has to be loaded.
  const whole = fillIn(words.seconds, { seconds: seconds(performance.now()) })
  terminal.say(terminal.colour('dim', `${whole} (${shares.join(words.comma)})`))
}

/** What the PDF is made of: a printer asks for no more before the files come. */
function printedLine(
  { fonts, pictures, leastPpi, inks, hasScreenColours }: PrintSummary,
  words: TerminalWords,
): string {
  const { printed } = words
  const names = [
    ...inks.map((ink) => printed.inkNames[ink] ?? ink),
    ...(hasScreenColours ? [printed.screenColours] : []),
  ]
  const parts = [
    fillIn(printed.fonts, { fonts }),
    ...(leastPpi === null ? [] : [fillIn(printed.pictures, { pictures, ppi: leastPpi })]),
    fillIn(printed.inks, { inks: names.join(printed.and) }),
  ]
  return `${words.stages.preflight}${printed.colon}${parts.join(words.comma)}`
}

/** From this size on it is worth a word that fonts are most of an e-book: mail and slow devices feel it. In bytes. */
const LARGE = 5e6

/** What makes the e-book as large as it is. */
function ebookLine({ whole, text, pictures, fonts }: EpubSizes, words: TerminalWords): string {
  const { ebook, printed, comma } = words
  const fontBytes = fonts.reduce((sum, { bytes }) => sum + bytes, 0)
  const faces = fonts.map(({ face, bytes }) => `${faceName(face, ebook.faces)} ${fileSize(bytes)}`)
  const parts = [
    fillIn(ebook.text, { size: fileSize(text) }),
    ...(pictures.count === 0
      ? []
      : [fillIn(ebook.pictures, { count: pictures.count, size: fileSize(pictures.bytes) })]),
    ...(fonts.length === 0 ? [] : [fillIn(ebook.fonts, { size: fileSize(fontBytes), faces: faces.join(comma) })]),
  ]
  const isHeavy = whole > LARGE && fontBytes > whole / 2
  return `${ebook.name}${printed.colon}${parts.join(comma)}${isHeavy ? ebook.withoutFonts : ''}`
}

/** Fallbacks are numbered. */
function faceName(face: string, names: Readonly<Record<string, string>>): string {
  const [, name, number] = /^(fallback)-(\d+)$/.exec(face) ?? []
  return name === undefined ? (names[face] ?? face) : `${names[name]} ${number}`
}

/** A file that was written, with its extent where it has one, and its size. */
export async function printFile(file: string, extent: string | null, terminal: Terminal): Promise<void> {
  const { size } = await stat(file)
  terminal.say([terminal.colour('bold', file), ...(extent === null ? [] : [extent]), fileSize(size)].join('  '))
}

function stageWord(stages: Readonly<Record<string, string>>, stage: string): string {
  return stages[stage] ?? stage
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}

/** In units of a thousand, as file managers show it. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}
