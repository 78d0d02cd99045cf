/** Lengths of the trade, with the unit in the type, and the one place where they are converted. */

/** Millimetres: trim sizes, margins, bleed. */
export type Mm = number & { readonly unit: 'mm' }
/** PostScript points, 1/72 inch: type sizes, leading, PDF boxes. */
export type Pt = number & { readonly unit: 'pt' }
/** CSS pixels, 1/96 inch: what the browser measures in. */
export type Px = number & { readonly unit: 'px' }

const MM_PER_INCH = 25.4
const PT_PER_INCH = 72
const PX_PER_INCH = 96

export const mm = (value: number): Mm => value as Mm
export const pt = (value: number): Pt => value as Pt
export const px = (value: number): Px => value as Px

export const mmToPt = (length: Mm): Pt => pt((length / MM_PER_INCH) * PT_PER_INCH)
export const ptToMm = (length: Pt): Mm => mm((length / PT_PER_INCH) * MM_PER_INCH)
export const ptToPx = (length: Pt): Px => px((length / PT_PER_INCH) * PX_PER_INCH)
export const pxToPt = (length: Px): Pt => pt((length / PX_PER_INCH) * PT_PER_INCH)
export const mmToPx = (length: Mm): Px => px((length / MM_PER_INCH) * PX_PER_INCH)
