/**
 * What templates make is well-formed and lacks nothing of the manuscript: each is rendered with stand-ins, once with
 * every value there and once with none that a book may lack, and the markup is read as XML.
 */
import { type Finding, finding } from '../../model/finding.js'
import { TEMPLATES, type TemplateName, templateFile } from '../template-views.js'
import { BrokenMarkup, elementsOf, readXhtml, type XhtmlElement } from '../xhtml-tree.js'
import { type MarkedMarkup, markedRenderer } from './marked-markup.js'
import { type Sample, sampleOf } from './sample.js'
import type { TemplateText } from './template-text.js'

export interface CheckedTemplates {
  readonly own: ReadonlyMap<string, string>
  readonly folder: string
  readonly textOf: (name: string) => string
}

export function checkMarkup({ own, folder, textOf }: CheckedTemplates): Finding[] {
  const [anyFile] = own.keys()
  const templateOf = (name: string): TemplateText => {
    // Where a part of the book breaks a template of ours, the book's files are what can be mended.
    const file = own.has(templateFile(name)) ? templateFile(name) : (anyFile ?? templateFile(name))
    return { file: `${folder}/${file}`, text: textOf(name) }
  }
  const render = markedRenderer(templateOf)
  const findings = (Object.keys(TEMPLATES) as TemplateName[]).flatMap((name) => {
    const full = sampleOf(TEMPLATES[name], true)
    const markup = render(name, full.view)
    const broken = brokenMarkup(markup) ?? brokenMarkup(render(name, sampleOf(TEMPLATES[name], false).view))
    return broken === null ? leftOut(markup, full, templateOf(name)) : [broken]
  })
  return onePerPlace(findings)
}

function brokenMarkup({ markup, placeOf }: MarkedMarkup): Finding | null {
  try {
    readXhtml(markup)
    return null
  } catch (error) {
    if (!(error instanceof BrokenMarkup)) throw error
    return finding('compose/template-markup', { problem: error.message }, { place: placeOf(error.index) })
  }
}

/** Text of the manuscript, and ids that links lead to, must be there; what we know a text by holds that text and nothing else. */
function leftOut({ markup, placeOf }: MarkedMarkup, { needed, units }: Sample, { file }: TemplateText): Finding[] {
  const place = { file, line: 1, column: 1 }
  const lacking = needed.filter(({ token }) => !markup.includes(token))
  if (lacking.length > 0) return lacking.map(({ written }) => finding('compose/template-lost', { written }, { place }))
  const elements = [...elementsOf(readXhtml(markup))]
  return units.flatMap(({ attribute, token, unit, text }) => {
    const holder = elements.find(({ attributes }) => attribute in attributes)
    if (holder !== undefined && textOf(holder) === token) return []
    const at = markup.indexOf(`${attribute}=`)
    return [finding('compose/template-unit', { unit, text }, { place: at < 0 ? place : placeOf(at) })]
  })
}

const textOf = ({ children }: XhtmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child.replace(/\s/g, '') : textOf(child))).join('')

function onePerPlace(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()]
}
