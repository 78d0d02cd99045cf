/** The values of a template as one would write them in it, a line each, as docs/templates.md shows them. */
import { isMarkup, type Shape } from '../../src/compose/template-views.js'

export function writtenValues(shape: Shape): string {
  return membersOf(shape, '')
    .map((line) => line.trimEnd())
    .join('\n')
}

function membersOf(shape: Shape, prefix: string): string[] {
  if (shape.kind !== 'group') return [writtenValue(shape, 'this')]
  return Object.entries(shape.members).map(([name, member]) => writtenValue(member, `${prefix}${name}`))
}

function writtenValue(shape: Shape, name: string): string {
  switch (shape.kind) {
    case 'maybe': {
      const inner = writtenValue(shape.of, name)
      // What is empty prints nothing; what has parts must be asked for.
      return shape.of.kind === 'group' ? `{{#if ${name}}} ${inner} {{/if}}` : inner
    }
    case 'list':
      return `{{#each ${name}}} ${membersOf(shape.of, '').join(' ')} {{/each}}`
    case 'group':
      return membersOf(shape, `${name}.`).join(' ')
    case 'truth':
      return `{{#if ${name}}} … {{/if}}`
    default:
      return isMarkup(shape) ? `{{{${name}}}}` : `{{${name}}}`
  }
}
