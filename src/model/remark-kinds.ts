/** The ways in which an editor marks a page of a PDF (PDF 32000-1, 12.5.6.1). */

/** What Acrobat, Preview, Foxit and PDF Expert write when an editor marks a page. */
export const REMARK_KINDS = [
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Caret',
  'Text',
  'FreeText',
  'Ink',
  'Square',
  'Circle',
  'Line',
  'Polygon',
  'PolyLine',
  'Stamp',
] as const
export type RemarkKind = (typeof REMARK_KINDS)[number]
