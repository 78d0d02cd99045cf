/** What the e-book draws in each setting: the text of its documents and of its contents, and what styles add to it. */
import type { BookConfig } from '../../model/config.js'
import type { EpubEdition, NavigationEntry } from '../../model/epub.js'
import type { TextSetting } from '../../model/fonts.js'
import { readableText } from '../../model/markup-text.js'
import { italicOf } from '../math-italic.js'
import { readXhtml, type XhtmlElement, type XhtmlNode } from '../xhtml-tree.js'
import { facesOf, isCjk, type SettingName, settingOf } from './face-rules.js'

/** Settings that the book has text for. */
export function textSettings(edition: EpubEdition, { typography }: Pick<BookConfig, 'typography'>): TextSetting[] {
  const { lang } = edition.metadata
  const walk = new Walk(edition.writingMode === 'vertical-rl' ? VERTICAL_NUMERALS : null)
  for (const { body } of edition.documents) walk.nodes(readXhtml(body), 'song', lang)
  walk.nodes(contentsTree(edition), 'song', lang)
  return [...walk.settings].map(([name, { all }]) => ({ name, faces: facesOf(name, typography), characters: all }))
}

/** The navigation document as far as faces go (`epub/navigation.ts`). */
function contentsTree({ contentsTitle, navigation, lists }: EpubEdition): XhtmlNode[] {
  const node = (name: string, children: readonly XhtmlNode[]): XhtmlNode => ({ name, attributes: {}, children })
  const list = (entries: readonly NavigationEntry[]): XhtmlNode[] =>
    entries.flatMap(({ title, entries: inner }) => [node('a', [title]), ...list(inner)])
  return [
    node('h1', [contentsTitle]),
    ...list(navigation),
    ...lists.flatMap(({ title, entries }) => [node('h2', [title]), ...list(entries)]),
  ]
}

/** Characters that styles and reading systems draw with an element (styles/epub/). */
const ADDED: readonly (readonly [fits: (element: XhtmlElement) => boolean, characters: string])[] = [
  [(element) => hasClass(element, 'task'), '☐☑ '],
  [(element) => hasClass(element, 'dots'), '•'],
  // Drawn for roots, which do not hold it.
  [({ name }) => name === 'msqrt' || name === 'mroot', '√'],
]

/** Numbers of a list, by its `type`. */
const NUMERALS: Readonly<Record<string, string>> = {
  '1': '0123456789. ',
  a: 'abcdefghijklmnopqrstuvwxyz. ',
  A: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ. ',
  i: 'cdilmvx. ',
  I: 'CDILMVX. ',
}
/** Vertical lists count 一、 whatever their type (styles/epub/vertical.css). */
const VERTICAL_NUMERALS = '零一二三四五六七八九十百千、'

const hasClass = ({ attributes }: XhtmlElement, name: string): boolean =>
  attributes.class?.split(/\s+/).includes(name) ?? false

class Walk {
  readonly settings = new Map<SettingName, Characters>()

  /** `numerals`: those of all lists; null: each has its own. */
  constructor(readonly numerals: string | null) {}

  nodes(nodes: readonly XhtmlNode[], setting: SettingName, lang: string): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#draw(mayBeHyphenated(node, lang) ? `${node}-‐` : node, setting)
      else this.#element(node, setting, lang)
    }
  }

  #element(element: XhtmlElement, outer: SettingName, outerLang: string): void {
    const { attributes, children } = element
    const lang = attributes['xml:lang'] ?? attributes.lang ?? outerLang
    const setting = settingOf(element, lang) ?? outer
    if (element.name === 'ol') this.#draw(this.numerals ?? NUMERALS[attributes.type ?? '1'] ?? '', setting)
    for (const [fits, characters] of ADDED) if (fits(element)) this.#draw(characters, setting)
    if (hasClass(element, 'line-number')) this.#draw(attributes['data-line'] ?? '', setting)
    if (element.name === 'mi') this.#draw(italicsIn(children), setting)
    this.nodes(children, setting, lang)
  }

  #draw(markup: string, setting: SettingName): void {
    const drawn = this.settings.get(setting) ?? new Characters()
    this.settings.set(setting, drawn)
    drawn.add(markup.includes('&') ? readableText(markup) : markup)
  }
}

/** Characters of a long text, each once. */
class Characters {
  readonly all = new Set<string>()
  /** By code point: a set asked for each of a million characters takes ten times as long. */
  readonly #seen = new Uint8Array(0x110000)

  add(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.codePointAt(at)!
      if (this.#seen[code] === 0) {
        this.#seen[code] = 1
        this.all.add(String.fromCodePoint(code))
      }
      if (code > 0xffff) at += 1
    }
  }
}

/** Reading systems divide words at the end of a line where styles let them: of languages that they know, and at soft hyphens. */
const mayBeHyphenated = (text: string, lang: string): boolean =>
  text.includes('\u00ad') || (!isCjk(lang) && /\p{Script=Latin}{2}/u.test(text))

/** A letter of its own in a formula is drawn as its italic (MathML Core 4.2, `math-auto`). */
const italicsIn = (children: readonly XhtmlNode[]): string =>
  children.flatMap((child) => (typeof child === 'string' ? Array.from(child, italicOf) : [])).join('')
