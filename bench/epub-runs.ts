/** The e-book of a long book, beside what else makes EPUBs of the same chapters. A peer that is not on this machine gets a line that says so. */
import { spawnSync } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeLongBook } from './make-long-book.js'
import { type Measurement, measure } from './measure.js'

export interface EpubPrograms {
  /** The command `banxin`. */
  readonly command: string
  /** `epub-peer.js`. */
  readonly peer: string
}

interface EpubRow {
  readonly run: string
  /** Null: the program is not on this machine. */
  readonly made: { readonly measurement: Measurement; readonly bytes: number } | null
}

/** Of three runs the one in the middle counts. */
const REPEATS = 3

/** A table in Markdown. `workplace`: a folder that is not there yet. */
export async function measureEpubs(workplace: string, { command, peer }: EpubPrograms): Promise<string> {
  const rows: EpubRow[] = []
  for (const fonts of [false, true]) {
    const folder = join(workplace, fonts ? 'with-fonts' : 'plain')
    await writeLongBook(folder, fonts)
    const cache = join(workplace, `cache-${fonts}`)
    const environment = { ...process.env, BANXIN_CACHE: cache }
    const out = join(workplace, `out-${fonts}`)
    const file = join(out, 'long-book.epub')
    const build = (...flags: string[]) =>
      made([command, 'build', folder, '--epub', '-o', out, '--lang', 'en', ...flags], { environment, file })
    const name = fonts ? 'banxin, with fonts' : 'banxin, without fonts'
    rows.push({ run: `${name}, nothing cached`, made: await build('--no-cache') })
    await build()
    rows.push({ run: `${name}, cached`, made: await middle(() => build()) })
  }
  const plain = join(workplace, 'plain')
  const peerFile = join(workplace, 'peer.epub')
  rows.push({
    run: 'epub-gen-memory, its default path',
    made: await made([peer, plain, peerFile], { file: peerFile }),
  })
  rows.push({ run: 'pandoc', made: await pandoc(plain, workplace) })
  return table(rows)
}

async function middle(run: () => Promise<NonNullable<EpubRow['made']>>): Promise<NonNullable<EpubRow['made']>> {
  const runs: NonNullable<EpubRow['made']>[] = []
  while (runs.length < REPEATS) runs.push(await run())
  return runs.sort((a, b) => a.measurement.wallMs - b.measurement.wallMs)[Math.floor(REPEATS / 2)]!
}

interface Making {
  /** The result. */
  readonly file: string
  readonly environment?: NodeJS.ProcessEnv
  readonly program?: string
}

async function made(
  args: readonly string[],
  { file, environment = process.env, program = process.execPath }: Making,
): Promise<NonNullable<EpubRow['made']>> {
  process.stderr.write(`e-book: ${args.slice(0, 3).join(' ')} …\n`)
  const measurement = await measure(args, environment, program)
  if (measurement.exitCode !== 0)
    throw new Error(`${args.join(' ')} ended with ${measurement.exitCode}\n${measurement.stderr}`)
  return { measurement, bytes: (await stat(file)).size }
}

async function pandoc(folder: string, workplace: string): Promise<EpubRow['made']> {
  if (spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status !== 0) return null
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  const file = join(workplace, 'pandoc.epub')
  const chapters = names.map((name) => join(folder, name))
  return made(['-o', file, '--metadata', 'title=小水站的账本全编', ...chapters], { file, program: 'pandoc' })
}

function table(rows: readonly EpubRow[]): string {
  const line = ({ run, made: result }: EpubRow): string => {
    if (result === null) return `| ${run} | not on this machine | | |`
    const { measurement, bytes } = result
    const peak = measurement.peak === null ? 'not measured here' : Math.round(measurement.peak.ownMb)
    return `| ${run} | ${(measurement.wallMs / 1000).toFixed(1)} | ${peak} | ${(bytes / 1e6).toFixed(2)} |`
  }
  return [
    '| e-book of 5 MB in 100 chapters | wall s | peak MB | file MB |',
    '|---|--:|--:|--:|',
    ...rows.map(line),
  ].join('\n')
}
