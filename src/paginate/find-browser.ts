/** Where a Chromium is on this machine: asked for → puppeteer's own → the system's → the one inside an npm package. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { BookError, ExitCode, finding } from '../model/finding.js'
import type { FoundBrowser } from './found-browser.js'
import { packagedChromium } from './packaged-chromium.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Throws `browser/not-found`: nothing can be laid out without one. A path that was asked for is never replaced by another. */
export async function findBrowser(asked: string | null, environment: Environment = process.env): Promise<FoundBrowser> {
  const found = (await installedBrowser(asked, environment)) ?? (await packagedChromium(environment))
  if (found !== null) return found
  throw new BookError(finding('browser/not-found'), ExitCode.noBrowser)
}

/** One that lies ready; null: there is none but what a package may hold. */
export async function installedBrowser(asked: string | null, environment: Environment): Promise<FoundBrowser | null> {
  const wanted = asked ?? environment.BANXIN_BROWSER ?? environment.PUPPETEER_EXECUTABLE_PATH ?? null
  if (wanted !== null) {
    if (!existsSync(wanted))
      throw new BookError(finding('browser/path-not-found', { path: wanted }), ExitCode.noBrowser)
    // A bare name would be looked for where programs are.
    return installed(resolve(wanted))
  }
  const path = (await puppeteerBrowser()) ?? systemBrowser(process.platform, environment)
  return path === null ? null : installed(path)
}

const installed = (path: string): FoundBrowser => ({ path, environment: {}, needsNoSandbox: false })

/** The browser that the optional package `puppeteer` downloaded, if both are there; it honours PUPPETEER_CACHE_DIR. */
async function puppeteerBrowser(): Promise<string | null> {
  try {
    createRequire(import.meta.url).resolve('puppeteer')
    // Not a literal: the package is optional, so the compiler may not look for its types.
    const name: string = 'puppeteer'
    const { default: puppeteer } = await import(/* @vite-ignore */ name)
    const path: string = await puppeteer.executablePath()
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

const LINUX_COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const WINDOWS_COMMANDS = ['chrome.exe', 'msedge.exe', 'chromium.exe']
const MAC_BUNDLES = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_FOLDERS = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
]

/** The first browser of the system that exists; its usual places first, then PATH. */
export function systemBrowser(
  platform: NodeJS.Platform,
  environment: Environment,
  exists: (path: string) => boolean = existsSync,
): string | null {
  return systemPlaces(platform, environment).find((path) => exists(path)) ?? null
}

function systemPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  const commands = platform === 'win32' ? WINDOWS_COMMANDS : LINUX_COMMANDS
  const onPath = (environment.PATH ?? environment.Path ?? '')
    .split(platform === process.platform ? delimiter : platform === 'win32' ? ';' : ':')
    .filter((folder) => folder !== '')
    .flatMap((folder) => commands.map((command) => join(folder, command)))
  return [...usualPlaces(platform, environment), ...onPath]
}

function usualPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MAC_BUNDLES.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    )
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => environment[name])
    return roots.flatMap((root) => (root === undefined ? [] : WINDOWS_FOLDERS.map((place) => join(root, place))))
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium']
}
