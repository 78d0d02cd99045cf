/**
 * What readers who cannot see, or not well, may expect of the book (EPUB Accessibility 1.1, 2; the schema.org vocabulary of the W3C).
 * Only what was looked up in this book is said; conformance is for people to certify.
 */
import type { Block, Book, Section } from '../../model/book.js'
import { leavesOfSection } from '../../model/book-leaves.js'
import { sectionsOf } from '../../model/book-text.js'
import type { BookConfig } from '../../model/config.js'
import type { EpubDocument, EpubImage, EpubMetadata } from '../../model/epub.js'
import type { Outcome } from '../../model/finding.js'
import type { Assets } from '../../model/manuscript.js'
import { QR_CODE } from '../codes/drawn-codes.js'
import { type AccessFacts, accessWords } from './access-words.js'
import { alternativesOf } from './alternatives.js'
import { DRAWN_COVER } from './cover.js'
import { mayMove } from './moving-pictures.js'

/** What of the edition is looked at. */
export interface Composed {
  readonly documents: readonly EpubDocument[]
  readonly images: readonly EpubImage[]
  readonly assets: Assets
  readonly writingMode: BookConfig['writingMode']
}

export function describeAccess(book: Book, composed: Composed): Outcome<EpubMetadata['accessibility']> {
  const { findings } = alternativesOf(book)
  const facts = factsOf(book, composed, findings.length === 0)
  const textSuffices = facts.pictures !== 'undescribed'
  return {
    value: {
      modes: facts.pictures === 'none' ? ['textual'] : ['textual', 'visual'],
      textSuffices,
      features: FEATURES.flatMap(([name, isTrue]) => (isTrue(facts, book, composed) ? [name] : [])),
      hazard: facts.moves ? 'unknown' : 'none',
      summary: accessWords(book.meta.lang, facts),
    },
    findings: [...findings],
  }
}

const DRAWN: readonly string[] = [DRAWN_COVER, QR_CODE]

function factsOf(book: Book, { documents, images, assets }: Composed, allDescribed: boolean): AccessFacts {
  const brought = images.flatMap(({ asset }) => (DRAWN.includes(asset) ? [] : (assets.get(asset) ?? [])))
  // A drawn cover says what its alternative says; so do the drawings of the back cover, but these are more than decoration.
  const hasPictures = brought.length > 0 || images.length > 1
  return {
    isText: isMostlyText(book),
    hasHeadings: [...sectionsOf(book)].some(({ heading }) => heading !== null),
    pictures: !hasPictures ? 'none' : allDescribed ? 'described' : 'undescribed',
    formulas: documents.some(({ body }) => body.includes('<math')),
    readings: documents.some(({ body }) => body.includes('<rt')),
    moves: brought.some(mayMove),
  }
}

type Test = (facts: AccessFacts, book: Book, composed: Composed) => boolean

/** Terms of the vocabulary, in the order in which the package has them. No DRM is of our making, but `unlocked` is for those who sell the book. */
const FEATURES: readonly (readonly [term: string, isTrue: Test])[] = [
  ['tableOfContents', ({ hasHeadings }) => hasHeadings],
  ['readingOrder', () => true],
  ['structuralNavigation', ({ hasHeadings }) => hasHeadings],
  // Roles of DPUB-ARIA stand in every document of ours.
  ['ARIA', () => true],
  ['displayTransformability', ({ isText }) => isText],
  ['alternativeText', ({ pictures }) => pictures === 'described'],
  // Not `describedMath`: the TeX that stands for a formula is no description.
  ['MathML', ({ formulas }) => formulas],
  // Never `fullRubyAnnotations`: the contents have no readings.
  ['rubyAnnotations', ({ readings }) => readings],
  ['horizontalWriting', (_, { meta }, { writingMode }) => goesBothWays(meta.lang) && writingMode === 'horizontal-tb'],
  ['verticalWriting', (_, { meta }, { writingMode }) => goesBothWays(meta.lang) && writingMode === 'vertical-rl'],
]

/** Languages that are written across and down: only of these does the vocabulary want it said. */
const goesBothWays = (lang: string): boolean => /^(?:zh|ja|ko)\b/i.test(lang)

/** Letters in a picture cannot be made larger or take another colour: a book of scanned pages promises nothing of the kind. */
function isMostlyText({ parts }: Book): boolean {
  const sections = parts.flatMap((part) => part.sections)
  const pictured = sections.filter(isPicturesAlone).length
  return pictured * 2 < Math.max(sections.length, 1)
}

function isPicturesAlone(section: Section): boolean {
  const leaves = leavesOfSection(section)
  const hasWords = leaves.some(({ source, text }) => !BESIDE_TEXT.has(source.type) && text.trim() !== '')
  return !hasWords && leaves.some(({ source }) => source.type === 'figure')
}

/** Titles and captions name pictures; they are not the text. */
const BESIDE_TEXT: ReadonlySet<Block['type']> = new Set(['heading', 'byline', 'figure'])
