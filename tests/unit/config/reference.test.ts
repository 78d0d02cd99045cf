import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allowedKeys, mappingPaths } from '../../../src/config/schema.js'

const KEYS = mappingPaths().flatMap((path) => allowedKeys(path).map((key) => (path === '' ? key : `${path}.${key}`)))

describe.each(['docs/book-yaml.md', 'docs/book-yaml.zh-CN.md'])('the reference %s', (file) => {
  const named = new Set([...readFileSync(file, 'utf8').matchAll(/`([a-zA-Z.]+)`/g)].map((match) => match[1]))
  /** A mapping is named by its keys. */
  const isNamed = (key: string): boolean => named.has(key) || [...named].some((each) => each?.startsWith(`${key}.`))

  it('names every key of book.yaml', () => {
    expect(KEYS.filter((key) => !isNamed(key))).toEqual([])
  })

  it('names no key that does not exist', () => {
    const inMappings = [...named].filter((name) => name?.includes('.'))
    expect(inMappings.filter((name) => !KEYS.includes(name!) && !name!.endsWith('.yaml'))).toEqual([])
  })
})
