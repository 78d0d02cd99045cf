/** Forms: streams of operations that a page draws by name (PDF 32000-1, 8.10). A tile of a pattern is read alike. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFStream } from '@cantoo/pdf-lib'
import { boxThrough, IDENTITY, intersection, type Matrix, multiply } from '../geometry.js'
import { PathUnderWay } from './path-under-way.js'
import { Resources } from './shelf.js'
import { TextObject } from './text-object.js'
import { UnreadableContent, type Walk } from './walk.js'

/** Deeper than programs nest them. */
const MOST_NESTED = 32

/** Walks a form with a copy of the state in force. */
export function enterForm(walk: Walk, form: PDFStream): void {
  // A form that draws itself has no end.
  if (walk.open.includes(form) || walk.open.length >= MOST_NESTED) throw new UnreadableContent()
  const ctm = multiply(matrixOf(form), walk.state.ctm)
  const bounds = numbersAt(form, 'BBox', 4)
  const [x1, y1, x2, y2] = bounds ?? [0, 0, 0, 0]
  const corners = {
    left: Math.min(x1!, x2!),
    right: Math.max(x1!, x2!),
    bottom: Math.min(y1!, y2!),
    top: Math.max(y1!, y2!),
  }
  const clip = bounds === null ? walk.state.clip : intersection(walk.state.clip, boxThrough(ctm, corners))
  const own = form.dict.lookup(PDFName.of('Resources'))
  walk.follow({
    ...walk,
    content: walk.resources.shelf.form(form),
    // Forms of old use the names of their page.
    resources: own instanceof PDFDict ? new Resources(own, walk.resources.shelf) : walk.resources,
    state: { ...walk.state, ctm, clip },
    states: [],
    path: new PathUnderWay(),
    text: new TextObject(),
    open: [...walk.open, form],
  })
}

function matrixOf(form: PDFStream): Matrix {
  return (numbersAt(form, 'Matrix', 6) as Matrix | null) ?? IDENTITY
}

/** Null: it is not there, or has other than so many numbers. */
function numbersAt(form: PDFStream, key: string, count: number): readonly number[] | null {
  const list = form.dict.lookup(PDFName.of(key))
  if (!(list instanceof PDFArray) || list.size() !== count) return null
  const numbers = Array.from({ length: count }, (_, index) => list.lookup(index))
  return numbers.every((each) => each instanceof PDFNumber)
    ? numbers.map((each) => (each as PDFNumber).asNumber())
    : null
}
