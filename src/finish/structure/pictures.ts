/** Pictures with their captions, and readings over 汉字. */
import { isElement, type Kid, newElement, type StructElement } from './element.js'

const isOfType = (kid: Kid, type: string): kid is StructElement => isElement(kid) && kid.type === type

/**
 * `figure` and `img` come as a figure in a figure, of which only the inner one has words for those who do not see it (PDF/UA-1, 7.3).
 * One picture and its figure are one; around several, or none, stands a division.
 */
export function oneFigure(figure: StructElement): StructElement {
  if (figure.alt !== null) return figure
  const pictures = figure.kids.filter((kid) => isOfType(kid, 'Figure'))
  const [picture] = pictures as StructElement[]
  const rest = figure.kids.filter((kid) => kid !== picture)
  const isOne = picture !== undefined && pictures.length === 1 && rest.every((kid) => isOfType(kid, 'Caption'))
  if (isOne) return { ...picture, kids: [...picture.kids, ...rest] }
  const kids = figure.kids.map((kid) => (isOfType(kid, 'Caption') ? { ...kid, type: 'P' } : kid))
  return { ...figure, type: 'Div', kids }
}

/** A base and its reading each time (PDF 32000-1, 14.8.4.4.2); what has no reading stands beside them. */
export function pairReadings(ruby: StructElement): readonly Kid[] {
  const parts: Kid[] = []
  let base: Kid[] = []
  for (const kid of ruby.kids) {
    if (!isOfType(kid, 'RT')) base.push(kid)
    else {
      parts.push({ ...ruby, kids: [newElement('RB', base), kid] })
      base = []
    }
  }
  return [...parts, ...base]
}
