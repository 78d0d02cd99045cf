/** The allow-list of raw HTML: elements and attributes that reach an output. All else is taken off its text. */

/** Elements inside a line. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** Elements that stand as blocks of their own. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote caption col colgroup dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Elements whose content is no text of the book: they go with all they hold, and a finding says so. */
export const REMOVED_TAGS: ReadonlySet<string> = new Set(
  'script style template iframe object embed applet noembed noframes frame frameset audio video canvas'.split(' '),
)

/** Drawings and formulas: they hold elements of their own, and only their words are text of the book. */
export const DRAWN_TAGS: ReadonlySet<string> = new Set(['svg', 'math'])

/** The rest of HTML: the tag goes, its text stays. A tag that is none of HTML's (`Vec<T>`) is the author's text. */
export const UNWRAPPED_TAGS: ReadonlySet<string> = new Set(
  (
    'acronym area base basefont bgsound big blink body button center datalist dialog dir fieldset font form head hgroup html input ' +
    'keygen label legend link map marquee menu menuitem meta meter nobr noscript optgroup option output param picture ' +
    'plaintext progress rb rbc rtc search select slot source spacer strike textarea title track tt xmp'
  ).split(' '),
)

/** Elements that mean nothing outside their parent; without it their content stands alone. */
export const REQUIRED_PARENT: Readonly<Record<string, readonly string[]>> = {
  li: ['ol', 'ul'],
  dt: ['dl'],
  dd: ['dl'],
  rt: ['ruby'],
  figcaption: ['figure'],
  summary: ['details'],
}

/** Old elements and what HTML puts in their place. */
export const REPLACED_TAGS: Readonly<Record<string, string>> = { center: 'div', strike: 's', acronym: 'abbr' }

export const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col'])

const NUMBER = /^\d{1,4}$/
const NAME = /^[\p{L}_][\p{L}\p{N}_:.-]*$/u
const LANG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/
const ANY = /^/

const ON_ALL: Readonly<Record<string, RegExp>> = { id: NAME, lang: LANG, dir: /^(?:ltr|rtl|auto)$/i, title: ANY }

const ON_SOME: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  td: { colspan: NUMBER, rowspan: NUMBER },
  th: { colspan: NUMBER, rowspan: NUMBER, scope: /^(?:row|col)$/ },
  col: { span: NUMBER },
  colgroup: { span: NUMBER },
  ol: { start: NUMBER, type: /^[1aAiI]$/, reversed: ANY },
  li: { value: NUMBER },
  time: { datetime: ANY },
  data: { value: ANY },
  details: { open: ANY },
}

interface SourceAttribute {
  readonly name: string
  readonly value: string
}

/** What may stay of an element's attributes; targets of links and images are judged elsewhere. */
export function allowedAttributes(tag: string, given: readonly SourceAttribute[]): Record<string, string> {
  const allowed: Record<string, string> = {}
  const classes: string[] = []
  for (const { name, value } of given) {
    const pattern = Object.hasOwn(ON_ALL, name) ? ON_ALL[name] : ON_SOME[tag]?.[name]
    if (pattern?.test(value)) allowed[name] = value
    else if (name === 'class')
      classes.push(...value.split(/\s+/).filter((each) => /^[\p{L}][\p{L}\p{N}_-]*$/u.test(each)))
    // `align` is gone from HTML, but compilations pasted from the web are full of it.
    else if (name === 'align' && /^(?:left|center|right)$/i.test(value)) classes.push(`align-${value.toLowerCase()}`)
    else if (tag === 'a' && name === 'name' && NAME.test(value)) allowed.id ??= value
  }
  if (classes.length > 0) allowed.class = classes.join(' ')
  return allowed
}
