/** `::: {.note #id title="标题"}`: pandoc and Quarto put the name of a container into braces, as its first class. */
import type { Attributes } from '../../model/book.js'
import { looseAttributes } from './attributes.js'

const DIV = /^(:{3,})[ \t]*(\{[^{}\n]*\})[ \t:]*$/
/** `.callout-note` is Quarto's name of a note. */
const CALLOUT = /^callout-(?=.)/

export interface FencedDiv {
  readonly colons: string
  readonly name: string
  readonly title: string | null
  readonly attributes: Attributes
}

export function fencedDiv(line: string): FencedDiv | null {
  const [, colons, braces] = DIV.exec(line) ?? []
  if (colons === undefined || braces === undefined) return null
  const { title, attributes } = withoutTitle(looseAttributes(braces))
  const [name = 'div', ...classes] = attributes.classes
  return { colons, name: name.replace(CALLOUT, ''), title, attributes: { ...attributes, classes } }
}

/** A title among the attributes is the title of the container. */
export function withoutTitle({ values, ...others }: Attributes): Pick<FencedDiv, 'title' | 'attributes'> {
  const { title, ...rest } = values
  return { title: title?.trim() || null, attributes: { ...others, values: rest } }
}
