/** The colour spaces that marks are drawn in: the registration colour, which is on every plate, and the book's spot ink. */
import { type PDFContext, type PDFDict, PDFOperator, PDFOperatorNames } from '@cantoo/pdf-lib'
import type { ColourMode, Inks } from '../../model/inks.js'
import { type Alternate, registerSeparation } from '../../pdf/separation.js'

const REGISTRATION = 'Registration'
const SPOT = 'Spot'

/** A file that knows one ink, or is for the screen, shall not speak of four: archives would ask for a profile of them. */
const ALTERNATES: Readonly<Record<ColourMode, Alternate>> = {
  black: { space: 'DeviceGray', full: [0] },
  rgb: { space: 'DeviceGray', full: [0] },
  spot: { space: 'DeviceCMYK', full: [1, 1, 1, 1] },
  cmyk: { space: 'DeviceCMYK', full: [1, 1, 1, 1] },
}

export function plates(context: PDFContext, { mode, accent }: Inks): PDFDict {
  const spaces = { [REGISTRATION]: registerSeparation(context, 'All', ALTERNATES[mode]) }
  if (mode !== 'spot') return context.obj(spaces)
  const [cyan, magenta, yellow, black] = accent.cmyk
  const full = [cyan / 100, magenta / 100, yellow / 100, black / 100] as const
  return context.obj({ ...spaces, [SPOT]: registerSeparation(context, accent.name, { space: 'DeviceCMYK', full }) })
}

export function strokeOnEveryPlate(): readonly PDFOperator[] {
  return [
    PDFOperator.of(PDFOperatorNames.StrokingColorspace, [`/${REGISTRATION}`]),
    PDFOperator.of(PDFOperatorNames.StrokingColorN, ['1']),
  ]
}

export function fillWithSpotInk(share: number): readonly PDFOperator[] {
  return [
    PDFOperator.of(PDFOperatorNames.NonStrokingColorspace, [`/${SPOT}`]),
    PDFOperator.of(PDFOperatorNames.NonStrokingColorN, [`${share}`]),
  ]
}
