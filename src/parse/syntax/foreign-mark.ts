/** A mark of another program that a book cannot carry out: its place is reported, and what of it is text stays. */
import type { Facts, FindingId } from '../../model/finding.js'
import type { InlineRule } from './original-rule.js'

export type InlineState = Parameters<InlineRule>[0]

/** What the token of a foreign mark carries. */
export interface ForeignMark {
  readonly id: FindingId
  readonly facts: Facts
}

/** `printed` is empty where the mark says nothing to a reader. */
export function pushForeignMark(state: InlineState, mark: ForeignMark, printed = ''): void {
  const token = state.push('foreign_mark', '', 0)
  token.content = printed
  token.meta = { mark }
}

/** An image as Markdown's own mark would have given it. */
export function pushImage(
  state: InlineState,
  image: { readonly src: string; readonly alt: string; readonly title: string | null; readonly width: string | null },
): void {
  const token = state.push('image', 'img', 0)
  token.attrs = [['src', image.src], ...(image.title === null ? [] : [['title', image.title] as [string, string]])]
  const alternative = new state.Token('text', '', 0)
  alternative.content = image.alt
  token.children = [alternative]
  token.content = image.alt
  if (image.width !== null) token.meta = { attributes: { classes: [], values: { width: image.width } } }
}

/** Screens count 96 pixels to the inch (CSS Values 4, 6.2). */
export const millimetresOfPixels = (pixels: number): string => `${Math.round((pixels / 96) * 254) / 10}mm`

const LONGEST_SHOWN = 60

/** The mark as a message shows it. */
export function shownMark(mark: string): string {
  const line = mark.replace(/\s+/g, ' ')
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line
}
