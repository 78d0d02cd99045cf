import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { refuseUnwritable, writeResults } from '../../../src/cli/write-results.js'
import { scratch } from '../../support/scratch.js'

const book = (text: string) =>
  new Map([
    ['a.pdf', Buffer.from(text)],
    ['a.epub', Buffer.from(text)],
  ])

describe('results', () => {
  it('appear whole under their names, and nothing else does', async () => {
    const cwd = await scratch()
    const out = path.join(cwd, 'new/out')
    expect(await writeResults(out, book('first'))).toEqual([path.join(out, 'a.pdf'), path.join(out, 'a.epub')])
    expect((await readdir(out)).sort()).toEqual(['a.epub', 'a.pdf'])
    expect(await readdir(cwd)).toEqual(['new'])
    expect(await readdir(path.join(cwd, 'new'))).toEqual(['out'])
  })

  it('take the place of earlier ones and leave other files alone', async () => {
    const out = await scratch({ 'a.pdf': 'old', 'notes.txt': 'mine' })
    await writeResults(out, book('new'))
    expect(await readFile(path.join(out, 'a.pdf'), 'utf8')).toBe('new')
    expect(await readFile(path.join(out, 'notes.txt'), 'utf8')).toBe('mine')
  })

  it('are all as before when one cannot be put in its place', async () => {
    const out = await scratch({ 'a.pdf': 'old', 'a.epub/in-the-way.txt': '' })
    await expect(writeResults(out, book('new'))).rejects.toMatchObject({ findings: [{ id: 'cli/cannot-write' }] })
    expect(await readFile(path.join(out, 'a.pdf'), 'utf8')).toBe('old')
    expect((await readdir(out)).sort()).toEqual(['a.epub', 'a.pdf'])
  })

  it('that were not there before are not there after such a failure', async () => {
    const out = await scratch({ 'a.epub/in-the-way.txt': '' })
    await expect(writeResults(out, book('new'))).rejects.toThrow()
    expect(await readdir(out)).toEqual(['a.epub'])
  })

  it('do not go through a link that somebody left under their name', async () => {
    const cwd = await scratch({ 'elsewhere.txt': 'mine' })
    const out = path.join(cwd, 'out')
    await mkdir(out)
    await symlink('../elsewhere.txt', path.join(out, 'a.pdf'))
    await writeResults(out, book('new'))
    expect(await readFile(path.join(cwd, 'elsewhere.txt'), 'utf8')).toBe('mine')
    expect(await readFile(path.join(out, 'a.pdf'), 'utf8')).toBe('new')
  })

  it('have no place in a file', async () => {
    const cwd = await scratch({ taken: '' })
    const expected = { findings: [{ id: 'cli/out-not-folder' }], exitCode: 2 }
    await expect(writeResults(path.join(cwd, 'taken'), book('new'))).rejects.toMatchObject(expected)
    await expect(refuseUnwritable(path.join(cwd, 'taken/deep/out'))).rejects.toMatchObject(expected)
    await expect(refuseUnwritable(path.join(cwd, 'new/deep/out'))).resolves.toBeUndefined()
    await writeFile(path.join(cwd, 'still-writable'), '')
  })
})
