/** The fonts of every book, and those that other languages want. */
import { languagesWithoutFonts, ownFaces } from '../../fonts/installed-fonts.js'
import { finding } from '../../model/finding.js'
import type { Examination } from './examine.js'

export const fonts: Examination = async ({ folder }) => [
  ...ownFaces(folder).map(({ face, package: name, version }) =>
    version === null
      ? finding('doctor/no-font', { face, package: name })
      : finding('doctor/font', { face, package: name, version }),
  ),
  ...languagesWithoutFonts(folder).map(({ lang, missing }) =>
    missing.length === 0
      ? finding('doctor/language-fonts', { lang })
      : finding('doctor/no-language-fonts', { lang, packages: missing.join(' ') }),
  ),
]
