/** What each template is handed: one table, from which the types of views, the check of a book's templates and its documentation follow. */

/**
 * `text` is escaped, `{{name}}`; all others are finished markup, `{{{name}}}`, but `truth`, which is only asked for.
 * `manuscript`: text of the book, which no template may leave out. `anchor`: an id that links and bookmarks lead to.
 * `unit`: the attribute by which the conservation check knows the element that holds a text.
 */
type Leaf = { readonly kind: 'text' | 'truth' | 'manuscript' | 'anchor' | 'unit' | 'attributes' }

export type Shape =
  | Leaf
  | { readonly kind: 'maybe'; readonly of: Shape }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'group'; readonly members: Readonly<Record<string, Shape>> }

const text = { kind: 'text' } as const
const truth = { kind: 'truth' } as const
const manuscript = { kind: 'manuscript' } as const
const anchor = { kind: 'anchor' } as const
const unit = { kind: 'unit' } as const
const attributes = { kind: 'attributes' } as const
/** Null when the book does not have it. */
const maybe = <const S extends Shape>(of: S) => ({ kind: 'maybe', of }) as const
const list = <const S extends Shape>(of: S) => ({ kind: 'list', of }) as const
const group = <const M extends Readonly<Record<string, Shape>>>(members: M) => ({ kind: 'group', members }) as const
const words = group({ text, unit })

const titlePageCredits = group({ hasAuthors: truth, authors: list(words) })
const titlePageImprint = group({ publisher: maybe(words), date: maybe(words) })
const contentsEntry = group({
  id: text,
  depth: text,
  lines: list(words),
  last: words,
  author: maybe(words),
  leader: text,
  folio: maybe(text),
  folioUnit: unit,
})
const label = maybe(group({ text, unit, isSpread: truth }))
const committeeOffice = group({
  officeWidth: maybe(text),
  above: label,
  rows: list(group({ label, names: list(group({ text, unit, width: text, isSpread: truth })) })),
})
const internalPermit = group({ notice: words, permit: maybe(words) })
const internalFoot = group({ compiledBy: maybe(words), date: maybe(words) })
const printQrCode = group({ qrCode: maybe(group({ image: text, alternative: text, label: maybe(words) })) })
const barcode = group({
  barcode: maybe(
    group({
      image: text,
      alternative: text,
      number: words,
      unit,
      first: text,
      left: list(text),
      right: list(text),
    }),
  ),
})
const epubQrCode = group({
  qrCode: maybe(group({ src: text, alternative: text, link: maybe(text), label: maybe(text) })),
})
const runningHead = group({ hasHead: truth, book: text, section: text })
const folio = group({ folio: maybe(text) })
const spine = group({ spine: maybe(group({ title: text, authors: maybe(text), publisher: maybe(text) })) })
const colophonLine = group({ label: maybe(text), value: text })
const epubCredits = group({ authors: list(text) })
const epubImprint = group({ publisher: maybe(text), date: maybe(text) })
const drawnLines = list(group({ text, size: text, y: text }))

