/** What the standards are called, and which of them are one kind. */
import type { PrintStandard } from '../../model/config.js'

export const STANDARD_NAMES: Readonly<Record<PrintStandard, string>> = {
  none: 'PDF',
  'pdfx-4': 'PDF/X-4',
  'pdfa-2u': 'PDF/A-2u',
  'pdfa-3u': 'PDF/A-3u',
}

export const isArchival = (standard: PrintStandard): boolean => standard === 'pdfa-2u' || standard === 'pdfa-3u'
