/** Keys of the contract that are still to come. */
import { z } from 'zod'

/** A key that the manuscript's contract names and this version does not carry out. */
const LATER_KEYS = new WeakSet<z.ZodType>()
export function later() {
  const schema = z
    .unknown()
    .optional()
    .superRefine((value, context) => {
      if (value !== undefined) context.addIssue({ code: 'custom', params: { id: 'config/not-yet' } })
    })
  LATER_KEYS.add(schema)
  return schema
}

export const isLater = (schema: unknown): boolean => LATER_KEYS.has(schema as z.ZodType)
