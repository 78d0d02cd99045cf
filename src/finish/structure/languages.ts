/** An element names its language only where it is another than around it (PDF 32000-1, 14.9.2). */
import { isElement, type StructElement } from './element.js'

export function settleLanguages(element: StructElement, around: string | null = null): void {
  if (element.lang === around) element.lang = null
  const here = element.lang ?? around
  for (const kid of element.kids) if (isElement(kid)) settleLanguages(kid, here)
}
