/** Findings, the text they are about and pictures of the pages → one HTML file that needs nothing beside it. */
import { createHash } from 'node:crypto'
import type { Language } from '../../../messages/catalogue.js'
import { reportWords } from '../../../messages/report.js'
import { fillIn } from '../../../messages/word-finding.js'
import type { Finding } from '../../../model/finding.js'
import type { Page } from '../../../model/print.js'
import type { DrawnPages } from '../../on-page/drawn-pages.js'
import type { ProofFile } from '../../text/rule.js'
import { groupFindings } from './groups.js'
import { groupViews } from './list-view.js'
import { geometryCss, pageViews } from './page-view.js'
import { renderReport, reportStyles } from './report-files.js'
import { reportScript } from './report-script.js'

export interface HtmlProof {
  /** Of the book, and its language. */
  readonly title: string
  readonly lang: string
  readonly files: readonly ProofFile[]
  readonly findings: readonly Finding[]
  /** Null: only the text was proofed. */
  readonly pages: { readonly pages: readonly Page[]; readonly drawn: DrawnPages } | null
}

export function proofHtml({ title, lang, files, findings, pages }: HtmlProof, language: Language): string {
  const words = reportWords(language)
  const groups = groupFindings(findings)
  const script = reportScript()
  return renderReport({
    words,
    title: fillIn(words.title, { title }),
    lang,
    policy: contentPolicy(script),
    styles: [reportStyles(), pages === null ? '' : geometryCss(pages.drawn.geometry)].join('\n'),
    script,
    totals: (['error', 'warning', 'note'] as const).map((severity) => ({
      severity,
      name: words.totals[severity],
      count: findings.filter((each) => each.severity === severity).length,
    })),
    count: findings.length,
    groups: groupViews(groups, new Map(files.map((file) => [file.path, file])), language),
    pages: pages === null ? [] : pageViews(pages, groups, language),
    hasPages: pages !== null,
  })
}

/** Our own script and styles, and pictures that are in the file: whatever a manuscript holds, nothing else runs or is fetched. */
function contentPolicy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
