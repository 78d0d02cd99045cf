/**
 * What is made of the blocks of a file before they become sections, in running order. Each step is a value in, a
 * value out, and doing all of them twice is doing them once.
 */
import type { Transform } from '../transform.js'
import { contributorLines } from './contributor.js'
import { cutParagraphs } from './cut-paragraph.js'
import { fullWidthText } from './full-width-text.js'
import { gluedHeadingMarks } from './glued-mark.js'
import { twoPartHeadlines } from './headline.js'
import { labelLines } from './label-line.js'
import { lostHeadlines } from './lost-headline.js'
import { numberedLines } from './numbered-line.js'

/**
 * Structure that the text shows though nobody marked it; run with `structure: auto` only. Headings come first, from
 * the outer to the inner: they bound editor's notes, and only what is left can be a cut paragraph.
 */
export const INFERENCES: readonly Transform[] = [
  gluedHeadingMarks,
  contributorLines,
  lostHeadlines,
  numberedLines,
  labelLines,
  twoPartHeadlines,
  cutParagraphs,
]

/** What the book's configuration asks of its text, inferred or marked. */
export const NORMALISATIONS: readonly Transform[] = [fullWidthText]
