/**
 * The benchmark: a compilation of some ten pages and a technical book of some 650, built by the command as users run it, and
 * Chromium's own print of the same text in the same run. Prints Markdown. Compare ratios, not seconds of two machines.
 * Cold: nothing in the cache but the browser, which is unpacked once after an installation.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { cacheFolder } from '../src/cli/disk-cache.js'
import { unpackedBrowsers } from '../src/cli/unpacked-browsers.js'
import { measureEpubs } from './epub-runs.js'
import { writeBook, writeBooks } from './make-book.js'
import { type Measurement, measure } from './measure.js'
import type { StageFact } from './stages.js'

/** This file runs as `dist-bench/bench/bench.js`. */
const PROJECT = fileURLToPath(new URL('../../', import.meta.url))
const COMMAND = join(PROJECT, 'dist/cli/main.js')
const PLAIN_PRINT = join(PROJECT, 'dist-bench/bench/plain-print.js')
const EPUB_PEER = join(PROJECT, 'dist-bench/bench/epub-peer.js')
const STAGES = join(PROJECT, 'dist-bench/bench/stages.js')
const COMPILATION = join(PROJECT, 'tests/fixtures/compilation/damaged.md')

interface Row {
  readonly book: string
  readonly run: string
  readonly measurement: Measurement
  readonly pages: number
  readonly files: string
  /** Wall time in plain prints of the same book. */
  readonly ratio: number
}

interface Run {
  readonly name: string
  readonly flags: readonly string[]
  /** Finds in the cache what the run before it left there. */
  readonly isWarm: boolean
}

const RUNS: readonly Run[] = [
  { name: 'PDF, cold', flags: ['--pdf'], isWarm: false },
  { name: 'PDF and EPUB, cold', flags: [], isWarm: false },
  { name: 'PDF and EPUB, warm', flags: [], isWarm: true },
]

interface Book {
  readonly title: string
  /** A run of a second or two is at the mercy of whatever else the machine does: of five the one in the middle counts. */
  readonly repeats: number
  readonly runs: readonly Run[]
}

const COMPILATION_BOOK: Book = { title: 'compilation', repeats: 5, runs: RUNS }
const BIG_BOOK: Book = { title: 'big book', repeats: 1, runs: RUNS }
/** What 2,000 pages take, and that their memory stays below 2 GB. */
const HUGE_BOOK: Book = {
  title: 'three big books in one',
  repeats: 1,
  runs: [{ name: 'PDF and booklet, cold', flags: ['--pdf', '--booklet'], isWarm: false }],
}

/** What is made of the printed pages; the layouts of the last run are in the cache. */
const STAGES_AFTER_PRINT = ['finish', 'preflight', 'impose']

const workplace = await mkdtemp(join(tmpdir(), 'banxin-bench-'))
const cache = join(workplace, 'cache')
try {
  const compilation = join(workplace, 'compilation')
  await mkdir(compilation)
  await cp(COMPILATION, join(compilation, 'compilation.md'))
  const bigBook = join(workplace, 'big-book')
  await writeBook(bigBook)

  const hugeBook = join(workplace, 'huge-book')
  await writeBooks(hugeBook, ['one', 'two', 'three'])

  const rows = [
    ...(await measureBook(COMPILATION_BOOK, compilation)),
    ...(await measureBook(BIG_BOOK, bigBook)),
    ...(await measureBook(HUGE_BOOK, hugeBook)),
  ]
  console.log(report(rows))
  const stages = [await measureStages(BIG_BOOK, bigBook), await measureStages(HUGE_BOOK, hugeBook)]
  console.log(`\n${stageReport(stages.flat())}`)
  console.log(`\n${await measureEpubs(join(workplace, 'e-books'), { command: COMMAND, peer: EPUB_PEER })}`)
} finally {
  await rm(workplace, { recursive: true, force: true })
}

