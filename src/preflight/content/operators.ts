/** All operators that leave a mark or change how marks are left; the others say nothing to a press. */
import { COLOUR_OPERATORS } from './colour-operators.js'
import { OBJECT_OPERATORS } from './object-operators.js'
import { PATH_OPERATORS } from './path-operators.js'
import { STATE_OPERATORS } from './state-operators.js'
import { TEXT_OPERATORS } from './text-operators.js'
import type { Operator } from './walk.js'

export const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ...STATE_OPERATORS,
  ...COLOUR_OPERATORS,
  ...PATH_OPERATORS,
  ...TEXT_OPERATORS,
  ...OBJECT_OPERATORS,
])