export const TEMPLATES = {
  'print/article': group({ content: manuscript }),
  'print/back-cover': group({
    image: maybe(text),
    paragraphs: list(words),
    ...printQrCode.members,
    ...barcode.members,
  }),
  'print/colophon': group({
    groups: list(group({ name: text, heading: maybe(words), lines: list(group({ ...colophonLine.members, unit })) })),
  }),
  'print/committee': group({
    heading: words,
    width: text,
    offices: list(committeeOffice),
  }),
  'print/contents': group({ id: anchor, label: words, entries: list(contentsEntry) }),
  'print/cover-sheet': group({ binding: text, front: manuscript, back: manuscript, ...spine.members }),
  'print/editors-note': group({
    id: anchor,
    kind: text,
    label: manuscript,
    labelUnit: unit,
    body: manuscript,
    signature: maybe(manuscript),
    signatureUnit: unit,
  }),
  'print/half-title': group({ lines: list(words) }),
  'print/internal-cover': group({
    picture: maybe(text),
    ...internalPermit.members,
    title: maybe(words),
    subtitle: maybe(words),
    issue: maybe(words),
    ...internalFoot.members,
  }),
  'print/page': group({
    side: text,
    rightBound: truth,
    kind: text,
    ...runningHead.members,
    ...folio.members,
    content: manuscript,
  }),
  'print/part-title': group({ id: anchor, label: maybe(text), title: text, unit }),
  'print/title-page': group({
    series: maybe(words),
    titleId: anchor,
    title: manuscript,
    titleUnit: unit,
    subtitle: maybe(words),
    issue: maybe(words),
    ...titlePageCredits.members,
    ...titlePageImprint.members,
  }),
  'epub/back-cover': group({
    label: text,
    image: maybe(group({ src: text, alternative: text })),
    paragraphs: list(text),
    ...epubQrCode.members,
  }),
  'epub/chapter': group({ semantics: attributes, content: manuscript, notes: manuscript }),
  'epub/colophon': group({
    label: text,
    groups: list(group({ name: text, heading: maybe(text), lines: list(colophonLine) })),
  }),
  'epub/committee': group({
    heading: text,
    offices: list(group({ office: maybe(text), names: list(text) })),
  }),
  'epub/cover': group({ image: text, alternative: text, notices: list(text) }),
  'epub/cover-image': group({
    lang: text,
    label: text,
    width: text,
    height: text,
    middle: text,
    field: text,
    kicker: drawnLines,
    size: text,
    weight: text,
    title: list(group({ text, x: text, y: text })),
    mode: text,
    rule: text,
    subtitle: drawnLines,
    authors: drawnLines,
    publisher: drawnLines,
  }),
  'epub/editors-note': group({
    tag: text,
    semantics: attributes,
    kind: text,
    id: anchor,
    label: manuscript,
    body: manuscript,
    signature: maybe(manuscript),
  }),
  'epub/part-title': group({ id: anchor, label: maybe(text), title: text }),
  'epub/title-page': group({
    series: maybe(text),
    id: anchor,
    title: manuscript,
    subtitle: maybe(text),
    issue: maybe(text),
    ...epubCredits.members,
    ...epubImprint.members,
    notes: manuscript,
  }),
} as const satisfies Record<string, Shape>

/** Pieces that templates include with `{{> parts/…}}`; each is handed what stands around it there. */
export const PARTS = {
  'parts/colophon-line': colophonLine,
  'parts/print/barcode': barcode,
  'parts/print/committee-office': committeeOffice,
  'parts/print/contents-entry': contentsEntry,
  'parts/print/folio': folio,
  'parts/print/internal-foot': internalFoot,
  'parts/print/internal-permit': internalPermit,
  'parts/print/qr-code': printQrCode,
  'parts/print/running-head': runningHead,
  'parts/print/spine': spine,
  'parts/print/title-credits': titlePageCredits,
  'parts/print/title-imprint': titlePageImprint,
  'parts/epub/qr-code': epubQrCode,
  'parts/epub/title-credits': epubCredits,
  'parts/epub/title-imprint': epubImprint,
} as const satisfies Record<string, Shape>

export type TemplateName = keyof typeof TEMPLATES
export type PartName = keyof typeof PARTS

/** The view of a template as its composer hands it over. */
export type ViewOf<S> = S extends { kind: 'text' }
  ? string | number
  : S extends { kind: 'truth' }
    ? boolean
    : S extends { kind: 'maybe'; of: infer Of }
      ? ViewOf<Of> | null
      : S extends { kind: 'list'; of: infer Of }
        ? readonly ViewOf<Of>[]
        : S extends { kind: 'group'; members: infer Members }
          ? { readonly [Name in keyof Members]: ViewOf<Members[Name]> }
          : string

/** Names of files in the folder of templates. */
export const templateFile = (name: string): string => `${name}.hbs`

/** Whether a value is written in three braces: markup that is not escaped again. */
export const isMarkup = ({ kind }: Shape): boolean => kind === 'manuscript' || kind === 'unit' || kind === 'attributes'
