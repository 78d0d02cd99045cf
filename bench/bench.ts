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
import { writeBook } from './make-book.js'
import { type Measurement, measure } from './measure.js'

/** This file runs as `dist-bench/bench/bench.js`. */
const PROJECT = fileURLToPath(new URL('../../', import.meta.url))
const COMMAND = join(PROJECT, 'dist/cli/main.js')
const PLAIN_PRINT = join(PROJECT, 'dist-bench/bench/plain-print.js')
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

/** A run of a second or two is at the mercy of whatever else the machine does: of five the one in the middle counts. */
const REPEATS = { compilation: 5, 'big book': 1 } as const
type Title = keyof typeof REPEATS

const workplace = await mkdtemp(join(tmpdir(), 'banxin-bench-'))
try {
  const compilation = join(workplace, 'compilation')
  await mkdir(compilation)
  await cp(COMPILATION, join(compilation, 'compilation.md'))
  const bigBook = join(workplace, 'big-book')
  await writeBook(bigBook)

  const rows = [...(await measureBook('compilation', compilation)), ...(await measureBook('big book', bigBook))]
  console.log(report(rows))
} finally {
  await rm(workplace, { recursive: true, force: true })
}

async function measureBook(book: Title, folder: string): Promise<Row[]> {
  const plainPdf = join(workplace, `${book}-plain.pdf`)
  const plain = await middle(book, () => finished(`${book}: plain print`, [PLAIN_PRINT, folder, plainPdf], process.env))
  const rows: Row[] = [
    { book, run: 'Chromium’s own print', measurement: plain, ...(await results([plainPdf])), ratio: 1 },
  ]
  const cache = join(workplace, 'cache')
  for (const { name, flags, isWarm } of RUNS) {
    const out = join(workplace, 'out', book, name)
    const command = [COMMAND, 'build', folder, '-o', out, '--lang', 'en', ...flags]
    const measurement = await middle(book, async () => {
      if (!isWarm) await emptyCache(cache)
      return finished(`${book}: ${name}`, command, { ...process.env, BANXIN_CACHE: cache })
    })
    const files = (await readdir(out)).map((file) => join(out, file))
    rows.push({ book, run: name, measurement, ...(await results(files)), ratio: measurement.wallMs / plain.wallMs })
  }
  return rows
}

async function middle(book: Title, run: () => Promise<Measurement>): Promise<Measurement> {
  const runs: Measurement[] = []
  while (runs.length < REPEATS[book]) runs.push(await run())
  return runs.sort((a, b) => a.wallMs - b.wallMs)[Math.floor(runs.length / 2)]!
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
  const pdf = files.find((file) => file.endsWith('.pdf'))
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
