/** The list of findings as its template shows it. */
import type { Language } from '../../../messages/catalogue.js'
import { reportWords } from '../../../messages/report.js'
import { fillIn, nameRule, wordFinding } from '../../../messages/word-finding.js'
import type { Severity } from '../../../model/finding.js'
import type { ProofFile } from '../../text/rule.js'
import { type ExcerptPiece, excerptOf } from './excerpt.js'
import type { FindingGroup, NumberedFinding } from './groups.js'

export interface GroupView {
  readonly severity: Severity
  readonly severityName: string
  readonly rule: string
  readonly name: string
  readonly count: number
  readonly isOpen: boolean
  readonly findings: readonly FindingView[]
}

export interface FindingView {
  readonly number: number
  readonly severity: Severity
  readonly severityName: string
  readonly rule: string
  readonly message: string
  readonly hint: string
  readonly where: string
  /** Empty: on no page. */
  readonly page: string
  readonly pageName: string
  readonly excerpt: readonly PieceView[]
}

/** A piece and the mark-up that it has. */
interface PieceView {
  readonly text: string
  readonly isOld: boolean
  readonly isNew: boolean
  readonly isMeant: boolean
  readonly isSign: boolean
}

export function groupViews(
  groups: readonly FindingGroup[],
  files: ReadonlyMap<string, ProofFile>,
  language: Language,
): readonly GroupView[] {
  const { severities } = reportWords(language)
  return groups.map(({ id, severity, members, isOpen }) => ({
    severity,
    severityName: severities[severity],
    rule: id,
    name: members.length === 1 ? wordFinding(members[0]!.finding, language).message : nameRule(id, language),
    count: members.length,
    isOpen,
    findings: members.map((each) => findingView(each, files, language)),
  }))
}

function findingView(
  { number, finding }: NumberedFinding,
  files: ReadonlyMap<string, ProofFile>,
  language: Language,
): FindingView {
  const words = reportWords(language)
  const { id, severity, place, page } = finding
  const { message, hint = '' } = wordFinding(finding, language)
  return {
    number,
    severity,
    severityName: words.severities[severity],
    rule: id,
    message,
    hint,
    where: place === undefined ? '' : `${place.file}:${place.line}:${place.column}`,
    page: page === undefined ? '' : `${page}`,
    pageName: page === undefined ? '' : fillIn(words.page, { page }),
    excerpt: excerptOf(finding, place === undefined ? undefined : files.get(place.file)).map(pieceView),
  }
}

const pieceView = ({ text, kind, inside }: ExcerptPiece): PieceView => ({
  text,
  isOld: kind === 'old' || inside === 'old',
  isNew: kind === 'new' || inside === 'new',
  isMeant: kind === 'meant' || inside === 'meant',
  isSign: kind === 'sign',
})
