/** The English wording of findings. The reader is an editor, no programmer: first what was seen, then the cure. */
import type { FindingWords } from './catalogue.js'
import { command } from './en/command.js'
import { edition } from './en/edition.js'
import { manuscript } from './en/manuscript.js'
import { pages } from './en/pages.js'
import { press } from './en/press.js'
import { proof } from './en/proof.js'
import { publication } from './en/publication.js'
import { text } from './en/text.js'

export const en: FindingWords = {
  ...manuscript,
  ...publication,
  ...text,
  ...edition,
  ...pages,
  ...press,
  ...proof,
  ...command,
}
