/** The text of a template comes in; its tree goes out, or where it cannot be read. */
import Handlebars from 'handlebars'
import { type Finding, finding } from '../../model/finding.js'
import { placeOf, type TemplateText } from './template-text.js'

export type ReadTemplate = { readonly tree: hbs.AST.Program } | { readonly problem: Finding }

export function readTemplate(template: TemplateText): ReadTemplate {
  try {
    return { tree: Handlebars.parse(template.text) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { problem: unclosedBlock(template) ?? unreadableLine(template, error) }
  }
}

const COMMENT = /\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}/g
const BLOCK = /\{\{~?([#/])\s*([\w./-]+)[^}]*\}\}/g

/** The parser notices a missing end where something else begins; an author looks for the beginning. */
function unclosedBlock(template: TemplateText): Finding | null {
  const text = template.text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '))
  const open: { readonly opened: string; readonly name: string; readonly index: number }[] = []
  for (const { 0: opened, 1: sign, 2: name, index } of text.matchAll(BLOCK)) {
    if (sign === '#') open.push({ opened, name: name!, index })
    else if (open.at(-1)?.name === name) open.pop()
    else break
  }
  const unclosed = open.at(-1)
  if (unclosed === undefined) return null
  const lines = text.slice(0, unclosed.index).split('\n')
  const place = placeOf(template, { line: lines.length, column: lines.at(-1)!.length })
  return finding('compose/template-unclosed', { opened: unclosed.opened, closing: `{{/${unclosed.name}}}` }, { place })
}

function unreadableLine(template: TemplateText, error: Error): Finding {
  const line = (error as { lineNumber?: number }).lineNumber ?? Number(/on line (\d+)/.exec(error.message)?.[1] ?? 1)
  const problem = template.text.split('\n')[line - 1]?.trim() ?? ''
  return finding('compose/template-error', { problem }, { place: { file: template.file, line, column: 1 } })
}
