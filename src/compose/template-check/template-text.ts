/** A template as it stands in a file, and places in it. */
import type { Place } from '../../model/finding.js'

export interface TemplateText {
  /** Path in the book. */
  readonly file: string
  readonly text: string
}

/** Where a statement stands. Handlebars counts columns in UTF-16 and from 0. */
export function placeOf({ file, text }: TemplateText, { line, column }: hbs.AST.Position): Place {
  const before = text.split('\n')[line - 1]?.slice(0, column) ?? ''
  return { file, line, column: [...before].length + 1 }
}

/** A statement as it is written. */
export function written({ text }: TemplateText, { start, end }: hbs.AST.SourceLocation): string {
  const lines = text.split('\n').slice(start.line - 1, end.line)
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column)
  return lines.join('\n').slice(start.column)
}
