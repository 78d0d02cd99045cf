/** Findings come in; lines for people, or JSON for programs, go out. */
import type { Language } from '../messages/catalogue.js'
import { terminalWords } from '../messages/terminal.js'
import { fillIn, wordFinding } from '../messages/word-finding.js'
import type { Finding, Place } from '../model/finding.js'
import { codeFrame } from './code-frame.js'
import { plain } from './columns.js'
import type { Terminal } from './terminal.js'

/** Gives the text of a file for a code frame; null: none to be had. */
export type FrameText = (file: string) => Promise<string | null>

const MOST_ERRORS = 20
const MOST_PLACES = 3
const COLOURS = { error: 'red', warning: 'yellow', note: 'cyan' } as const

/** One finding a line, in the shape that CLI.md fixes. */
export function findingAsJson(finding: Finding, language: Language): string {
  const { id, severity, place, page } = finding
  return JSON.stringify({ id, severity, ...wordFinding(finding, language), place, page })
}

/** Every error with its place in the source, its cure and a frame. */
export async function printErrors(errors: readonly Finding[], terminal: Terminal, frameText: FrameText): Promise<void> {
  const words = terminalWords(terminal.language)
  for (const error of errors.slice(0, MOST_ERRORS)) {
    const { message, hint } = wordFinding(error, terminal.language)
    const place = error.place ? `${terminal.colour('bold', placeText(error.place))} ` : ''
    terminal.say(`${label(error, terminal)} ${place}${plain(message)} ${terminal.colour('dim', `[${error.id}]`)}`)
    const text = error.place ? await frameText(error.place.file) : null
    const frame = error.place && text !== null ? codeFrame(text, error.place) : ''
    if (frame !== '') terminal.say(indent(frame))
    if (hint !== undefined) terminal.say(indent(`${words.hint}${plain(hint)}`))
  }
  const more = errors.length - MOST_ERRORS
  if (more > 0) terminal.say(fillIn(words.moreErrors, { count: more }))
}

/** Warnings and notes: those alike in one line, with the first places. */
export function printNotices(notices: readonly Finding[], terminal: Terminal): void {
  const byId = new Map<string, Finding[]>()
  for (const notice of notices) {
    const alike = byId.get(notice.id)
    if (alike) alike.push(notice)
    else byId.set(notice.id, [notice])
  }
  const groups = [...byId.values()].sort(
    ([a], [b]) => Number(b!.severity === 'warning') - Number(a!.severity === 'warning'),
  )
  for (const group of groups) printGroup(group, terminal)
}

function printGroup(group: readonly Finding[], terminal: Terminal): void {
  const words = terminalWords(terminal.language)
  const first = group[0]!
  const { message, hint } = wordFinding(first, terminal.language)
  const places = group.flatMap(({ place }) => (place ? [placeText(place)] : []))
  const count = group.length > 1 ? ` ${fillIn(words.alike, { count: group.length })}` : ''
  const shown = places.slice(0, MOST_PLACES).join(words.comma) + (places.length > MOST_PLACES ? ' …' : '')
  const where = shown === '' ? '' : terminal.colour('dim', ` (${shown})`)
  terminal.say(`${label(first, terminal)} ${plain(message)}${count}${where} ${terminal.colour('dim', `[${first.id}]`)}`)
  if (hint !== undefined && first.severity === 'warning') terminal.say(indent(`${words.hint}${plain(hint)}`))
}

function label({ severity }: Finding, terminal: Terminal): string {
  return terminal.colour(COLOURS[severity], terminalWords(terminal.language).severities[severity])
}

function placeText({ file, line, column }: Place): string {
  return plain(`${file}:${line}:${column}`)
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}
