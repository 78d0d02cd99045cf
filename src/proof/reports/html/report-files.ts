/** The templates and styles of the report, as the package ships them. */
import { readFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import type { ReportWords } from '../../../messages/report-words.js'
import type { Severity } from '../../../model/finding.js'
import type { GroupView } from './list-view.js'
import type { PageView } from './page-view.js'

export interface ReportView {
  readonly words: ReportWords
  readonly title: string
  /** Of the book. */
  readonly lang: string
  readonly policy: string
  readonly styles: string
  readonly script: string
  readonly totals: readonly { readonly severity: Severity; readonly name: string; readonly count: number }[]
  readonly count: number
  readonly groups: readonly GroupView[]
  readonly pages: readonly PageView[]
  readonly hasPages: boolean
}

const PARTS = ['controls', 'group', 'finding', 'page', 'keys'] as const

/** Later files build on earlier ones. */
const STYLES = ['report', 'list', 'pages', 'narrow', 'print'] as const

/** `src/proof/reports/html/` and `dist/proof/reports/html/` both stand four folders below the package's root. */
const packageText = (path: string): string =>
  readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n')

export function renderReport(view: ReportView): string {
  const compile = (name: string) =>
    Handlebars.compile(packageText(`templates/proof/${name}.hbs`), { strict: true, knownHelpersOnly: true })
  const partials = Object.fromEntries(PARTS.map((name) => [name, compile(name)]))
  return compile('report')(view, { partials })
}

export function reportStyles(): string {
  return STYLES.map((name) => packageText(`styles/proof/${name}.css`)).join('\n')
}
