import { describe, expect, it } from 'vitest'
import { alternatives, bookSchema, type JsonSchema } from '../../../src/config/book-schema.js'
import { allowedKeys, mappingPaths } from '../../../src/config/schema.js'

const schema = bookSchema()

/** The keys of a mapping by its dotted path, through lists and alternatives. */
function keysOf(path: string): Record<string, JsonSchema> {
  let found: readonly JsonSchema[] = withAlternatives(schema)
  for (const step of path === '' ? [] : path.split('.')) {
    found = found.flatMap(({ properties }) => (properties?.[step] ? withAlternatives(properties[step]) : []))
  }
  return Object.assign({}, ...found.map(({ properties = {} }) => properties))
}

function withAlternatives(each: JsonSchema): JsonSchema[] {
  return [each, ...alternatives(each).flatMap(withAlternatives)]
}

describe('the published schema of book.yaml', () => {
  it('is what the file beside package.json says (after a change of the schema: npx vitest run -u on this file)', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../book.schema.json')
  })

  it.each(mappingPaths())('offers in “%s” the keys that this version carries out, and no others', (path) => {
    expect(Object.keys(keysOf(path)).sort()).toEqual([...allowedKeys(path)].sort())
  })

  it.each(mappingPaths())('explains each key of “%s”, with its type, in English and Chinese', (path) => {
    for (const [key, { description, markdownDescription, type, anyOf, properties }] of Object.entries(keysOf(path))) {
      expect(type ?? anyOf ?? properties, key).toBeDefined()
      expect(description, key).toMatch(/\w|\p{sc=Han}/u)
      expect(markdownDescription, `${path}.${key}`).toMatch(/\p{sc=Han}/u)
    }
  })

  it('speaks of what an author writes: numbers, truths, names and lists, and never of null', () => {
    const { print, authors, booklet, title, isbn, structure } = keysOf('')
    expect(print!.properties!.fontSizePt).toMatchObject({ type: 'number', minimum: 5, maximum: 24, default: 10.5 })
    expect(print!.properties!.charsPerLine).toMatchObject({ type: 'integer' })
    expect(print!.properties!.marks).toMatchObject({ type: 'boolean', default: false })
    expect(print!.properties!.trim).toMatchObject({ enum: expect.arrayContaining(['A5', '大32开']) })
    expect(booklet!.properties!.nup).toMatchObject({ enum: [2, 4], default: 2 })
    expect(title).toMatchObject({ type: ['string', 'number'] })
    expect(isbn).not.toHaveProperty('default')
    expect(structure).toMatchObject({ enum: ['auto', 'marked'], default: 'auto' })
    expect(authors!.anyOf).toHaveLength(3)
    expect(JSON.stringify(schema)).not.toContain('"null"')
  })
})
