import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = resolve('src')

/** Which sister rooms a room may ask, besides `model/`; `build.ts`, `index.ts` and `cli/` may ask all. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  typography: [],
  messages: [],
  config: [],
  sources: ['config'],
  parse: ['typography'],
  fonts: [],
  compose: ['typography'],
  paginate: [],
  pdf: [],
  pictures: [],
  finish: ['pdf', 'pictures'],
  impose: ['pdf'],
  preflight: ['pdf'],
  epub: [],
  proof: ['typography', 'messages', 'preflight', 'pdf'],
}

const sourceFiles = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))

const roomOf = (path: string): string => (path.includes('/') ? path.split('/')[0]! : '')

function importsOf(path: string): string[] {
  const text = readFileSync(join(SRC, path), 'utf8')
  return [...text.matchAll(/from '(\.{1,2}\/[^']+)'|import\('(\.{1,2}\/[^']+)'\)/g)].map((match) =>
    relative(SRC, resolve(SRC, dirname(path), match[1] ?? match[2]!)).replaceAll('\\', '/'),
  )
}

describe('the rooms of the house', () => {
  it.each(Object.keys(NEIGHBOURS))('%s asks only its neighbours', (room) => {
    const strangers = sourceFiles
      .filter((path) => roomOf(path) === room)
      .flatMap((path) => importsOf(path).map((target) => ({ path, target })))
      .filter(({ target }) => ![room, 'model', ...NEIGHBOURS[room]!].includes(roomOf(target)))
    expect(strangers).toEqual([])
  })

  it('has no room that is not on the plan', () => {
    const rooms = new Set(sourceFiles.map(roomOf).filter((room) => room !== '' && room !== 'cli'))
    expect([...rooms].sort()).toEqual(Object.keys(NEIGHBOURS).sort())
  })

  it('only the command line prints', () => {
    const talkers = sourceFiles.filter(
      (path) =>
        roomOf(path) !== 'cli' && /\bconsole\.|process\.(stdout|stderr)/.test(readFileSync(join(SRC, path), 'utf8')),
    )
    expect(talkers).toEqual([])
  })
})
