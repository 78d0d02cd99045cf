/** A browser that is started when first needed, started again after a crash, and ended with the build. */
import { type Browser, ProtocolError } from 'puppeteer-core'
import { BookError, ExitCode, finding } from '../model/finding.js'
import { startBrowser } from './browser.js'
import type { FoundBrowser } from './found-browser.js'

/** The browser, or the process of one of its tabs, is no more. */
export class BrowserDied extends Error {}

export interface RunningBrowser {
  /** Does `work`, a second time if the browser died in it. Throws `browser/crashed` when it dies again. */
  use<T>(work: (browser: Browser) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export function keepRunning(found: Promise<FoundBrowser>, signal: AbortSignal): RunningBrowser {
  let current: Promise<Browser> | null = start()
  // Whoever uses it first hears of a failed start; until then nobody listens.
  current.catch(() => {})

  async function start(): Promise<Browser> {
    return startBrowser(await found)
  }
  async function alive(): Promise<Browser> {
    signal.throwIfAborted()
    const browser = current === null ? null : await current
    if (browser?.connected) return browser
    current = start()
    return current
  }
  async function end(): Promise<void> {
    const browser = await current?.catch(() => null)
    current = null
    // Not a polite close, which waits for tabs that may never answer again.
    browser?.process()?.kill('SIGKILL')
    await browser?.close().catch(() => {})
  }
  const interrupt = () => void end()
  signal.addEventListener('abort', interrupt, { once: true })

  async function attempt<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
    const browser = await alive()
    return work(browser).catch((error) => {
      const died = !browser.connected || error instanceof BrowserDied || error instanceof ProtocolError
      throw died && !(error instanceof BrowserDied) ? new BrowserDied(reasonOf(error)) : error
    })
  }
  return {
    async use(work) {
      try {
        return await attempt(work).catch((error) => {
          if (!(error instanceof BrowserDied) || signal.aborted) throw error
          return attempt(work)
        })
      } catch (error) {
        if (signal.aborted) throw new BookError(finding('build/interrupted'), ExitCode.interrupted)
        if (!(error instanceof BrowserDied)) throw error
        throw new BookError(finding('browser/crashed', { reason: error.message }), ExitCode.buildFailed)
      }
    },
    async close() {
      signal.removeEventListener('abort', interrupt)
      await end()
    },
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
