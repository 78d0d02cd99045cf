/** Fonts travel with the file, as TrueType outlines that keep their characters, each once. */
import { type Finding, finding } from '../../model/finding.js'
import type { FindingId } from '../../model/finding-ids.js'
import type { Check, PreflightEdition } from '../check.js'
import { excerpt } from '../excerpt.js'
import type { PrintedFont } from '../fonts/printed-font.js'
import { ofKind, type PrintedFile, type TextRun, textOf } from '../printed-file.js'
import { drawingWithText } from '../shown-images.js'

interface Fault {
  readonly id: FindingId
  readonly has: (font: PrintedFont) => boolean
}

/** The first that a font has is told: those below follow from those above. */
const FAULTS: readonly Fault[] = [
  { id: 'print/type3-font', has: ({ outlines }) => outlines === 'drawings' },
  { id: 'print/font-not-embedded', has: ({ outlines }) => outlines === 'none' },
  { id: 'print/font-without-characters', has: ({ hasCharacters }) => !hasCharacters },
  { id: 'print/font-not-truetype', has: ({ outlines }) => outlines === 'postscript' },
  { id: 'print/font-not-subset', has: ({ isSubset }) => !isSubset },
]

export const checkFonts: Check = function* (file, edition) {
  const uses = firstUses(file)
  for (const [font, { page, run }] of uses) {
    const fault = FAULTS.find(({ has }) => has(font))
    if (fault === undefined) continue
    yield faultOf(fault.id, font, { page, run }, edition)
  }
  // Each drawing brings its own part of a font of the machine; the book has been told of its text.
  const ownFonts = [...uses].filter(([, { page }]) => drawingWithText(page, edition) === null)
  yield* twins(
    ownFonts.map(([font]) => font),
    file,
  )
}

function faultOf(id: FindingId, font: PrintedFont, { page, run }: FirstUse, edition: PreflightEdition): Finding {
  const text = excerpt(textOf(run))
  const drawing = id === 'print/type3-font' ? drawingWithText(page, edition) : null
  if (drawing === null) return finding(id, { font: font.name || UNNAMED, text, page }, { page })
  return finding('layout/drawing-text', { image: drawing.path, text, page }, { page, ...drawing.at })
}

/** Type 3 fonts mostly have no name. */
const UNNAMED = '—'

interface FirstUse {
  readonly page: number
  readonly run: TextRun
}

/** A font that is only named draws nothing and does no harm. */
function firstUses({ pages }: PrintedFile): Map<PrintedFont, FirstUse> {
  const uses = new Map<PrintedFont, FirstUse>()
  for (const { number: page, marks } of pages) {
    for (const run of ofKind(marks, 'text')) if (!uses.has(run.font)) uses.set(run.font, { page, run })
  }
  return uses
}

/**
 * Two parts of one face make the file larger, and marks of different parts do not close up. Parts without a common character are meant: two
 * characters that share a glyph, such as · and ・, are told apart by parts of their own (`fonts/twins.ts`).
 */
function* twins(fonts: readonly PrintedFont[], file: PrintedFile): Generator<Finding> {
  const names = new Map<string, PrintedFont[]>()
  for (const font of fonts) {
    if (font.outlines !== 'drawings') names.set(font.name, [...(names.get(font.name) ?? []), font])
  }
  for (const [font, parts] of names) {
    if (parts.length > 1 && haveCommonCharacter(parts, file)) {
      yield finding('print/font-twice', { font, count: parts.length })
    }
  }
}

function haveCommonCharacter(parts: readonly PrintedFont[], { pages }: PrintedFile): boolean {
  const drawnWith = new Map<string, PrintedFont>()
  for (const { marks } of pages) {
    for (const run of ofKind(marks, 'text')) {
      if (!parts.includes(run.font)) continue
      for (const character of textOf(run).replace(/\s/gu, '')) {
        if ((drawnWith.get(character) ?? run.font) !== run.font) return true
        drawnWith.set(character, run.font)
      }
    }
  }
  return false
}
