import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../../src/config/read-config.js'
import { allowedKeys, mappingPaths } from '../../../src/config/schema.js'

const KEYS = mappingPaths().flatMap((path) => allowedKeys(path).map((key) => (path === '' ? key : `${path}.${key}`)))

/** The keys of a mapping by their dotted path; items of a list have that of their list. */
function keysIn(value: unknown, path: readonly string[] = []): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => keysIn(each, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [[...path, key].join('.'), ...keysIn(each, [...path, key])])
}

describe.each(['docs/book-yaml.md', 'docs/book-yaml.zh-CN.md'])('the reference %s', (file) => {
  const named = new Set([...readFileSync(file, 'utf8').matchAll(/`([a-zA-Z.]+)`/g)].map((match) => match[1]))
  /** A mapping is named by its keys. */
  const isNamed = (key: string): boolean => named.has(key) || [...named].some((each) => each?.startsWith(`${key}.`))

  it('names every key of book.yaml', () => {
    expect(KEYS.filter((key) => !isNamed(key))).toEqual([])
  })

  it('has an example of every key, and each example can be read', () => {
    const examples = [...readFileSync(file, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!)
    for (const yaml of examples) expect(readConfig(yaml, 'book.yaml', { name: 'a', firstLine: 0 }).findings).toEqual([])
    const used = new Set(examples.flatMap((yaml) => keysIn(parse(yaml))))
    expect(KEYS.filter((key) => !used.has(key))).toEqual([])
  })

  it('names no key that does not exist', () => {
    const inMappings = [...named].filter((name) => name?.includes('.'))
    expect(inMappings.filter((name) => !KEYS.includes(name!) && !name!.endsWith('.yaml'))).toEqual([])
  })
})
