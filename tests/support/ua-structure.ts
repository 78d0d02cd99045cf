/**
 * What the structure tree of a made PDF has wrong, in words; empty: nothing. From the Matterhorn Protocol (checkpoints 01, 06, 07, 09,
 * 14, 15, 16, 19, 28) and PDF 32000-1, 14.7–14.8: what can be decided without knowing the book.
 */
import { PDFArray, PDFDict, PDFName, PDFNull, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib'
import { visitOperations } from '../../src/pdf/content-stream.js'
import { readContent } from '../../src/pdf/page-content.js'
import {
  allElements,
  isTreeElement,
  listOf,
  nameIn,
  readStructure,
  type StructureTree,
  wordsOf,
} from './structure-tree.js'

export async function structureFaults(bytes: Uint8Array): Promise<string[]> {
  const tree = await readStructure(bytes)
  return CHECKS.flatMap((check) => [...check(tree)])
}

/** Where an element may stand; those not named may stand anywhere. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TOCI: ['TOC'],
  LI: ['L'],
  LBody: ['LI'],
  Lbl: ['LI', 'Note', 'TOCI', 'Caption'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  Caption: ['Figure', 'Table', 'L', 'TOC'],
  RB: ['Ruby'],
  RT: ['Ruby'],
}

/** What an element may hold; those not named may hold anything. */
const KIDS: Readonly<Record<string, readonly string[]>> = {
  TOC: ['TOCI', 'TOC', 'Caption'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  Ruby: ['RB', 'RT', 'RP'],
}

const WITHOUT_TEXT = ['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Aside', ...Object.keys(KIDS)]

const STANDARD = new Set([
  ...[
    'Document',
    'Part',
    'Art',
    'Sect',
    'Div',
    'BlockQuote',
    'Caption',
    'TOC',
    'TOCI',
    'Index',
    'NonStruct',
    'Private',
  ],
  ...[
    'P',
    'H',
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'H6',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Table',
    'TR',
    'TH',
    'TD',
    'THead',
    'TBody',
  ],
  ...['TFoot', 'Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Ruby', 'RB', 'RT', 'RP'],
  ...['Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form'],
])

type Check = (tree: StructureTree) => Iterable<string>

const CHECKS: readonly Check[] = [
  markedPaint,
  parentsOfContent,
  parentsOfAnnotations,
  nesting,
  knownTypes,
  headings,
  pictures,
  headerCells,
  identifiers,
  languages,
]

/** 01-005, 01-003: all that is painted is tagged or an artifact, and neither within the other; a number is given once on a page. */
function* markedPaint({ file }: StructureTree): Generator<string> {
  for (const [index, page] of file.getPages().entries()) {
    const content = readContent(page)
    const faults = new Set<string>()
    const open: ('tagged' | 'artifact' | 'other')[] = []
    const seen = new Set<string>()
    visitOperations(content, (operator, start, end) => {
      if (operator === 'BMC' || operator === 'BDC') {
        const mark = content.toString('latin1', start, end)
        const mcid = /\/MCID\s+(\d+)/.exec(mark)?.[1]
        if (mcid !== undefined && seen.has(mcid)) faults.add(`content ${mcid} twice`)
        if (mcid !== undefined) seen.add(mcid)
        open.push(mark.startsWith('/Artifact') ? 'artifact' : mcid === undefined ? 'other' : 'tagged')
        if (open.includes('artifact') && open.includes('tagged'))
          faults.add('an artifact and tagged content within each other')
      } else if (operator === 'EMC') open.pop()
      else if (PAINTS.has(operator) && open.every((kind) => kind === 'other')) faults.add(`${operator} unmarked`)
    })
    for (const fault of faults) yield `page ${index + 1}: ${fault}`
  }
}

const PAINTS = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'BI'])

/** 14.7.4.4: the parent tree and the elements say the same of every piece of content, and each mark of a page is one of them. */
function* parentsOfContent(tree: StructureTree): Generator<string> {
  const owners = new Map<string, PDFRef>()
  for (const element of allElements(tree.document)) {
    for (const kid of element.kids) {
      if (isTreeElement(kid)) {
        if (kid.dictionary.get(PDFName.of('P')) !== element.ref)
          yield `${kid.type} in ${element.type} names another parent`
      } else if ('mcid' in kid) {
        const place = `${kid.page}/${kid.mcid}`
        if (owners.has(place)) yield `content ${place} stands in two elements`
        owners.set(place, element.ref)
      }
    }
  }
  const parents = parentTree(tree)
  for (const [index, page] of tree.file.getPages().entries()) {
    const key = page.node.lookup(PDFName.of('StructParents'))
    const listed = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined
    const list = listed === undefined ? [] : tree.file.context.lookup(listed, PDFArray).asArray()
    for (const mcid of marksOf(readContent(page))) {
      const place = `${index + 1}/${mcid}`
      const owner = owners.get(place)
      if (owner === undefined) yield `content ${place} stands in no element`
      else if (list[mcid] !== owner) yield `content ${place} leads to another element`
      owners.delete(place)
    }
    for (const [mcid, owner] of list.entries()) {
      if (owner !== PDFNull && owners.has(`${index + 1}/${mcid}`))
        yield `content ${index + 1}/${mcid} is not on its page`
    }
  }
  for (const place of owners.keys()) yield `content ${place} is not marked`
}

function marksOf(content: Buffer): number[] {
  const marks: number[] = []
  visitOperations(content, (operator, start, end) => {
    if (operator !== 'BDC') return
    const mcid = /\/MCID\s+(\d+)/.exec(content.toString('latin1', start, end))?.[1]
    if (mcid !== undefined) marks.push(Number(mcid))
  })
  return marks
}

