/** `# headings`, and those with a line drawn under them. */
import { inlineText } from '../../model/book-text.js'
import { firstLine, type ReadBlock } from '../block-run.js'
import { paragraphOf } from '../figure.js'
import { noteHeadingClasses } from '../known-classes.js'
import { NO_ATTRIBUTES } from '../syntax/attributes.js'

export const readHeading: ReadBlock = (run, token, after) => {
  const { lines } = run.reading
  const inline = run.takeInline('heading_close')
  const isUnderlined = token.markup === '=' || token.markup === '-'
  const { spot, place } = run.placeFrom(token, isUnderlined ? firstLine(inline.content) : token.markup, after)
  const start = isUnderlined ? spot : { line: spot.line, offset: spot.offset + token.markup.length }
  const contentSpot = lines.find(spot.line, firstLine(inline.content), start)
  const attributes = (token.meta?.attributes as typeof NO_ATTRIBUTES | undefined) ?? NO_ATTRIBUTES
  noteHeadingClasses(attributes, { place, note: run.reading.note })
  const level = Number(token.tag.slice(1))
  const children = run.inlines(inline, contentSpot)
  // A heading nobody can read out is none: `# ` forgotten, or a logo.
  if (inlineText(children).trim() === '') return paragraphOf(children, place)
  return [{ type: 'heading', level, id: attributes.id ?? '', role: 'plain', label: null, children, attributes, place }]
}
