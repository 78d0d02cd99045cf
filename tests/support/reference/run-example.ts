/** What an example brings about, by the program itself. */
import { symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buildBook } from '../../../src/build.js'
import { BookError, ExitCode, type Finding } from '../../../src/model/finding.js'
import { proofBook } from '../../../src/proof-book.js'
import { banxin } from '../banxin.js'
import { sharedScratch } from '../scratch.js'
import type { Example, ExampleFile } from './examples.js'
import { madeFile } from './made-files.js'

export interface Happened {
  /** With place, as `parse/unsafe-link book.md:1:1`; `-` for none. */
  readonly findings: readonly string[]
  readonly exitCode: number | null
}

/** Examples of several findings that are one book, or one command, run once. */
export function runExample({ typed, command, environment, files }: Example): Promise<Happened> {
  const key = JSON.stringify([typed, files])
  const happened = HAPPENED.get(key) ?? run({ command, environment, files })
  HAPPENED.set(key, happened)
  return happened
}

const HAPPENED = new Map<string, Promise<Happened>>()

/** A build and the proof of a text run here: to start the program anew for each example would take a minute. All other commands are started. */
async function run({
  command,
  environment,
  files,
}: Pick<Example, 'command' | 'environment' | 'files'>): Promise<Happened> {
  const cwd = await sharedScratch(Object.fromEntries(files.flatMap(filesOf)))
  for (const { path, made } of files.filter(isLink)) await symlink(made!.slice(LINK.length), join(cwd, path))
  const [name, ...words] = command
  const isPlain = words.every((word) => !word.startsWith('-') || BUILDS.includes(word))
  if (name === 'proof' && isTextOnly(words)) return proof(words, cwd)
  return name === 'build' && isPlain ? build(words, cwd) : start(command, environment, cwd)
}

const LINK = 'link '
const COPIES = 'copies '
const isLink = ({ made }: ExampleFile): boolean => made?.startsWith(LINK) === true

function filesOf(file: ExampleFile): [path: string, content: string | Uint8Array][] {
  const { path, made, text } = file
  if (isLink(file)) return []
  if (!made?.startsWith(COPIES)) return [[path, madeFile(file)]]
  return Array.from({ length: Number(made.slice(COPIES.length)) }, (_, index) => [`${index + 1}-${path}`, text])
}

const BUILDS = ['--pdf', '--epub', '--booklet']

/** Without a format the book is read and checked, which is what a build does before it makes anything. */
async function build(words: readonly string[], cwd: string): Promise<Happened> {
  const [pdf, epub, booklet] = BUILDS.map((word) => words.includes(word))
  const formats = { pdf: pdf! || booklet!, epub: epub!, booklet: booklet! }
  const workshop = { cache: FORGETFUL, browserPath: null, jobs: 1, signal: new AbortController().signal }
  try {
    const inputs = words.filter((word) => !word.startsWith('-'))
    const request = { inputs, cwd, configFile: null, formats }
    const { findings } = await buildBook(request, { ...workshop, report: () => {} })
    return { findings: findings.map(shown), exitCode: ExitCode.done }
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    return { findings: error.findings.map(shown), exitCode: error.exitCode }
  }
}

const isTextOnly = (words: readonly string[]): boolean =>
  words.includes('--text-only') && words.every((word) => !word.startsWith('-') || word === '--text-only')

async function proof(words: readonly string[], cwd: string): Promise<Happened> {
  const inputs = words.filter((word) => !word.startsWith('-'))
  const request = { inputs, cwd, configFile: null, textOnly: true, pictures: false, updateBaseline: false }
  const workshop = { cache: FORGETFUL, browserPath: null, jobs: 1, signal: new AbortController().signal }
  const { findings } = await proofBook(request, { ...workshop, report: () => {} })
  const failing = findings.some(({ severity }) => severity === 'error')
  return { findings: findings.map(shown), exitCode: failing ? ExitCode.findings : ExitCode.done }
}

const FORGETFUL = { read: async () => null, write: async () => {} }

function shown({ id, place }: Pick<Finding, 'id' | 'place'>): string {
  return `${id} ${place === undefined ? '-' : `${place.file}:${place.line}:${place.column}`}`
}

const TOLD = /^(?:error|warning|note) (?:(\S+:\d+:\d+) )?.*?(?:\((\S+:\d+:\d+)[^)]*\) )?\[([a-z]+\/[a-z0-9-]+)\]$/gmu

async function start(given: readonly string[], environment: Example['environment'], cwd: string): Promise<Happened> {
  const env = { BANXIN_CACHE: resolve(cwd, '.cache'), ...environment }
  // The doctor's lines name no ids.
  const command = given[0] === 'doctor' ? [...given, '--json'] : given
  const { exitCode, stdout, stderr } = await banxin(command, { cwd, env })
  const told = Array.from(stderr.matchAll(TOLD), ([, place, places, id]) => `${id} ${place ?? places ?? '-'}`)
  const listed = command.includes('--json')
    ? stdout
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => shown(JSON.parse(line) as Finding))
    : []
  return { findings: [...told, ...listed], exitCode }
}
