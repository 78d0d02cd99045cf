/** Keys of the contract that are still to come. */
import { z } from 'zod'

/**
 * A key that the manuscript's contract names and this version does not carry out. The contract's default may be
 * written: it means the same as leaving the key out.
 */
const LATER_KEYS = new WeakSet<z.ZodType>()
export function later(contractDefault?: string | Readonly<Record<string, string>>) {
  const schema = z
    .unknown()
    .optional()
    .superRefine((value, context) => {
      if (value === undefined || JSON.stringify(value) === JSON.stringify(contractDefault)) return
      context.addIssue({ code: 'custom', params: { id: 'config/not-yet' } })
    })
  LATER_KEYS.add(schema)
  return schema
}

export const isLater = (schema: unknown): boolean => LATER_KEYS.has(schema as z.ZodType)
