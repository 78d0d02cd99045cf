/** Findings of a proof → a report on standard output: gathered by rule, the gravest first, with the lines of the source, totals, and what to do next. */
import { terminalWords } from '../messages/terminal.js'
import { fillIn, wordFinding } from '../messages/word-finding.js'
import type { Finding, Severity } from '../model/finding.js'
import { codeFrame } from './code-frame.js'
import { plain } from './columns.js'
import type { Terminal } from './terminal.js'

export interface ToldProof {
  readonly findings: readonly Finding[]
  /** Texts of the manuscript by path. */
  readonly sources: ReadonlyMap<string, string>
  /** Of the printed book; null: only the text was proofed. */
  readonly pages: number | null
  /** As the book was named on the command line. */
  readonly inputs: readonly string[]
  /** Since the program started. */
  readonly seconds: number
}

const SEVERITIES = ['error', 'warning', 'note'] as const
const COLOURS = { error: 'red', warning: 'yellow', note: 'cyan' } as const
/** Places of a rule that are shown in their source, and that are only named. The rest is counted: files and HTML hold them all. */
const FRAMED: Readonly<Record<Severity, number>> = { error: 5, warning: 2, note: 0 }
const NAMED = 6

/** What one place says, in the language and the colours of the terminal. */
interface Printer extends ToldProof {
  readonly terminal: Terminal
  readonly paint: NonNullable<Terminal['paint']>
}

export function printProof(proof: ToldProof, terminal: Terminal): void {
  const printer = { ...proof, terminal, paint: terminal.paint ?? ((_style, text) => text) } satisfies Printer
  for (const alike of gathered(proof.findings)) terminal.answer(`${groupLines(alike, printer).join('\n')}\n`)
  terminal.answer(totals(printer))
  for (const line of whatNext(printer)) terminal.answer(line)
}

/** By rule and severity; within it in the order of the book. */
function gathered(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>()
  for (const each of findings) {
    const key = `${each.severity} ${each.id}`
    const alike = groups.get(key)
    if (alike === undefined) groups.set(key, [each])
    else alike.push(each)
  }
  const gravity = ([first]: readonly Finding[]) => SEVERITIES.indexOf(first!.severity)
  return [...groups.values()].sort((a, b) => gravity(a) - gravity(b))
}

function groupLines(alike: readonly Finding[], printer: Printer): string[] {
  const { paint, terminal } = printer
  const { severity, id } = alike[0]!
  const words = terminalWords(terminal.language)
  const label = paint(COLOURS[severity], words.severities[severity])
  const count = alike.length === 1 ? '' : ` × ${alike.length}`
  const framed = alike.slice(0, FRAMED[severity])
  return [
    `${label}${count} ${paint('dim', `[${id}]`)}`,
    ...framed.flatMap((each, index) => findingLines(each, alike[index - 1], printer)),
    ...restLines(alike.slice(framed.length), framed.at(-1), printer),
  ]
}

/** Where, what, the lines of the source, and the cure where it is not the one just told. */
function findingLines(finding: Finding, before: Finding | undefined, { sources, terminal, paint }: Printer): string[] {
  const { language } = terminal
  const { message, hint } = wordFinding(finding, language)
  const told = before === undefined ? undefined : wordFinding(before, language)
  const { place } = finding
  const text = place === undefined ? undefined : sources.get(place.file)
  const frame = place === undefined || text === undefined ? '' : codeFrame(text, place)
  return [
    `  ${paint('bold', where(finding, terminal))}${message === told?.message ? '' : plain(message)}`.trimEnd(),
    ...(frame === '' ? [] : [indented(frame)]),
    ...(hint === undefined || hint === told?.hint ? [] : [indented(terminalWords(language).hint + plain(hint))]),
  ]
}

/** The places that are not shown in their source, in one line; what is said of all of them, where none was. */
function restLines(rest: readonly Finding[], shown: Finding | undefined, { terminal, paint }: Printer): string[] {
  const first = rest[0]
  if (first === undefined) return []
  const { language } = terminal
  const { comma, proof } = terminalWords(language)
  const places = rest.slice(0, NAMED).map((each) => where(each, terminal).trimEnd())
  const more = rest.length > NAMED ? fillIn(proof.more, { count: rest.length - NAMED }) : ''
  const named = places.filter((each) => each !== '').join(comma)
  return [
    ...(shown === undefined ? [`  ${plain(wordFinding(first, language).message)}`] : []),
    ...(named + more === '' ? [] : [`  ${paint('dim', [named, more].filter(Boolean).join(' '))}`]),
  ]
}

/** `a.md:3:1 p. 5 `; empty: it is nowhere. */
function where({ place, page }: Finding, { language }: Terminal): string {
  const { proof } = terminalWords(language)
  const parts = [
    ...(place === undefined ? [] : [plain(`${place.file}:${place.line}:${place.column}`)]),
    ...(page === undefined ? [] : [fillIn(proof.onPage, { page })]),
  ]
  return parts.map((each) => `${each} `).join('')
}

function totals({ findings, pages, seconds, terminal, paint }: Printer): string {
  const { comma, pages: pagesOf, seconds: secondsOf, proof } = terminalWords(terminal.language)
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((each) => each.severity === severity).length
    return count === 0 ? [] : [paint(COLOURS[severity], fillIn(proof.counts[severity], { count }))]
  })
  const found = counts.length === 0 ? [paint('green', proof.nothing)] : counts
  const made = [
    ...(pages === null ? [] : [fillIn(pagesOf, { pages })]),
    fillIn(secondsOf, { seconds: seconds.toFixed(1) }),
  ]
  return `${found.join(comma)} · ${made.join(' · ')}`
}

/** Which command helps with what was found. */
function whatNext({ findings, pages, inputs, terminal }: Printer): string[] {
  const { proof } = terminalWords(terminal.language)
  const input = inputs.map((each) => ` ${shellWord(each)}`).join('')
  const mendable = findings.filter(({ edits }) => edits !== undefined).length
  return [
    ...(mendable === 0 ? [] : [fillIn(proof.mend, { count: mendable, command: `banxin mend${input}` })]),
    ...(findings.length === 0 || pages === null
      ? []
      : [fillIn(proof.show, { command: `banxin proof${input} --format html` })]),
  ]
}

/** As a shell takes it for one word. */
const shellWord = (word: string): string =>
  /^[\p{L}\p{N}_./@:+-]+$/u.test(word) ? word : `'${plain(word).replaceAll("'", "'\\''")}'`

const indented = (text: string): string => text.replace(/^/gm, '  ')
