/**
 * Every name in a template is one of those that it is handed, and is used as what it is: a typo must not print nothing.
 * It is the table of views that is asked, not the book at hand, so a mistake shows even where this book has no value.
 */
import Handlebars from 'handlebars'
import { type Facts, type Finding, type FindingId, finding } from '../../model/finding.js'
import { nearestFact } from '../../model/nearest-name.js'
import { isMarkup, PARTS, type Shape } from '../template-views.js'
import { namesIn, resolve, type Scope } from './scope.js'
import { placeOf, type TemplateText, written } from './template-text.js'

/** What a template may do with values. */
const HELPERS = ['if', 'unless', 'each', 'with']

export function checkNames(tree: hbs.AST.Program, shape: Shape, template: TemplateText): Finding[] {
  const reader = new NameReader({ shape, outer: null, inList: false, sure: [] }, template)
  reader.accept(tree)
  return reader.findings
}

class NameReader extends Handlebars.Visitor {
  readonly findings: Finding[] = []

  constructor(
    private scope: Scope,
    private readonly template: TemplateText,
  ) {
    super()
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const { path, params, escaped } = statement
    const name = String((path as hbs.AST.PathExpression).original)
    if (params.length > 0 || statement.hash !== undefined) {
      this.#sayHelper(name, statement)
      return
    }
    const shape = this.#shapeOf(path)
    if (shape === null) return
    const value = shape.kind === 'maybe' ? shape.of : shape
    if (value.kind === 'list') this.#say('compose/template-list', statement, { name })
    else if (value.kind === 'group')
      this.#say('compose/template-group', statement, { name, allowed: namesIn(value, `${name}.`).join(', ') })
    else if (escaped === isMarkup(value))
      this.#say('compose/template-braces', statement, {
        written: written(this.template, statement.loc),
        right: escaped ? `{{{${name}}}}` : `{{${name}}}`,
      })
  }

  override BlockStatement(statement: hbs.AST.BlockStatement): void {
    const { path, params, program, inverse } = statement
    const helper = path.original
    const [asked] = params
    if (!HELPERS.includes(helper) || asked === undefined || params.length > 1 || program?.blockParams?.length > 0) {
      this.#sayHelper(`#${helper}`, statement)
      return
    }
    const shape = this.#shapeOf(asked)
    if (shape === null) return
    const inner = this.#scopeInside(helper, asked as hbs.AST.PathExpression, shape, statement)
    if (inner === null) return
    const around = this.scope
    const [whenThere, otherwise] = helper === 'unless' ? [inverse, program] : [program, inverse]
    this.scope = inner
    if (whenThere) this.accept(whenThere)
    this.scope = around
    if (otherwise) this.accept(otherwise)
  }

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    const name = String((statement.name as hbs.AST.PathExpression).original ?? '')
    const part: Shape | undefined = Object.hasOwn(PARTS, name) ? PARTS[name as keyof typeof PARTS] : undefined
    if (part === undefined) {
      this.#say('compose/template-part', statement, { name, ...nearestFact(name, Object.keys(PARTS)) })
      return
    }
    if (statement.params.length > 0 || statement.hash !== undefined) {
      this.#sayNotHere(statement)
      return
    }
    const lacking = part.kind === 'group' ? Object.keys(part.members).filter((member) => !this.#has(part, member)) : []
    if (lacking.length > 0)
      this.#say('compose/template-part-elsewhere', statement, { name, lacking: lacking.join(', ') })
  }

  override PartialBlockStatement(statement: hbs.AST.PartialBlockStatement): void {
    this.#sayNotHere(statement)
  }
  override Decorator(statement: hbs.AST.Decorator): void {
    this.#sayNotHere(statement)
  }
  override DecoratorBlock(statement: hbs.AST.DecoratorBlock): void {
    this.#sayNotHere(statement)
  }

  /** What the branch of a block sees where the value is there; null when the block is wrong, which was said. */
  #scopeInside(
    helper: string,
    asked: hbs.AST.PathExpression,
    shape: Shape,
    statement: hbs.AST.BlockStatement,
  ): Scope | null {
    const value = shape.kind === 'maybe' ? shape.of : shape
    if (helper === 'if' || helper === 'unless') {
      const sure = asked.depth === 0 ? [...this.scope.sure, asked.parts.join('.')] : this.scope.sure
      return { ...this.scope, sure }
    }
    if (helper === 'each' && value.kind === 'list') {
      const item = value.of
      return { shape: item.kind === 'maybe' ? item.of : item, outer: this.scope, inList: true, sure: [] }
    }
    if (helper === 'with' && value.kind === 'group') {
      return { shape: value, outer: this.scope, inList: this.scope.inList, sure: [] }
    }
    this.#say('compose/template-single', statement, { helper: `#${helper}`, name: asked.original })
    return null
  }

  /** Null when there is no such value, which was said. */
  #shapeOf(expression: hbs.AST.Expression): Shape | null {
    const path = expression as hbs.AST.PathExpression
    if (expression.type !== 'PathExpression') {
      this.#sayNotHere(expression)
      return null
    }
    const found = resolve(path, this.scope)
    if ('shape' in found) return found.shape
    if ('mayLack' in found) this.#say('compose/template-may-lack', path, { name: found.mayLack })
    else this.#say('compose/template-name', path, { name: path.original, ...found.unknown })
    return null
  }

  #has(part: Extract<Shape, { kind: 'group' }>, member: string): boolean {
    const { shape } = this.scope
    const given = shape.kind === 'group' ? shape.members[member] : undefined
    return given !== undefined && JSON.stringify(given) === JSON.stringify(part.members[member])
  }

  #sayHelper(name: string, node: hbs.AST.Node): void {
    const known = HELPERS.map((each) => `#${each}`)
    this.#say('compose/template-helper', node, { name, allowed: known.join(', '), ...nearestFact(name, known) })
  }

  #sayNotHere(node: hbs.AST.Node): void {
    this.#say('compose/template-error', node, { problem: written(this.template, node.loc) })
  }

  #say(id: FindingId, { loc }: hbs.AST.Node, facts: Facts): void {
    this.findings.push(finding(id, facts, { place: placeOf(this.template, loc.start) }))
  }
}
