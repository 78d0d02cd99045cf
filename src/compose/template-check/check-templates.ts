/** A book's own templates come in; what is wrong with them goes out, each with its line, before a page is made. */
import { type Finding, finding } from '../../model/finding.js'
import { nearestFact } from '../../model/nearest-name.js'
import { PARTS, TEMPLATES, templateFile } from '../template-views.js'
import { checkMarkup } from './markup.js'
import { checkNames } from './names.js'
import { readTemplate } from './read-template.js'
import type { TemplateText } from './template-text.js'

const SHAPES = { ...TEMPLATES, ...PARTS }
const NAMES_BY_FILE = new Map(Object.keys(SHAPES).map((name) => [templateFile(name), name as keyof typeof SHAPES]))

/** `textOf`: the text of a template by its name, the book's own or ours. */
export function checkTemplates(
  own: ReadonlyMap<string, string>,
  folder: string,
  textOf: (name: string) => string,
): Finding[] {
  const files = [...own].map(([file, text]): TemplateText => ({ file: `${folder}/${file}`, text }))
  const findings = [...own.keys()].flatMap((file, index) => {
    const name = NAMES_BY_FILE.get(file)
    return name === undefined ? [stranger(file, folder)] : checkOne(files[index]!, name)
  })
  // A mistake in a name is told where it stands; the markup is looked at when all can be rendered.
  return findings.length > 0 || own.size === 0 ? findings : checkMarkup({ own, folder, textOf })
}

function checkOne(template: TemplateText, name: keyof typeof SHAPES): Finding[] {
  const script = SCRIPT.exec(template.text)
  if (script) {
    const place = placeAt(template, script.index)
    return [finding('compose/template-script', { problem: script[0].trim() }, { place })]
  }
  const read = readTemplate(template)
  return 'problem' in read ? [read.problem] : checkNames(read.tree, SHAPES[name], template)
}

/** A book is untrusted: its templates may set words and markup, not programs. */
const SCRIPT = /<\s*script\b|<[^>]*\son[a-z]+\s*=|javascript\s*:/i

function placeAt({ file, text }: TemplateText, index: number) {
  const lines = text.slice(0, index).split('\n')
  return { file, line: lines.length, column: [...lines.at(-1)!].length + 1 }
}

function stranger(file: string, folder: string): Finding {
  const facts = { file, ...nearestFact(file, NAMES_BY_FILE.keys()) }
  return finding('compose/unknown-template', facts, { place: { file: `${folder}/${file}`, line: 1, column: 1 } })
}
