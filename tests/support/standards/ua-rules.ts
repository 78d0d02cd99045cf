/** PDF/UA-1 (ISO 14289-1), as far as a program can check it; whether a description describes is for people to say. */
import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { type StructureElement, structureElements } from '../../../src/finish/standards/structure-elements.js'
import { PAINTS, walk } from './content-walk.js'
import { fontRules } from './font-rules.js'
import { dict, get, items, name, number, type OpenPdf, text } from './open-pdf.js'
import type { Rule } from './rule.js'
import { xmpValue } from './xmp-facts.js'

const GENERAL: readonly Rule[] = [
  {
    clause: '5',
    asks: 'the file says that it is PDF/UA-1',
    breaks: ({ xmp }) => (xmpValue(xmp, 'pdfuaid:part') === '1' ? [] : ['pdfuaid']),
  },
  {
    clause: '7.1',
    asks: 'what is drawn is either tagged or an artifact, never one within the other',
    breaks: (pdf) =>
      pdf.contents.flatMap((content) => [...walk(content)].flatMap((step) => [...untagged(step, content.isPage)])),
  },
  {
    clause: '7.1',
    asks: 'tagged content has its place in the structure',
    breaks: (pdf) => unplaced(pdf),
  },
  {
    clause: '7.1',
    asks: 'the document is marked as tagged, without suspects, with a title to show',
    breaks: ({ catalog, xmp }) => {
      const mark = dict(catalog, 'MarkInfo')
      const shown = get(dict(catalog, 'ViewerPreferences') ?? catalog, 'DisplayDocTitle')
      return [
        ...(mark !== null && get(mark, 'Marked') === PDFBool.True && !mark.has(PDFName.of('Suspects'))
          ? []
          : ['MarkInfo']),
        ...(shown === PDFBool.True ? [] : ['DisplayDocTitle']),
        ...((xmpValue(xmp, 'dc:title') ?? '') === '' ? ['dc:title'] : []),
      ]
    },
  },
  {
    clause: '7.1',
    asks: 'roles are standard or mapped to standard ones, which are not mapped',
    breaks: (pdf) => {
      const root = dict(pdf.catalog, 'StructTreeRoot')
      const mapped = root === null ? [] : (dict(root, 'RoleMap')?.keys() ?? []).map((key) => key.decodeText())
      return [
        ...elements(pdf)
          .map(({ role }) => role)
          .filter((role) => !ROLES.has(role)),
        ...mapped.filter((role) => ROLES.has(role)),
      ]
    },
  },
  {
    clause: '7.2',
    asks: 'the language is known, of the document and of its parts',
    breaks: (pdf) => {
      const said = elements(pdf).flatMap(({ dictionary }) => text(dictionary, 'Lang') ?? [])
      return [text(pdf.catalog, 'Lang') ?? '', ...said].filter((lang) => !/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(lang))
    },
  },
]

const STRUCTURE: readonly Rule[] = [
  holds('7.2', 'Table', /^(Caption )?((TR|THead|TBody|TFoot) )*(Caption )?$/),
  holds('7.2', 'THead', /^(TR )*$/),
  holds('7.2', 'TBody', /^(TR )*$/),
  holds('7.2', 'TR', /^((TH|TD) )*$/),
  holds('7.2', 'L', /^(Caption )?((L|LI) )*$/),
  holds('7.2', 'LI', /^((Lbl|LBody) )*$/),
  holds('7.2', 'TOC', /^(Caption )?((TOC|TOCI) )*$/),
  stands('7.2', 'TR', ['Table', 'THead', 'TBody', 'TFoot']),
  stands('7.2', 'TH', ['TR']),
  stands('7.2', 'TD', ['TR']),
  stands('7.2', 'THead', ['Table']),
  stands('7.2', 'TBody', ['Table']),
  stands('7.2', 'LI', ['L']),
  stands('7.2', 'LBody', ['LI']),
  stands('7.2', 'TOCI', ['TOC']),
  {
    clause: '7.3',
    asks: 'pictures and formulas have words',
    breaks: (pdf) =>
      elements(pdf)
        .filter(
          ({ role, dictionary }) =>
            /^(Figure|Formula)$/.test(role) &&
            `${text(dictionary, 'Alt') ?? ''}${text(dictionary, 'ActualText') ?? ''}`.trim() === '',
        )
        .map(({ role }) => role),
  },
  {
    clause: '7.4.2',
    asks: 'headings begin with level 1 and go down by single steps',
    breaks: (pdf) => {
      const levels = elements(pdf)
        .flatMap(({ role }) => /^H([1-6])$/.exec(role)?.[1] ?? [])
        .map(Number)
      return levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1).map((level) => `H${level}`)
    },
  },
  {
    clause: '7.4.4',
    asks: 'headings with and without levels are not mixed',
    breaks: (pdf) =>
      elements(pdf)
        .filter(({ role }) => role === 'H')
        .map(() => 'H'),
  },
  {
    clause: '7.5',
    asks: 'cells say which header is theirs: headers have a scope, or cells name them',
    breaks: (pdf) =>
      elements(pdf)
        .filter(
          ({ role, dictionary }) =>
            role === 'TH' && !attributes(dictionary).some((each) => name(each, 'Scope') !== null),
        )
        .map(() => 'TH'),
  },
  {
    clause: '7.9',
    asks: 'notes have identifiers, each its own',
    breaks: (pdf) => {
      const ids = elements(pdf)
        .filter(({ role }) => role === 'Note')
        .map(({ dictionary }) => text(dictionary, 'ID') ?? '')
      return ids.filter((id, index) => id === '' || ids.indexOf(id) !== index)
    },
  },
]

