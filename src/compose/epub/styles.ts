/** The style sheet of the e-book, in the writing mode of the book. */
import type { BookConfig, Spacing } from '../../model/config.js'
import { readPackageText } from '../package-files.js'
import { turnStyles } from './turned-styles.js'

/** Written for lines that run across; a vertical book has them turned. */
const BOTH_WAYS = ['book.css', 'blocks.css', 'marks.css', 'pages.css'] as const

export function epubStyles(spacing: Spacing, writingMode: BookConfig['writingMode']): string {
  const files = [...BOTH_WAYS, ...(spacing === 'auto' ? ['gaps.css'] : [])].map(readStyles)
  const mathematics = readStyles('mathematics.css')
  return writingMode === 'vertical-rl'
    ? [...files.map(turnStyles), mathematics, readStyles('vertical.css')].join('\n')
    : [...files, mathematics].join('\n')
}

const readStyles = (file: string): string => readPackageText(`styles/epub/${file}`)
