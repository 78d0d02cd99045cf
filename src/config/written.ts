/**
 * What an author writes, in terms of JSON Schema. Our reading of YAML gives strings only, so that nothing is lost; the schema
 * that editors of YAML complete from speaks of numbers, truths and names.
 */
import type { z } from 'zod'

/** Keywords of JSON Schema that replace those of the string we read. */
export type Written = Readonly<Record<string, unknown>>

/** `title: 2026` and `date: 2026` are text to us. */
export const TEXT_AS_WRITTEN: Written = { type: ['string', 'number'] }
export const TRUTH_AS_WRITTEN: Written = { type: 'boolean' }

const OTHER_SHAPES = new WeakMap<z.ZodType, z.ZodType>()

/** Says that a value which is brought into its form while it is read may be written in the form of `shape`. */
export function writtenAs<T extends z.ZodType>(schema: T, shape: z.ZodType): T {
  OTHER_SHAPES.set(schema, shape)
  return schema
}

export const shapeAsWritten = (schema: unknown): z.ZodType | undefined => OTHER_SHAPES.get(schema as z.ZodType)
