/**
 * Templates: Handlebars in strict mode. A template's name and a view come in, markup goes out; values are escaped
 * unless a template asks for raw ones with three braces. A book may replace any template by one of the same name.
 */
import { readdirSync } from 'node:fs'
import Handlebars from 'handlebars'
import { BookError, finding } from '../model/finding.js'
import { packagePath, readPackageText } from './package-files.js'

/** What a template is handed: finished strings, and lists and groups of them. Optional values are null, never absent. */
export type View = Readonly<Record<string, unknown>>

export interface Templates {
  /** `name` is relative to `templates/`, without its `.hbs`: `epub/chapter`. */
  render(name: string, view: View): string
}

type Template = Handlebars.TemplateDelegate<View>

/** The program's templates; `overrides` are texts of the book's own by name with extension: `epub/chapter.hbs`. */
export function loadTemplates(overrides: ReadonlyMap<string, string> = new Map()): Templates {
  refuseStrangers(overrides)
  const compiled = new Map<string, Template>()
  const partials: Record<string, Template> = {}

  const templateOf = (name: string): Template => {
    const known = compiled.get(name)
    if (known) return known
    const file = `${name}.hbs`
    const text = overrides.get(file) ?? readPackageText(`templates/${file}`)
    const template = compileTemplate(file, text)
    compiled.set(name, template.run)
    // Partials may include each other; a template stands in `compiled` before its partials are looked up.
    for (const partial of template.partials) partials[partial] = templateOf(partial)
    return template.run
  }
  return { render: (name, view) => templateOf(name)(view, { ...RUNTIME, partials }) }
}

const RUNTIME = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }

/** Names of all templates of the package, sorted. */
export function templateFiles(): string[] {
  return readdirSync(packagePath('templates'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.hbs'))
    .sort()
}

function refuseStrangers(overrides: ReadonlyMap<string, string>): void {
  const known = templateFiles()
  for (const [file, text] of overrides) {
    if (!known.includes(file)) throw templateError(file, 1, 'unknown template', known)
    const script = SCRIPT.exec(text)
    if (script) throw templateError(file, lineAt(text, script.index), `script: ${script[0].trim()}`, [])
  }
}

/** A book is untrusted: its templates may set words and markup, not programs. */
const SCRIPT = /<\s*script\b|<[^>]*\son[a-z]+\s*=|javascript\s*:/i

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

/** The helpers of templates. Handlebars takes an unknown value as false in them even when strict; a typo must not pass. */
const HELPERS = ['if', 'unless', 'each', 'with'] as const

function strictHandlebars(): typeof Handlebars {
  const handlebars = Handlebars.create()
  for (const name of HELPERS) {
    const original = handlebars.helpers[name]!
    handlebars.registerHelper(name, function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      if (value === undefined) throw new Handlebars.Exception('unknown value', options as unknown as hbs.AST.Node)
      return original.call(this, value, options)
    })
  }
  return handlebars
}

const HANDLEBARS = strictHandlebars()

const COMPILER = {
  strict: true,
  explicitPartialContext: false,
  knownHelpersOnly: true,
  knownHelpers: { log: false, lookup: false, helperMissing: false, blockHelperMissing: false },
} as const

function compileTemplate(file: string, text: string): { run: Template; partials: string[] } {
  try {
    const tree = HANDLEBARS.parse(text)
    const partials = partialsIn(tree, file)
    const template = HANDLEBARS.compile<View>(tree, COMPILER)
    const run: Template = (view, options) => {
      try {
        return template(view, options)
      } catch (error) {
        throw asBookError(error, file, text, view)
      }
    }
    return { run, partials }
  } catch (error) {
    throw asBookError(error, file, text, {})
  }
}

/** The partials that a template includes, each checked to exist. */
function partialsIn(tree: hbs.AST.Program, file: string): string[] {
  const names = new Set<string>()
  const known = templateFiles().filter((each) => each.startsWith('parts/'))
  class Collector extends Handlebars.Visitor {
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      const name = (partial.name as hbs.AST.PathExpression).original
      if (!known.includes(`${name}.hbs`)) {
        throw templateError(file, partial.loc.start.line, `{{> ${name}}}`, known)
      }
      names.add(name)
    }
  }
  new Collector().accept(tree)
  return [...names]
}

function asBookError(error: unknown, file: string, text: string, view: View): unknown {
  if (error instanceof BookError || !(error instanceof Error)) return error
  const line = (error as { lineNumber?: number }).lineNumber ?? Number(/on line (\d+)/.exec(error.message)?.[1] ?? 1)
  return templateError(file, line, text.split('\n')[line - 1]?.trim() ?? error.message, valuesOf(view))
}

/** The values of a view as a template names them: `title`, `lines`, `lines[].label`. */
function valuesOf(view: View, prefix = ''): string[] {
  return Object.entries(view).flatMap(([name, value]) => {
    const path = `${prefix}${name}`
    if (Array.isArray(value)) return [path, ...(isView(value[0]) ? valuesOf(value[0], `${path}[].`) : [])]
    return isView(value) ? [path, ...valuesOf(value, `${path}.`)] : [path]
  })
}

function isView(value: unknown): value is View {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function templateError(file: string, line: number, problem: string, allowed: readonly string[]): BookError {
  const place = { file: `templates/${file}`, line, column: 1 }
  const facts = { file, line, problem, ...(allowed.length > 0 ? { allowed: allowed.join(', ') } : {}) }
  return new BookError(finding('compose/template-error', facts, { place }))
}
