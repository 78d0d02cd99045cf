/** TeX → MathML Core, with Temml. The library is loaded by a book's first formula: others do not pay for it. */
import { createRequire } from 'node:module'
import type { Formula } from '../model/book.js'
import type { Facts, FindingId } from '../model/finding.js'

const require = createRequire(import.meta.url)

/** What is wrong with a formula, and where in its TeX. */
export interface TexProblem {
  readonly id: FindingId
  readonly facts: Facts
  /** In UTF-16 units. */
  readonly offset: number
}

/** Longer TeX is none that a page could hold. */
const LONGEST = 10_000
/** Elements in elements: browsers and readers walk them one in the other. */
const DEEPEST = 100
/** Temml makes links of these, and looks for their ends in a page that it never sees. */
const REFERENCE = /\\(?:eq)?ref(?![a-zA-Z])/
/** In em: a rule or a space may not be larger. */
const LARGEST: [number, number] = [30, 30]
/** A macro may unfold this often. */
const MOST_EXPANSIONS = 1000

/** `inline`: among words, with limits beside their signs; `display`: on lines of its own. */
export function setFormula(
  tex: string,
  style: 'inline' | 'display',
): { readonly formula: Formula } | { readonly problem: TexProblem } {
  if (tex.length > LONGEST || deepestBrace(tex) > DEEPEST) return { problem: tooDeep(tex) }
  if (tex.trim() === '') return { problem: { id: 'parse/formula-empty', facts: {}, offset: 0 } }
  const reference = REFERENCE.exec(tex)
  if (reference)
    return { problem: { id: 'parse/formula-command', facts: { command: reference[0] }, offset: reference.index } }
  try {
    const mathml = settle(convert(tex, style))
    return mathml === null ? { problem: tooDeep(tex) } : { formula: { tex: tex.trim(), mathml } }
  } catch (error) {
    return { problem: problemOf(error, tex) }
  }
}

function convert(tex: string, style: 'inline' | 'display'): string {
  const temml = require('temml') as typeof import('temml')['default']
  // `trust` is off: \includegraphics, \href, \class and the like are errors, for what they make is not ours to check.
  return temml.renderToString(tex, {
    displayMode: style === 'display',
    throwOnError: true,
    trust: false,
    maxSize: LARGEST,
    maxExpand: MOST_EXPANSIONS,
  })
}

/** Elements of MathML that Temml writes; all else, such as the link of `\ref`, is none of a formula. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'mrow mi mo mn mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mlabeledtr ' +
    'mpadded mphantom menclose mstyle mmultiscripts mprescripts none'
  ).split(' '),
)

/** A point of TeX in the lengths that Temml gives for a text of 10 pt with 11.9552 pt to the line. */
const PT_PER_EM = 11.9552

/** As tall as the smallest radical sign: the browser hangs it from its line, so over less the sign would stand too low. */
const STRUT = '<mspace width="0em" height="0.75em" depth="0.22em"/>'

/** What stands inside `<math>`; null: too much of it, or what may not stand there. */
function settle(markup: string): string | null {
  const inner = /^<math[^>]*>([\s\S]*)<\/math>$/.exec(markup)?.[1]
  if (inner === undefined) return null
  const mathml = inner
    // Numbers that Temml's style sheet would count: the book numbers what it names.
    .replaceAll('<mtext><span class="tml-eqn"></span></mtext>', '')
    // It is not seen, and nobody who copies a formula expects it.
    .replaceAll('<mo>\u2061</mo>', '')
    .replace(/(\d+(?:\.\d+)?)pt(?=[;"])/g, (_length, points) => `${Number((Number(points) / PT_PER_EM).toFixed(4))}em`)
    .replaceAll('<msqrt>', `<msqrt>${STRUT}`)
  return settleElements(mathml)
}

/** Their first child is set in its size, the others are raised or lowered. */
const HAS_SCRIPTS: ReadonlySet<string> = new Set('msub msup msubsup munder mover munderover'.split(' '))

/** Signs between raised or lowered terms stand without space (The TeXbook, chapter 18), which MathML Core leaves to its author. */
function settleElements(mathml: string): string | null {
  const open: { readonly name: string; readonly isScript: boolean; children: number }[] = []
  let isSound = true
  const settled = mathml.replace(/<(\/?)([a-zA-Z]+)[^>]*>/g, (tag, closing: string, name: string) => {
    if (closing === '/') {
      open.pop()
      return tag
    }
    const parent = open.at(-1)
    const isScript = parent !== undefined && (parent.isScript || (HAS_SCRIPTS.has(parent.name) && parent.children > 0))
    if (parent) parent.children++
    if (!tag.endsWith('/>')) open.push({ name, isScript, children: 0 })
    isSound &&= ELEMENTS.has(name) && open.length <= DEEPEST
    return isScript && tag === '<mo>' ? '<mo lspace="0em" rspace="0em">' : tag
  })
  return isSound ? settled : null
}

function deepestBrace(tex: string): number {
  let depth = 0
  let deepest = 0
  for (const brace of tex) {
    if (brace === '{') deepest = Math.max(deepest, ++depth)
    else if (brace === '}') depth--
  }
  return deepest
}

const EXCERPT = 40
const excerpt = (tex: string): string => (tex.length > EXCERPT ? `${tex.slice(0, EXCERPT)}…` : tex)

const tooDeep = (tex: string): TexProblem => ({
  id: 'parse/formula-too-large',
  facts: { tex: excerpt(tex) },
  offset: 0,
})

/** An error of Temml says what and where: `Double superscript at position 4: a^b^̲c`. */
function problemOf(error: unknown, tex: string): TexProblem {
  const { name, message, position } = error as Error & { position?: number }
  if (name !== 'ParseError') return tooDeep(tex)
  if (/Too many expansions/.test(message)) return tooDeep(tex)
  const offset = Math.min(Math.max(position ?? 0, 0), tex.length)
  const command = /^\s*(?:Unsupported function name: |Function ")(\\[a-zA-Z]+|\\.)/.exec(message)?.[1]
  if (command !== undefined) return { id: 'parse/formula-command', facts: { command }, offset }
  if (/Expected '\}'|expected '\}'/.test(message)) return { id: 'parse/formula-open', facts: { mark: '}' }, offset }
  if (/Expected '\\right'/.test(message)) return { id: 'parse/formula-open', facts: { mark: '\\right' }, offset }
  const says = message.replace(/ at (?:position \d+|end of input)[\s\S]*$/, '').trim()
  return { id: 'parse/formula-broken', facts: { says, tex: excerpt(tex) }, offset }
}
