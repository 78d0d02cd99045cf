/**
 * The examples of the reference: `tests/reference/*.txt`, one file for each group of ids. An example is the smallest
 * book, or command, that brings a finding about:
 *
 *     === parse/unsafe-link
 *     book.md:1:1, exit 1
 *     $ banxin build
 *     --- book.md
 *     [点这里](javascript:void)
 *
 * The second line says where the finding is (`-`: nowhere in the source), the exit code, and after `also` what else is
 * noticed. The command is `banxin build` when none is given. Behind the name of a file may stand how it is made.
 * The rules of the text have their examples in the fixtures that test them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { FINDING_SEVERITIES, type FindingId } from '../../../src/model/finding-ids.js'
import { filesBeside, idsIn, type RuleFixture, readRuleFixtures } from '../rule-cases.js'

export interface Example {
  /** An id of a finding, or `exit 3` for an exit code. */
  readonly subject: string
  /** `book.md:1:1`; null: nowhere in the source. */
  readonly place: string | null
  readonly exitCode: number
  readonly also: readonly string[]
  /** As it is typed, environment and all. */
  readonly typed: string
  readonly environment: Readonly<Record<string, string>>
  /** Words behind `banxin`. */
  readonly command: readonly string[]
  readonly files: readonly ExampleFile[]
}

export interface ExampleFile {
  readonly path: string
  /** `png 40 40`; null: the text as it stands. */
  readonly made: string | null
  readonly text: string
}

const FOLDER = new URL('../../reference/', import.meta.url)

export function readExamples(): Example[] {
  const written = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split(/^=== /mu).slice(1))
    .map(readExample)
  return [...written, ...readRuleFixtures().flatMap(exampleOfRule)]
}

/** The first case that the rule tells of. */
function exampleOfRule({ rule, cases }: RuleFixture): Example[] {
  const shown = cases.find((each) => idsIn(each).includes(rule))
  if (shown === undefined) return []
  const ids = idsIn(shown)
  const isError = ids.some((id) => FINDING_SEVERITIES[id as FindingId] === 'error')
  return [
    {
      subject: rule,
      place: `book.md:${shown.said[ids.indexOf(rule)]!.split(' ')[1]}`,
      exitCode: isError ? 5 : 0,
      also: [...new Set(ids)].filter((id) => id !== rule),
      typed: 'banxin proof book.md --text-only',
      environment: {},
      command: ['proof', 'book.md', '--text-only'],
      files: [['book.md', shown.text] as const, ...filesBeside(shown.text)].map(([path, text]) => ({
        path,
        made: null,
        text: text.replace(/\n+$/u, '\n'),
      })),
    },
  ]
}

function readExample(text: string): Example {
  const [head, ...files] = text.split(/^--- /mu)
  const [subject, expected, command = '$ banxin build'] = head!.trim().split('\n')
  const [, place, exitCode, also = ''] = /^(\S+), exit (\d+)(?:, also (.+))?$/u.exec(expected ?? '') ?? []
  const [, set, words] = /^\$ ((?:\w+=\S+ )*)banxin ?(.*)$/u.exec(command) ?? []
  if (place === undefined || words === undefined) throw new Error(`Not an example: ${subject}`)
  return {
    subject: subject!,
    place: place === '-' ? null : place,
    exitCode: Number(exitCode),
    also: also.split(' ').filter((id) => id !== ''),
    typed: command.slice('$ '.length),
    environment: Object.fromEntries(set!.split(' ').flatMap((each) => (each === '' ? [] : [each.split('=')]))),
    command: words.split(' '),
    files: files.map(readFile),
  }
}

function readFile(text: string): ExampleFile {
  const [, path, made = null, body] = /^(\S+)(?: \((.*)\))?\n([\s\S]*)$/u.exec(text)!
  return { path: path!, made, text: body!.replace(/\n+$/u, '\n') }
}
