/** The colours of all content streams of a document, told in inks. */
import { PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { Inks } from '../../model/inks.js'
import type { ContentPass } from '../../pdf/content-pass.js'
import { registerSeparation } from '../../pdf/separation.js'
import { paintInInks } from './colour-operators.js'
import { flatGradients } from './flat-gradients.js'
import { sharesOf } from './process-inks.js'

export interface InkPasses {
  /** For a stream with these resources (PDF 32000-1, 7.8.3). */
  readonly passFor: (resources: PDFDict | undefined) => ContentPass
  /** When all streams are done: none asks for them any more. */
  readonly dropFlatGradients: () => void
}

const PATTERN = PDFName.of('Pattern')
const COLOUR_SPACE = PDFName.of('ColorSpace')
const ACCENT = 'Accent'

export function inkPasses(pdf: PDFDocument, inks: Inks): InkPasses {
  const flat = flatGradients(pdf)
  const seen = new Set<PDFDict>()
  return {
    passFor(resources) {
      const patterns = resources?.lookupMaybe(PATTERN, PDFDict)
      if (patterns !== undefined) seen.add(patterns)
      return paintInInks(inks, {
        ofPattern(name) {
          const pattern = patterns?.get(PDFName.of(name))
          return (pattern instanceof PDFRef && flat.get(pattern)) || null
        },
        nameAccent: () => nameSpotInk(resources, inks),
      })
    },
    dropFlatGradients() {
      for (const patterns of seen) {
        for (const [name, pattern] of patterns.entries()) {
          if (pattern instanceof PDFRef && flat.has(pattern)) patterns.delete(name)
        }
      }
    },
  }
}

/** All pages share the one object: two of the same name could be two plates to a press. */
function nameSpotInk(resources: PDFDict | undefined, { accent }: Inks): string {
  if (resources === undefined) return ACCENT
  const alternate = { space: 'DeviceCMYK', full: sharesOf(accent.cmyk) } as const
  const spaces = resources.lookupMaybe(COLOUR_SPACE, PDFDict) ?? resources.context.obj({})
  spaces.set(PDFName.of(ACCENT), registerSeparation(resources.context, accent.name, alternate))
  resources.set(COLOUR_SPACE, spaces)
  return ACCENT
}