const ANNOTATIONS: readonly Rule[] = [
  {
    clause: '7.18.1',
    asks: 'what lies over a page is a link, within a Link of the structure',
    breaks: (pdf) => {
      const owned = new Set<PDFDict | null>()
      for (const { role, dictionary } of elements(pdf)) {
        for (const kid of kids(dictionary))
          if (role === 'Link' && name(kid, 'Type') === 'OBJR') owned.add(dict(kid, 'Obj'))
      }
      return links(pdf)
        .filter((link) => !owned.has(link) || number(link, 'StructParent') === null)
        .map((link) => name(link, 'Subtype')!)
    },
  },
  {
    clause: '7.18.3',
    asks: 'pages with links are walked through in the order of the structure',
    breaks: ({ pages }) =>
      pages.flatMap(({ node }, index) =>
        items(node, 'Annots').length > 0 && name(node, 'Tabs') !== 'S' ? [`page ${index + 1}`] : [],
      ),
  },
  {
    clause: '7.18.5',
    asks: 'links say where they lead',
    breaks: (pdf) =>
      links(pdf)
        .filter((link) => (text(link, 'Contents') ?? '').trim() === '')
        .map(() => 'a link'),
  },
]

export const UA_RULES: readonly Rule[] = [...GENERAL, ...STRUCTURE, ...ANNOTATIONS, ...fontRules('7.21')]

const elements = ({ document }: OpenPdf): readonly StructureElement[] => structureElements(document)

const links = ({ pages }: OpenPdf): readonly PDFDict[] =>
  pages.flatMap(({ node }) => items(node, 'Annots')).filter((each): each is PDFDict => each instanceof PDFDict)

function* untagged(
  { operator, marks }: ReturnType<typeof walk> extends Generator<infer Step> ? Step : never,
  isPage: boolean,
) {
  const kinds = marks.map((mark) => (mark === 'Artifact' ? 'artifact' : mark.startsWith('#') ? 'tagged' : null))
  if (kinds.includes('artifact') && kinds.includes('tagged')) yield 'one within the other'
  // A form is drawn as a whole: by the mark around the operator that draws it, unless it has marks of its own.
  if (isPage && operator !== 'Do' && PAINTS.has(operator) && kinds.every((kind) => kind === null)) yield operator
}

/** Marks of pages that no element of the structure has as its content. */
function* unplaced(pdf: OpenPdf): Generator<string> {
  const placed = new Set<string>()
  const pageOf = (from: PDFDict): number => pdf.pages.findIndex(({ node }) => node === dict(from, 'Pg'))
  for (const { dictionary } of elements(pdf)) {
    for (const kid of items(dictionary, 'K').length > 0 ? items(dictionary, 'K') : [get(dictionary, 'K')]) {
      if (kid instanceof PDFNumber) placed.add(`${pageOf(dictionary)} ${kid.asNumber()}`)
      if (kid instanceof PDFDict && name(kid, 'Type') === 'MCR') {
        placed.add(`${pageOf(kid) === -1 ? pageOf(dictionary) : pageOf(kid)} ${number(kid, 'MCID')}`)
      }
    }
  }
  for (const [index, content] of pdf.contents.filter(({ isPage }) => isPage).entries()) {
    for (const { operator, marks } of walk(content)) {
      const mark = operator === 'BDC' ? marks.at(-1)! : ''
      if (mark.startsWith('#') && !placed.has(`${index} ${mark.slice(1)}`))
        yield `page ${index + 1}, content ${mark.slice(1)}`
    }
  }
}

function kids(element: PDFDict): readonly PDFDict[] {
  const all = get(element, 'K') instanceof PDFArray ? items(element, 'K') : [get(element, 'K')]
  return all.filter((each): each is PDFDict => each instanceof PDFDict)
}

function attributes(element: PDFDict): readonly PDFDict[] {
  const all = get(element, 'A') instanceof PDFArray ? items(element, 'A') : [get(element, 'A')]
  return all.filter((each): each is PDFDict => each instanceof PDFDict)
}

/** What stands directly in an element, as a string of roles with a space after each. */
function holds(clause: string, role: string, pattern: RegExp): Rule {
  return {
    clause,
    asks: `${role} holds what belongs into it`,
    breaks: (pdf) =>
      elements(pdf)
        .filter((each) => each.role === role)
        .map(({ dictionary }) => kidRoles(pdf, dictionary))
        .filter((roles) => !pattern.test(roles)),
  }
}

function kidRoles(pdf: OpenPdf, element: PDFDict): string {
  const roles = rolesOf(pdf)
  return kids(element)
    .flatMap((kid) => roles.get(kid) ?? [])
    .map((role) => `${role} `)
    .join('')
}

function stands(clause: string, role: string, parents: readonly string[]): Rule {
  return {
    clause,
    asks: `${role} stands in ${parents.join(', ')}`,
    breaks: (pdf) => {
      const roles = rolesOf(pdf)
      return elements(pdf)
        .filter((each) => each.role === role)
        .map(({ dictionary }) => roles.get(dict(dictionary, 'P')!) ?? 'none')
        .filter((parent) => !parents.includes(parent))
    },
  }
}

const rolesOf = (pdf: OpenPdf): ReadonlyMap<PDFDict, string> =>
  new Map(elements(pdf).map(({ dictionary, role }) => [dictionary, role]))

/** PDF 32000-1, 14.8.4. */
const ROLES: ReadonlySet<string> = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD
   THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`.split(
    /\s+/,
  ),
)
