/** Starts the browser and ends it. */
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import type { Browser } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import { BookError, ExitCode, finding } from '../model/finding.js'
import type { FoundBrowser } from './found-browser.js'

/** Beside puppeteer's own: nothing that talks to the world, nothing that depends on the machine. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Whatever slips past the interception of requests finds no host.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
]

/** The profile is a temporary folder that goes with the browser. Throws `browser/not-started`. */
export async function startBrowser(found: FoundBrowser): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  try {
    await refuseUnstartable(found.path)
    return await puppeteer.launch({
      executablePath: found.path,
      // A pipe, not a socket: the browser ends when we do, even by SIGKILL.
      pipe: true,
      // `--headless`: the old mode where the binary knows nothing else, the new one everywhere else.
      headless: 'shell',
      args: [...FLAGS, ...(isRoot || found.needsNoSandbox ? ['--no-sandbox'] : [])],
      env: { ...process.env, ...found.environment },
      // Ctrl-C comes through the workshop's signal.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      protocolTimeout: 0,
    })
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new BookError(finding('browser/not-started', { path: found.path, reason }), ExitCode.noBrowser)
  }
}

/** The system's word for it would come as an event that nobody hears. */
async function refuseUnstartable(path: string): Promise<void> {
  await access(path, constants.X_OK)
  if ((await stat(path)).isDirectory()) throw new Error('EISDIR')
}
