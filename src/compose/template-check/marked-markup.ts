/** Templates rendered so that each tag of the result can be traced to its place in a file. */
import Handlebars from 'handlebars'
import type { Place } from '../../model/finding.js'
import { PARTS } from '../template-views.js'
import { placeOf, type TemplateText } from './template-text.js'

export interface MarkedMarkup {
  readonly markup: string
  /** Where the tag was written that stands at or before an index of the markup. */
  readonly placeOf: (index: number) => Place
}

/** Characters that no view and no file can hold. */
const [OPEN, CLOSE] = ['\u0001', '\u0002']
const MARK = /\u0001(\d+)\u0002/g

export function markedRenderer(
  templateOf: (name: string) => TemplateText,
): (name: string, view: Readonly<Record<string, unknown>>) => MarkedMarkup {
  const places: Place[] = []
  const compile = (name: string) => Handlebars.compile(marked(templateOf(name), places), { knownHelpersOnly: true })
  const partials = Object.fromEntries(Object.keys(PARTS).map((name) => [name, compile(name)]))
  return (name, view) => unmarked(compile(name)(view, { partials }), places)
}

/** The tree of a template with a mark before each tag and reference; `places` gets what the marks stand for. */
function marked(template: TemplateText, places: Place[]): hbs.AST.Program {
  const tree = Handlebars.parse(template.text)
  class Marker extends Handlebars.Visitor {
    override ContentStatement(content: hbs.AST.ContentStatement): void {
      // White space is taken off the value where a block stands on a line of its own; tags are not.
      const found = positions(String(content.original), content.loc.start)
      let next = 0
      content.value = content.value.replace(/[<&]/g, (sign) => {
        places.push(placeOf(template, found[next++]!))
        return `${OPEN}${places.length - 1}${CLOSE}${sign}`
      })
    }
  }
  new Marker().accept(tree)
  return tree
}

function positions(text: string, start: hbs.AST.Position): hbs.AST.Position[] {
  return [...text.matchAll(/[<&]/g)].map(({ index }) => {
    const lines = text.slice(0, index).split('\n')
    const column = lines.at(-1)!.length
    return lines.length === 1
      ? { line: start.line, column: start.column + column }
      : { line: start.line + lines.length - 1, column }
  })
}

function unmarked(rendered: string, places: readonly Place[]): MarkedMarkup {
  const marks: { readonly index: number; readonly place: Place }[] = []
  let taken = 0
  const markup = rendered.replace(MARK, (mark: string, number: string, index: number) => {
    marks.push({ index: index - taken, place: places[Number(number)]! })
    taken += mark.length
    return ''
  })
  // The declaration of a drawing is no element.
  const body = markup.replace(/^<\?xml[^>]*\?>/, (declaration) => ' '.repeat(declaration.length))
  const placeAt = (index: number) => marks.findLast((mark) => mark.index <= index)?.place ?? places[0]!
  return { markup: body, placeOf: placeAt }
}
