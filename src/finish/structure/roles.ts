/** Types that are not of PDF 1.7: a role map tells which of its own they are like (PDF 32000-1, 14.8.4; PDF/UA-1, 7.1). */

/** ISO 32000-2, Annex M: the nearest type of PDF 1.7 for each new one that Chromium writes. */
const NEAREST: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  FENote: 'Note',
  Aside: 'Sect',
  Title: 'P',
}

const STANDARD: ReadonlySet<string> = new Set([
  ...[
    'Document',
    'Part',
    'Art',
    'Sect',
    'Div',
    'BlockQuote',
    'Caption',
    'TOC',
    'TOCI',
    'Index',
    'NonStruct',
    'Private',
  ],
  ...['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody'],
  ...['Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot', 'Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code'],
  ...['Link', 'Annot', 'Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form'],
])

/** Of the types that a document uses; one that nobody knows is passed over for what it holds. */
export function roleMap(types: ReadonlySet<string>): Record<string, string> {
  const others = [...types].filter((type) => !STANDARD.has(type)).sort()
  return Object.fromEntries(others.map((type) => [type, NEAREST[type] ?? 'NonStruct']))
}
