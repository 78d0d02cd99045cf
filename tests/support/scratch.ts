/** Folders for tests that need real files; gone after the test. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** A folder with these files, by path with forward slashes; for one test. */
export async function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await folderWith(files)
  onTestFinished(() => remove(folder))
  return folder
}

/** The same, until all tests of the file are done: for its `beforeAll`, and for tests that run at the same time. */
export async function sharedScratch(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await folderWith(files)
  shared.push(folder)
  return folder
}

const shared: string[] = []
afterAll(() => Promise.all(shared.splice(0).map(remove)))

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'banxin-test-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
  return folder
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 })
