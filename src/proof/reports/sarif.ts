/** Findings → SARIF 2.1.0 (OASIS): what code hosts and editors read. One result for each place, nothing gathered. */
import type { Language } from '../../messages/catalogue.js'
import { nameRule, wordFinding } from '../../messages/word-finding.js'
import type { Edit, Finding, FindingId, Place } from '../../model/finding.js'
import { FINDING_SEVERITIES } from '../../model/finding-ids.js'
import { fingerprints } from '../baseline.js'
import type { ProofFile } from '../text/rule.js'
import type { ReportedPath } from './book-folder.js'

export interface SarifProof {
  readonly findings: readonly Finding[]
  readonly files: readonly ProofFile[]
  readonly pathOf: ReportedPath
  /** Of this program. */
  readonly version: string
}

/** 3.28: columns are counted as in `Place`, a 汉字 is one. */
const COLUMN_KIND = 'unicodeCodePoints'
/** 3.4.4: the folder that holds the sources; whoever reads the report knows which it is. */
const BASE = '%SRCROOT%'

export function proofSarif({ findings, files, pathOf, version }: SarifProof, language: Language): string {
  const rules = [...new Set(findings.map(({ id }) => id))].sort()
  const paths = [...new Set(findings.flatMap(({ place }) => (place === undefined ? [] : [place.file])))].sort()
  const artifactOf = (file: string) => ({
    uri: pathOf(file).split('/').map(encodeURIComponent).join('/'),
    uriBaseId: BASE,
    ...(paths.includes(file) ? { index: paths.indexOf(file) } : {}),
  })
  const report: Report = { files: new Map(files.map((file) => [file.path, file])), artifactOf, language }
  const fingerprint = fingerprints(files)
  const run = {
    tool: { driver: { name: 'Banxin', version, language, rules: rules.map((id) => ruleOf(id, language)) } },
    columnKind: COLUMN_KIND,
    artifacts: paths.map((file) => ({ location: artifactOf(file) })),
    results: findings.map((each) => ({
      ruleId: each.id,
      ruleIndex: rules.indexOf(each.id),
      ...resultOf(each, report),
      partialFingerprints: { 'banxin/v1': fingerprint(each) },
    })),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

interface Report {
  readonly files: ReadonlyMap<string, ProofFile>
  readonly artifactOf: (file: string) => object
  readonly language: Language
}

const ruleOf = (id: FindingId, language: Language) => ({
  id,
  shortDescription: { text: nameRule(id, language) },
  defaultConfiguration: { level: FINDING_SEVERITIES[id] },
})

function resultOf(finding: Finding, report: Report) {
  const { severity, page } = finding
  const { message, hint } = wordFinding(finding, report.language)
  return {
    level: severity,
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    ...locationsOf(finding, report),
    ...fixesOf(finding, hint ?? message, report),
    ...(page === undefined ? {} : { properties: { page } }),
  }
}

/** A page is no part of a file: it is a place of its own kind (3.33). */
function locationsOf({ place, page }: Finding, { artifactOf }: Report) {
  const physical =
    place === undefined
      ? {}
      : { physicalLocation: { artifactLocation: artifactOf(place.file), region: regionOf(place) } }
  const logical = page === undefined ? {} : { logicalLocations: [{ name: String(page), kind: 'page' }] }
  return { locations: place === undefined && page === undefined ? [] : [{ ...physical, ...logical }] }
}

/** The end column is behind the last character, as in `Place`. A place that is only a point has its line. */
function regionOf({ line, column, endLine, endColumn }: Place) {
  const start = { startLine: line, startColumn: column }
  return endColumn === undefined ? start : { ...start, endLine: endLine ?? line, endColumn }
}

/** What mends it, as a whole: a change of one file each (3.55). */
function fixesOf({ edits = [] }: Finding, description: string, { files, artifactOf }: Report) {
  const changes = [...new Set(edits.map(({ file }) => file))].flatMap((path) => {
    const file = files.get(path)
    if (file === undefined) return []
    const own = edits.filter((edit) => edit.file === path)
    return [{ artifactLocation: artifactOf(path), replacements: own.map((edit) => replacementOf(edit, file)) }]
  })
  return changes.length === 0 ? {} : { fixes: [{ description: { text: description }, artifactChanges: changes }] }
}

const replacementOf = ({ start, end, text }: Edit, { places }: ProofFile) => ({
  deletedRegion: regionOf(places.placeOf(start, end)),
  insertedContent: { text },
})
