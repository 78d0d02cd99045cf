/** `banxin mend` as it is called, and how it writes. */
import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeMended } from '../../../src/cli/write-mended.js'
import { mendBook } from '../../../src/mend-book.js'
import { banxin } from '../../support/banxin.js'
import { patched } from '../../support/mend.js'
import { scratch } from '../../support/scratch.js'

const WRITTEN = '老周说,这座桥是⼈工修的。\n'
const MENDED = '老周说，这座桥是人工修的。\n'

describe('banxin mend', () => {
  it('shows a diff and changes nothing', async () => {
    const cwd = await scratch({ 'a.md': WRITTEN })
    const { exitCode, stdout, stderr } = await banxin(['mend', 'a.md'], { cwd })
    expect(exitCode).toBe(0)
    expect(patched(WRITTEN, stdout)).toBe(MENDED)
    expect(stderr).toContain('Repairs: 2 (text/stray-character 1, text/half-width 1)')
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toBe(WRITTEN)
  })

  it('changes the files with --write, says which, and then finds nothing more', async () => {
    const cwd = await scratch({ 'book.yaml': 'title: 渡口\n', '1.md': WRITTEN, '2.md': '船来了。\n' })
    const written = await banxin(['mend', '--write', '--lang', 'zh-CN'], { cwd })
    expect(written).toMatchObject({ exitCode: 0, stdout: '' })
    expect(written.stderr).toMatch(/^1\.md\n改了 2 处/)
    expect(await readFile(join(cwd, '1.md'), 'utf8')).toBe(MENDED)
    expect((await readdir(cwd)).sort()).toEqual(['1.md', '2.md', 'book.yaml'])
    expect(await banxin(['mend'], { cwd })).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'There is nothing to mend.\n',
    })
  })

  it('takes rules by their names, and another configuration', async () => {
    const cwd = await scratch({ 'a.md': WRITTEN, 'other.yaml': 'proof: { rules: { text/half-width: off } }\n' })
    const only = await banxin(['mend', 'a.md', '--only', 'half-width,text/paragraph-cut'], { cwd })
    expect(only.stdout).toContain('+老周说，这座桥是⼈工修的。')
    const configured = await banxin(['mend', 'a.md', '--config', 'other.yaml'], { cwd })
    expect(configured.stdout).toContain('+老周说,这座桥是人工修的。')
  })

  it('says what is left to a person', async () => {
    const cwd = await scratch({ 'a.md': '这座桥是\ufffd工修的。\n' })
    expect((await banxin(['mend', 'a.md'], { cwd })).stderr).toBe(
      'There is nothing to mend.\nFor a person to decide: 1; see banxin proof.\n',
    )
  })

  it('ends with 2 when there is no such rule, and names the nearest', async () => {
    const { exitCode, stderr } = await banxin(['mend', 'a.md', '--only', 'half-widht'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('Did you mean “half-width”?')
  })
})

describe('a mended file', () => {
  const mendIn = async (cwd: string, inputs: readonly string[]) =>
    (await mendBook({ inputs, cwd, configFile: null, only: null })).value.files

  it('is refused when somebody else changed it meanwhile; then none is written', async () => {
    const cwd = await scratch({ '1.md': WRITTEN, '2.md': WRITTEN })
    const files = await mendIn(cwd, [])
    await writeFile(join(cwd, '2.md'), `${WRITTEN}又添一行。\n`)
    await expect(writeMended(files)).rejects.toThrow('cli/changed-meanwhile')
    expect(await readFile(join(cwd, '1.md'), 'utf8')).toBe(WRITTEN)
    expect((await readdir(cwd)).sort()).toEqual(['1.md', '2.md'])
  })

  it.skipIf(process.platform === 'win32')('keeps its rights, and the links to it', async () => {
    const cwd = await scratch({ 'texts/a.md': WRITTEN })
    await chmod(join(cwd, 'texts/a.md'), 0o640)
    await symlink('texts/a.md', join(cwd, 'b.md'))
    await writeMended(await mendIn(cwd, ['b.md']))
    expect(await readFile(join(cwd, 'texts/a.md'), 'utf8')).toBe(MENDED)
    expect((await stat(join(cwd, 'texts/a.md'))).mode & 0o777).toBe(0o640)
    expect((await readdir(cwd)).sort()).toEqual(['b.md', 'texts'])
  })

  it('is told of when it cannot be written', async () => {
    const cwd = await scratch({ 'a.md': WRITTEN })
    const [file] = await mendIn(cwd, ['a.md'])
    const gone = { ...file!, path: join(cwd, 'gone', 'a.md') }
    await expect(writeMended([gone])).rejects.toMatchObject({
      findings: [{ id: 'cli/cannot-mend', facts: { path: 'a.md', problem: 'ENOENT' } }],
    })
  })
})
