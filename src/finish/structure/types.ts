/** Structure types by what may stand in them (PDF 32000-1, 14.8.4). */

/** Hold blocks; text of theirs stands in a paragraph. */
export const HOLDS_BLOCKS: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Aside'],
])

/** May hold blocks, and text as it is. */
export const HOLDS_BOTH: ReadonlySet<string> = new Set(['LI', 'LBody', 'TD', 'TH', 'Note', 'EndNote'])

/** Stand within a line. */
export const INLINE: ReadonlySet<string> = new Set([
  ...['Span', 'Quote', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Formula'],
  ...['Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Em', 'Strong', 'Sub'],
])
