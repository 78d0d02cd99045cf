/** `banxin mend` without its command: what becomes of one file, `a.md`. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeMended } from '../../src/cli/write-mended.js'
import { mendBook } from '../../src/mend-book.js'
import type { FindingId } from '../../src/model/finding.js'
import { diffHunks } from '../../src/proof/mend/diff-hunks.js'
import { unifiedDiff } from '../../src/proof/mend/unified-diff.js'
import { scratch } from './scratch.js'

export interface Mended {
  readonly text: string
  /** Of the first file that is mended; empty: nothing is. */
  readonly diff: string
  /** Repairs by rule. */
  readonly rules: Readonly<Record<string, number>>
  /** Ids of what is left to a person. */
  readonly left: readonly string[]
}

export interface MendedHow {
  readonly only?: readonly FindingId[]
  /** Other files of the folder, by path. */
  readonly beside?: Readonly<Record<string, string>>
  /** What is mended; `a.md` when left out. */
  readonly inputs?: readonly string[]
}

export async function mended(
  text: string | Uint8Array,
  { only, beside = {}, inputs = ['a.md'] }: MendedHow = {},
): Promise<Mended> {
  const cwd = await scratch({ 'a.md': text, ...beside })
  const { value, findings } = await mendBook({ inputs, cwd, configFile: null, only: only ?? null })
  await writeMended(value.files)
  const [file] = value.files
  return {
    text: await readFile(join(cwd, 'a.md'), 'utf8'),
    diff: file === undefined ? '' : unifiedDiff(file.file, diffHunks(file.text, file.repairs, 3)),
    rules: Object.fromEntries(value.mended),
    left: findings.map(({ id }) => id),
  }
}

/** The text with the hunks of a unified diff applied to it; throws where the text is another than they say. */
export function patched(text: string, diff: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const made: string[] = []
  let at = 0
  for (const hunk of diff.split(/^(?=@@ -)/m).slice(1)) {
    const [head = '', ...body] = hunk.match(/[^\n]*\n/g) ?? []
    const [, from, count] = /^@@ -(\d+),(\d+) /.exec(head)!
    const start = Number(count) === 0 ? Number(from) : Number(from) - 1
    made.push(...lines.slice(at, start))
    at = start
    body.forEach((line, index) => {
      if (line.startsWith('\\')) return
      const isLast = body[index + 1]?.startsWith('\\') === true
      const content = isLast ? line.slice(1, -1) : line.slice(1)
      if (!line.startsWith('+') && lines[at++] !== content) throw new Error(`Not in the text: ${line}`)
      if (!line.startsWith('-')) made.push(content)
    })
  }
  return made.join('') + lines.slice(at).join('')
}
