/**
 * Front matter of Hugo in TOML, between two lines `+++`. Each line is written as the YAML that says the same, so that places hold
 * and one reader serves both; what is no simple `key = value` is left to YAML's own complaint.
 */
import type { FrontMatter } from './front-matter.js'

const FRONT_MATTER = /(?<![\s\S])\+\+\+[ \t]*\n([\s\S]*?)^\+\+\+[ \t]*(?:\n|(?![\s\S]))/m
const TABLE = /^\s*\[([^[\]"']+)\]\s*(?:#.*)?$/
const PAIR = /^\s*("[^"]+"|[\w.-]+)\s*=\s*(.*)$/

/** Null: the text has none. */
export function tomlFrontMatter(text: string): FrontMatter | null {
  const match = FRONT_MATTER.exec(text)
  if (match === null || !/^[^\n=]+=/m.test(match[1]!)) return null
  const body = text.slice(match[0].length)
  return { yaml: asYaml(match[1]!), firstLine: 1, body, bodyFirstLine: match[0].split('\n').length - 1 }
}

function asYaml(toml: string): string {
  let indent = ''
  const lines = toml.split('\n').map((line) => {
    const [, table] = TABLE.exec(line) ?? []
    if (table !== undefined) {
      indent = '  '
      return `${JSON.stringify(table)}:`
    }
    const [, key, value] = PAIR.exec(line) ?? []
    return key === undefined ? line : `${indent}${key}: ${value}`
  })
  return lines.join('\n')
}
