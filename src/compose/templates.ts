/**
 * Templates: Handlebars without programs. A template's name and a view come in, markup goes out; values are escaped
 * unless a template asks for raw ones with three braces. A book may replace any template or part by one of the same name.
 */
import Handlebars from 'handlebars'
import { BookError } from '../model/finding.js'
import { readPackageText } from './package-files.js'
import { checkTemplates } from './template-check/check-templates.js'
import { PARTS, TEMPLATES, type TemplateName, templateFile, type ViewOf } from './template-views.js'

export interface Templates {
  render<Name extends TemplateName>(name: Name, view: ViewOf<(typeof TEMPLATES)[Name]>): string
}

/** `own`: texts of the book's templates by their name, as `epub/chapter.hbs`; `folder`: where they stand in the book. */
export function loadTemplates(own: ReadonlyMap<string, string> = new Map(), folder = 'templates'): Templates {
  const textOf = (name: string) => own.get(templateFile(name)) ?? packageTemplate(name)
  const mistakes = checkTemplates(own, folder, textOf)
  if (mistakes.length > 0) throw new BookError(mistakes)
  const compile = (name: string) => Handlebars.compile(textOf(name), COMPILER)
  const partials = Object.fromEntries(Object.keys(PARTS).map((name) => [name, compile(name)]))
  const templates = Object.fromEntries(Object.keys(TEMPLATES).map((name) => [name, compile(name)]))
  return { render: (name, view) => templates[name]!(view, { partials }) }
}

/** Names are checked beforehand where a book brings its own; `strict` watches over ours. */
const COMPILER = { strict: true, knownHelpersOnly: true } as const

export function packageTemplate(name: string): string {
  return readPackageText(`templates/${templateFile(name)}`)
}
