/** Looks at the browser that a build would use, without leaving a trace: nothing is unpacked, and what is started is ended. */
import { BookError, ExitCode, finding } from '../model/finding.js'
import { startBrowser } from './browser.js'
import { installedBrowser } from './find-browser.js'
import type { FoundBrowser } from './found-browser.js'
import { packagedAsIs } from './packaged-chromium.js'

export interface SeenBrowser {
  readonly version: string
  /** Where it is; null: still packed in an npm package, so that it could not be started. */
  readonly path: string | null
}

/** A browser that has not answered by then will not lay out a book either. */
const PATIENCE_MS = 20_000

/** Throws `BookError` (no browser) when none is found, or when it does not start. */
export async function inspectBrowser(
  asked: string | null,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<SeenBrowser> {
  const installed = await installedBrowser(asked, environment)
  if (installed !== null) return versionOf(installed)
  const packaged = await packagedAsIs(environment)
  if (packaged === null) throw new BookError(finding('browser/not-found'), ExitCode.noBrowser)
  return packaged.unpacked === null ? { version: packaged.version, path: null } : versionOf(packaged.unpacked)
}

async function versionOf(found: FoundBrowser): Promise<SeenBrowser> {
  let patience: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    const facts = { path: found.path, reason: `${PATIENCE_MS / 1000} s` }
    patience = setTimeout(
      () => reject(new BookError(finding('browser/not-started', facts), ExitCode.noBrowser)),
      PATIENCE_MS,
    )
  })
  try {
    return await Promise.race([tooLate, started(found)])
  } finally {
    clearTimeout(patience)
  }
}

async function started(found: FoundBrowser): Promise<SeenBrowser> {
  const browser = await startBrowser(found)
  try {
    // `HeadlessChrome/147.0.7727.24`
    return { version: (await browser.version()).replace(/^.*\//, ''), path: found.path }
  } finally {
    browser.process()?.kill('SIGKILL')
    await browser.close().catch(() => {})
  }
}
