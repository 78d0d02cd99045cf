/** Text of a document that stands in no block of the Book. */
import type { FlowBlock } from '../../model/print.js'

/** The unit that must be read in the e-book: white space does not count. */
export const ownText = (text: string): FlowBlock => ({ text: text.replace(/\s+/gu, ''), source: null })
