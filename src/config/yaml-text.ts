/** YAML text comes in; its values, with the place of every key and value, go out. */
import { type Document, isMap, isNode, isPair, isScalar, type Node, type Pair, parseDocument, visit } from 'yaml'
import { BookError, ExitCode, type Facts, type Finding, finding, type Place } from '../model/finding.js'
import type { FindingId } from '../model/finding-ids.js'

/** Where the YAML stands: its file, and the lines that precede it there. */
export interface YamlSource {
  readonly text: string
  readonly file: string
  readonly firstLine: number
}

export type KeyPath = readonly (string | number)[]

export interface YamlText {
  /** Mappings, lists and strings; every scalar is the string it is written as, a null is empty. */
  readonly value: unknown
  /** Of the value at that path, or of the nearest value around it. */
  placeOf(path: KeyPath): Place
  /** Of the key at that path. */
  placeOfKey(path: KeyPath): Place
}

/** Above it, aliases serve to blow up a short file. */
const MOST_ALIASES = 20
/** The parser's codes that have words of their own. */
const PROBLEMS: Readonly<Record<string, FindingId>> = {
  DUPLICATE_KEY: 'config/duplicate-key',
  TAB_AS_INDENT: 'config/tab',
  BLOCK_AS_IMPLICIT_KEY: 'config/colon-in-text',
  MISSING_CHAR: 'config/not-closed',
}

/** Throws `BookError` when the text is no YAML. */
export function readYaml(source: YamlSource): YamlText {
  const at = (offset: number) => placeAt(source, offset)
  const document = parsed(source)
  const problems = [...document.errors.map((error) => problemOf(error, source, at)), ...danglingAliases(document, at)]
  if (problems.length > 0) throw new BookError(problems, ExitCode.usage)
  emptyNulls(document)
  return {
    value: plainValue(document, at(0)),
    placeOf: (path) => at(nodeAt(document, path)?.range?.[0] ?? 0),
    placeOfKey: (path) => at(keyAt(document, path)?.range?.[0] ?? nodeAt(document, path)?.range?.[0] ?? 0),
  }
}

/** The failsafe schema keeps scalars as written: no date, no octal number, no NO for false. */
function parsed({ text, file, firstLine }: YamlSource): Document {
  try {
    return parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
  } catch (error) {
    // Nesting so deep that the parser runs out of stack.
    const place = { file, line: firstLine + 1, column: 1 }
    throw new BookError(finding('config/not-yaml', { problem: String(error) }, { place }), ExitCode.usage)
  }
}

function problemOf(
  error: { readonly code: string; readonly message: string; readonly pos: readonly [number, number] },
  { text }: YamlSource,
  at: (offset: number) => Place,
): Finding {
  const id = PROBLEMS[error.code] ?? 'config/not-yaml'
  const line = text.slice(error.pos[0]).split('\n', 1)[0]!
  const facts: Facts = { key: line.split(':')[0]!.trim(), problem: error.message }
  return finding(id, facts, { place: at(error.pos[0]) })
}

/** `title: *name`, or a title that starts with an asterisk and needs quotes. */
function danglingAliases(document: Document, at: (offset: number) => Place): readonly Finding[] {
  const findings: Finding[] = []
  visit(document, {
    Alias(_key, node) {
      if (node.resolve(document) !== undefined) return
      findings.push(finding('config/not-yaml', { problem: `*${node.source}` }, { place: at(node.range?.[0] ?? 0) }))
    },
  })
  return findings
}

/** `title:`, `title: ~` and `title: null` all say: no value. */
function emptyNulls(document: Document): void {
  visit(document, {
    Scalar(_key, node) {
      if (node.type === 'PLAIN' && /^(~|null|Null|NULL)?$/.test(node.source ?? '')) node.value = ''
    },
  })
}

function plainValue(document: Document, place: Place): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    throw new BookError(finding('config/too-many-aliases', {}, { place }), ExitCode.usage)
  }
}

function nodeAt(document: Document, path: KeyPath): Node | null {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node)) return node
  }
  return document.contents
}

function keyAt(document: Document, path: KeyPath): Node | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return null
  const pair = parent.items.find((item): item is Pair<Node> => isPair(item) && keyText(item.key) === path.at(-1))
  return pair?.key ?? null
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key)
}

/** Columns count code points, as everywhere; the parser counts UTF-16 units. */
function placeAt({ text, file, firstLine }: YamlSource, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { file, line: before.length + firstLine, column: [...before.at(-1)!].length + 1 }
}
