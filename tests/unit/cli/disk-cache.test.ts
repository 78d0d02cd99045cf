import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cacheFolder, NO_CACHE, openDiskCache } from '../../../src/cli/disk-cache.js'
import { browserCache } from '../../../src/paginate/packaged-chromium.js'
import { scratch } from '../../support/scratch.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (read: Uint8Array | null) => read && new TextDecoder().decode(read)

describe('the cache', () => {
  it('gives back what was put in, under any key, to any process', async () => {
    const folder = path.join(await scratch(), 'new')
    await openDiskCache(folder).write('../字体/宋 體', bytes('子集'))
    expect(text(await openDiskCache(folder).read('../字体/宋 體'))).toBe('子集')
    expect(await openDiskCache(folder).read('字体')).toBeNull()
  })

  it('takes a damaged entry for none', async () => {
    const folder = await scratch()
    const cache = openDiskCache(folder)
    await cache.write('a', bytes('whole'))
    const [entry] = await readdir(folder)
    for (const damaged of ['', 'x', Buffer.concat([Buffer.alloc(32), bytes('whole')])]) {
      await writeFile(path.join(folder, entry!), damaged)
      expect(await cache.read('a')).toBeNull()
    }
  })

  it('drops what was not used for longest', async () => {
    const folder = await scratch()
    const cache = openDiskCache(folder)
    for (const key of ['a', 'b', 'c']) await cache.write(key, new Uint8Array(1000))
    const long = new Date(0)
    for (const name of await readdir(folder)) await utimes(path.join(folder, name), long, long)
    await cache.read('b')
    await cache.trim(1500)
    expect([await cache.read('a'), (await cache.read('b'))?.length, await cache.read('c')]).toEqual([null, 1000, null])
  })

  it('clears its own entries and nothing that lies beside them', async () => {
    const folder = await scratch({ 'thesis.doc': 'mine' })
    const cache = openDiskCache(folder)
    await cache.write('a', bytes('x'))
    expect(await cache.size()).toBe(33)
    await cache.clear()
    expect(await readdir(folder)).toEqual(['thesis.doc'])
  })

  it('counts and clears the browsers that were unpacked into it', async () => {
    const folder = await scratch({ 'chromium-147.0.0/locales/a.pak': 'four', 'chromium-notes/b.txt': 'mine' })
    const cache = openDiskCache(folder)
    await cache.write('a', bytes('x'))
    expect(await cache.size()).toBe(33 + 4)
    await cache.clear()
    expect(await readdir(folder)).toEqual(['chromium-notes'])
  })

  it('keeps a browser that is used, however large, and drops those of earlier versions and of killed builds', async () => {
    const folder = await scratch()
    const age = { 'chromium-147.0.0': 30, 'chromium-146.0.0': 61, 'unpacking-Abc123': 1, 'unpacking-Xyz789': 0 }
    for (const [name, days] of Object.entries(age)) {
      await mkdir(path.join(folder, name))
      await writeFile(path.join(folder, name, 'chromium'), 'large')
      const used = new Date(Date.now() - days * 86_400_000)
      await utimes(path.join(folder, name), used, used)
    }
    await openDiskCache(folder).trim(1)
    expect((await readdir(folder)).sort()).toEqual(['chromium-147.0.0', 'unpacking-Xyz789'])
  })

  it('that cannot be written forgets, and the build goes on', async () => {
    const folder = path.join(await scratch({ taken: '' }), 'taken')
    const cache = openDiskCache(folder)
    await cache.write('a', bytes('x'))
    expect(await cache.read('a')).toBeNull()
    await NO_CACHE.write('a', bytes('x'))
    expect(await NO_CACHE.read('a')).toBeNull()
  })

  it('is written by many at once', async () => {
    const folder = await scratch()
    await Promise.all(Array.from({ length: 30 }, () => openDiskCache(folder).write('a', bytes('same'))))
    expect(text(await openDiskCache(folder).read('a'))).toBe('same')
    expect(await readdir(folder)).toHaveLength(1)
  })

  it('lies where each system keeps what can be made again', () => {
    const absolute = path.resolve('/c')
    expect(cacheFolder({ BANXIN_CACHE: absolute }, 'win32')).toBe(absolute)
    expect(cacheFolder({ XDG_CACHE_HOME: absolute }, 'linux')).toBe(path.join(absolute, 'banxin'))
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux')).toMatch(/\.cache.banxin$/)
    for (const environment of [{ BANXIN_CACHE: 'here' }, { XDG_CACHE_HOME: absolute }, { XDG_CACHE_HOME: 'relative' }])
      expect(browserCache(environment)).toBe(cacheFolder(environment, 'linux'))
    expect(cacheFolder({}, 'darwin')).toMatch(/Library.Caches.banxin$/)
    expect(cacheFolder({ LOCALAPPDATA: absolute }, 'win32')).toBe(path.join(absolute, 'banxin', 'Cache'))
  })
})
