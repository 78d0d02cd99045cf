/** A formula of the Book → `<math>`. */
import type { Formula } from '../model/book.js'
import { attributeList, element } from './markup.js'

/** `alttext`: its TeX, for those who do not see it and whose reader does not speak MathML (MathML Core 2.1.2; EPUB 3.3, 6.2.2). */
export function mathElement({ tex, mathml }: Formula, isDisplay: boolean): string {
  const attributes = attributeList({
    xmlns: 'http://www.w3.org/1998/Math/MathML',
    alttext: tex.replace(/\s+/gu, ' '),
    display: isDisplay ? 'block' : undefined,
  })
  return element('math', attributes, mathml)
}
