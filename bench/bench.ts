/**
 * The benchmark: a compilation of some ten pages and a technical book of some 650, built by the command as users run it, and
 * Chromium's own print of the same text in the same run. Prints Markdown. Compare ratios, not seconds of two machines.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
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
  /** Runs with the same name of a cache follow each other in it: the first finds it empty. */
  readonly cache: string
}

const RUNS: readonly Run[] = [
  { name: 'PDF, cold', flags: ['--pdf'], cache: 'pdf' },
  { name: 'PDF and EPUB, cold', flags: [], cache: 'both' },
  { name: 'PDF and EPUB, warm', flags: [], cache: 'both' },
]

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

async function measureBook(book: string, folder: string): Promise<Row[]> {
  const plainPdf = join(workplace, `${book}-plain.pdf`)
  const plain = await finished(`${book}: plain print`, [PLAIN_PRINT, folder, plainPdf], process.env)
  const rows: Row[] = [
    { book, run: 'Chromium’s own print', measurement: plain, ...(await results([plainPdf])), ratio: 1 },
  ]
  for (const { name, flags, cache } of RUNS) {
    const out = join(workplace, 'out', book, name)
    const environment = { ...process.env, BANXIN_CACHE: join(workplace, 'caches', book, cache) }
    const command = [COMMAND, 'build', folder, '-o', out, '--lang', 'en', ...flags]
    const measurement = await finished(`${book}: ${name}`, command, environment)
    const files = (await readdir(out)).map((file) => join(out, file))
    rows.push({ book, run: name, measurement, ...(await results(files)), ratio: measurement.wallMs / plain.wallMs })
  }
  return rows
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