function parentTree({ root }: StructureTree): Map<number, PDFObject> {
  const nums = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
  const parents = new Map<number, PDFObject>()
  for (let at = 0; at < nums.size(); at += 2) parents.set(nums.lookup(at, PDFNumber).asNumber(), nums.get(at + 1))
  return parents
}

/** 28-002, 28-011: each link is held by a Link, and leads back to it. */
function* parentsOfAnnotations(tree: StructureTree): Generator<string> {
  const owners = new Map<PDFRef, PDFRef>()
  for (const element of allElements(tree.document)) {
    for (const kid of element.kids) {
      if (!('annotation' in kid)) continue
      if (element.type !== 'Link') yield `${element.type} holds an annotation`
      owners.set(kid.annotation, element.ref)
    }
    if (element.type === 'Link' && !element.kids.some((kid) => 'annotation' in kid)) yield 'a Link leads nowhere'
  }
  const parents = parentTree(tree)
  for (const [index, page] of tree.file.getPages().entries()) {
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      if (nameIn(tree.file.context.lookup(annotation, PDFDict), 'Subtype') !== 'Link') continue
      const key = tree.file.context.lookup(annotation, PDFDict).lookup(PDFName.of('StructParent'))
      const owner = owners.get(annotation as PDFRef)
      if (owner === undefined) yield `page ${index + 1}: a link in no element`
      else if (!(key instanceof PDFNumber) || parents.get(key.asNumber()) !== owner)
        yield `page ${index + 1}: a link leads to another element`
    }
  }
}

/** 09-004 to 09-008: tables, lists, contents and readings are built of their own parts, text stands in blocks, nothing is empty. */
function* nesting({ document }: StructureTree): Generator<string> {
  for (const element of allElements(document)) {
    for (const kid of element.kids) {
      if (!isTreeElement(kid)) {
        if (WITHOUT_TEXT.includes(element.type)) yield `content in ${element.type}`
        continue
      }
      if (KIDS[element.type]?.includes(kid.type) === false) yield `${kid.type} in ${element.type}`
      if (PARENTS[kid.type]?.includes(element.type) === false) yield `${kid.type} in ${element.type}`
      if (kid.kids.length === 0 && kid.type !== 'TD' && kid.type !== 'TH') yield `an empty ${kid.type}`
    }
  }
}

/** 02-001 to 02-004: every type is standard or mapped to a standard one, none of which is mapped. */
function* knownTypes({ root, document }: StructureTree): Generator<string> {
  const roles = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict)
  for (const type of new Set(allElements(document).map((element) => element.type))) {
    if (!STANDARD.has(type) && !STANDARD.has(roles === undefined ? '' : nameIn(roles, type)))
      yield `${type} is not known`
  }
  for (const key of roles?.keys() ?? []) if (STANDARD.has(key.decodeText())) yield `${key.decodeText()} is mapped`
}

/** 14-002, 14-003: the first heading is H1, none goes down more than a step. */
function* headings({ document }: StructureTree): Generator<string> {
  let before = 0
  for (const { type } of allElements(document)) {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0)
    if (level === 0) continue
    if (level > before + 1) yield `H${level} after ${before === 0 ? 'no heading' : `H${before}`}`
    before = level
  }
}

/** 13-004. */
function* pictures({ document }: StructureTree): Generator<string> {
  for (const { type, alt } of allElements(document)) {
    if ((type === 'Figure' || type === 'Formula') && (alt ?? '').trim() === '') yield `${type} without words`
  }
}

/** 15-003: a header says whose it is; what cells ask for is there. */
function* headerCells({ document }: StructureTree): Generator<string> {
  const elements = allElements(document)
  const ids = new Set(elements.map(({ id }) => id))
  for (const { type, attributes } of elements) {
    if (type === 'TH' && !attributes.has('Table.Scope')) yield 'TH without scope'
    const headers = attributes.get('Table.Headers')
    for (const header of headers instanceof PDFArray ? headers.asArray() : [])
      if (!ids.has(wordsOf(header))) yield `no header ${wordsOf(header)}`
  }
}

/** 19-003, 19-004, and 14.7.2: notes have a name; names are given once and found in their tree. */
function* identifiers({ root, document }: StructureTree): Generator<string> {
  const given = new Map<string, PDFRef>()
  for (const { type, id, ref } of allElements(document)) {
    if (type === 'Note' && id === null) yield 'Note without identifier'
    if (id === null) continue
    if (given.has(id)) yield `${id} twice`
    given.set(id, ref)
  }
  const tree = root.lookupMaybe(PDFName.of('IDTree'), PDFDict)
  const listed = tree === undefined ? [] : listOf(tree, 'Names')
  const names = listed.filter((_, index) => index % 2 === 0).map((name) => wordsOf(name) ?? '')
  if (names.join() !== [...names].sort().join()) yield 'names out of order'
  for (const [id, ref] of given)
    if (listed[names.indexOf(id) * 2 + 1] !== ref) yield `${id} is not in the tree of names`
  if (names.length !== given.size) yield 'names of nothing'
}

/** 11-001 to 11-006. */
function* languages({ file, document }: StructureTree): Generator<string> {
  const said = [wordsOf(file.catalog.lookup(PDFName.of('Lang'))), ...allElements(document).map(({ lang }) => lang)]
  if (said[0] === null) yield 'no language of the document'
  for (const lang of said)
    if (lang !== null && !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang)) yield `${lang} is no language`
}