async function measureBook({ title: book, repeats, runs }: Book, folder: string): Promise<Row[]> {
  const plainPdf = join(workplace, `${book}-plain.pdf`)
  const plain = await middle(repeats, () =>
    finished(`${book}: plain print`, [PLAIN_PRINT, folder, plainPdf], process.env),
  )
  const rows: Row[] = [
    { book, run: 'Chromium’s own print', measurement: plain, ...(await results([plainPdf])), ratio: 1 },
  ]
  for (const { name, flags, isWarm } of runs) {
    const out = join(workplace, 'out', book, name)
    const command = [COMMAND, 'build', folder, '-o', out, '--lang', 'en', ...flags]
    const measurement = await middle(repeats, async () => {
      if (!isWarm) await emptyCache(cache)
      return finished(`${book}: ${name}`, command, { ...process.env, BANXIN_CACHE: cache })
    })
    const files = (await readdir(out)).map((file) => join(out, file))
    rows.push({ book, run: name, measurement, ...(await results(files)), ratio: measurement.wallMs / plain.wallMs })
  }
  return rows
}

async function middle(repeats: number, run: () => Promise<Measurement>): Promise<Measurement> {
  const runs: Measurement[] = []
  while (runs.length < repeats) runs.push(await run())
  return runs.sort((a, b) => a.wallMs - b.wallMs)[Math.floor(runs.length / 2)]!
}

interface StageRow extends StageFact {
  readonly book: string
  readonly stage: string
  /** Of the stages before it. */
  readonly peakBeforeMb: number
}

async function measureStages({ title: book }: Book, folder: string): Promise<StageRow[]> {
  const { stdout } = await finished(`${book}: stages`, [STAGES, folder], { ...process.env, BANXIN_CACHE: cache })
  const facts = Object.entries(JSON.parse(stdout) as Record<string, StageFact>)
  const rows = facts.map(([stage, fact], i) => ({ book, stage, ...fact, peakBeforeMb: facts[i - 1]?.[1].peakMb ?? 0 }))
  return rows.filter(({ stage }) => STAGES_AFTER_PRINT.includes(stage))
}

function stageReport(rows: readonly StageRow[]): string {
  return [
    '| book | stage | s | Node peak MB before it | after it |',
    '|---|---|--:|--:|--:|',
    ...rows.map(({ book, stage, seconds, peakBeforeMb, peakMb }) => {
      const cells = [book, stage, seconds.toFixed(1), Math.round(peakBeforeMb), Math.round(peakMb)]
      return `| ${cells.join(' | ')} |`
    }),
  ].join('\n')
}

/** The plain print has unpacked the browser, if this machine has no other. */
async function emptyCache(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  for (const { folder: browser, finished: isWhole } of await unpackedBrowsers(cacheFolder()))
    if (isWhole) await symlink(browser, join(folder, basename(browser)))
}

async function finished(what: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Measurement> {
  process.stderr.write(`${what} …\n`)
  const measurement = await measure(args, environment)
  if (measurement.exitCode !== 0)
    throw new Error(`${what} ended with ${measurement.exitCode}\n${measurement.stdout}${measurement.stderr}`)
  return measurement
}

async function results(files: readonly string[]): Promise<{ pages: number; files: string }> {
  const sizes = await Promise.all(files.map(async (file) => `${((await stat(file)).size / 1e6).toFixed(2)} MB`))
  // The sheets of a booklet are not the pages of its book.
  const pdf = files.find((file) => file.endsWith('.pdf') && !file.endsWith('-booklet.pdf'))
  const pages = pdf === undefined ? 0 : (await PDFDocument.load(await readFile(pdf))).getPageCount()
  return { pages, files: sizes.join(' + ') }
}

function report(rows: readonly Row[]): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}`
  const memory = (mb: number | undefined) => (mb === undefined ? 'not measured here' : Math.round(mb).toString())
  const lines = rows.map(({ book, run, measurement, pages, files, ratio }) => {
    const { wallMs, peak } = measurement
    const cells = [
      book,
      run,
      pages,
      (wallMs / 1000).toFixed(1),
      ratio.toFixed(2),
      memory(peak?.ownMb),
      memory(peak?.childrenMb),
    ]
    return `| ${[...cells, files, stagesOf(measurement)].join(' | ')} |`
  })
  return [
    machine,
    '',
    '| book | run | pages | wall s | × plain print | Node peak MB | browser peak MB | files | stages, s |',
    '|---|---|--:|--:|--:|--:|--:|---|---|',
    ...lines,
  ].join('\n')
}

/** The command closes with its stages in parentheses: `12.3 s (layout 8.1, print 2.0)`. */
function stagesOf({ stderr }: Measurement): string {
  return /\(([^()]*)\)\s*$/.exec(stderr)?.[1] ?? ''
}
