/** The shape of the words of the HTML report: one value per interface language. */
import type { Severity } from '../model/finding.js'

export interface ReportWords {
  /** Of the HTML element. */
  readonly lang: string
  /** `{title}` */
  readonly title: string
  readonly severities: Readonly<Record<Severity, string>>
  /** Before how many there are of each. */
  readonly totals: Readonly<Record<Severity, string>>
  readonly nothing: string
  /** No finding passes the filters. */
  readonly noneShown: string
  readonly findings: string
  readonly pages: string
  readonly overview: string
  readonly filters: string
  /** Findings that were looked at. */
  readonly done: string
  readonly allRules: string
  readonly allPages: string
  readonly search: string
  readonly arrange: string
  readonly byRule: string
  readonly byPage: string
  readonly show: string
  readonly typeArea: string
  readonly lineGrid: string
  readonly lineNumbers: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly previous: string
  readonly next: string
  readonly back: string
  readonly help: string
  readonly close: string
  /** `{page}`: counted from 1 over all pages. */
  readonly page: string
  /** `{folio}`: the number that is printed on the page. */
  readonly folio: string
  /** Findings on no page. */
  readonly noPage: string
  readonly hint: string
  readonly rule: string
  readonly textOnly: string
  /** Keys and what they do, in the order of the help. */
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[]
}
