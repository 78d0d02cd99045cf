/** The JSON Schema of `book.yaml`, from which editors of YAML complete keys and explain them: the schema as authors see it. */
import { z } from 'zod'
import { BOOK_YAML } from './schema.js'
import { CHINESE_OF_KEYS } from './schema-zh-CN.js'
import { shapeAsWritten } from './written.js'

export interface JsonSchema {
  [keyword: string]: unknown
  description?: string
  markdownDescription?: string
  properties?: Record<string, JsonSchema>
  anyOf?: JsonSchema[]
  items?: JsonSchema | JsonSchema[]
}

/** Keys that this version does not carry out are left out: an editor shall not offer them. */
export function bookSchema(): JsonSchema {
  const { $schema, ...schema } = jsonSchema(BOOK_YAML)
  withoutNull(schema)
  addChinese(schema, '')
  return { $schema, title: 'book.yaml', ...schema }
}

/** Draft 7, the newest that the YAML extensions of editors know wholly. */
function jsonSchema(schema: z.ZodType): JsonSchema {
  const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any', override: asWritten })
  return made as JsonSchema
}

function asWritten({ zodSchema, jsonSchema: json }: { zodSchema: z.core.$ZodType; jsonSchema: object }): void {
  const keywords = json as JsonSchema
  const shape = shapeAsWritten(zodSchema)
  if (shape !== undefined) {
    const { $schema: _, ...written } = jsonSchema(shape)
    for (const keyword of ['type', 'items']) delete keywords[keyword]
    Object.assign(keywords, written)
  }
  if (zodSchema instanceof z.ZodDefault) addDefault(zodSchema.def.defaultValue, keywords)
  // An empty mapping that is filled by the defaults of its keys explains nothing.
  if (JSON.stringify(keywords.default) === '{}') delete keywords.default
}

function addDefault(value: unknown, keywords: JsonSchema): void {
  const isWorthSaying = value !== null && !(Array.isArray(value) && value.length === 0)
  if (isWorthSaying) keywords.default ??= value
}

/** Null stands for a key that is left out: to write it is an error. */
function withoutNull(schema: JsonSchema): void {
  const { type, anyOf } = schema
  if (Array.isArray(type)) schema.type = type.filter((each) => each !== 'null')
  const [value, none] = anyOf ?? []
  if (anyOf?.length === 2 && none?.type === 'null') {
    delete schema.anyOf
    for (const [keyword, each] of Object.entries(value!)) schema[keyword] ??= each
  }
  for (const each of [...Object.values(schema.properties ?? {}), ...alternatives(schema)]) withoutNull(each)
}

/** In both languages at once: an editor of YAML does not say in which it is asked. Items of a list have their list's path. */
function addChinese(schema: JsonSchema, path: string): void {
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    const keyPath = path === '' ? key : `${path}.${key}`
    const chinese = CHINESE_OF_KEYS[keyPath]
    if (chinese !== undefined) value.markdownDescription = `${chinese}\n\n${value.description ?? ''}`.trimEnd()
    addChinese(value, keyPath)
  }
  for (const each of alternatives(schema)) addChinese(each, path)
}

/** Of a list its items, of a choice what may be chosen: they have the path of the key itself. */
export function alternatives({ items = [], anyOf = [] }: JsonSchema): readonly JsonSchema[] {
  return [...(Array.isArray(items) ? items : [items]), ...anyOf]
}
