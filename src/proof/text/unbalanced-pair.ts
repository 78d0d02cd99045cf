/**
 * Brackets and quotation marks without their partner (GB/T 15834-2011, 4.8–4.9, 4.15). A quotation may run over several paragraphs; each
 * of them then opens it anew, and only the last closes it.
 */
import type { Finding } from '../../model/finding.js'
import type { ProseBlock } from '../../model/prose.js'
import { type ProofFile, type TextRule, textFinding } from './rule.js'

export const unbalancedPair: TextRule = {
  ids: ['text/unbalanced-pair'],
  check: ({ files }) => files.flatMap((file) => new PairReader(file).read()),
}

/** Each opening mark with its closing one; half-width parentheses are the same pair as full-width ones. */
const PARTNERS: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
  '〖': '〗',
}
const OPENERS: ReadonlyMap<string, string> = new Map(Object.entries(PARTNERS).map(([open, close]) => [close, open]))
const QUOTES = '“‘「『'
const MARKS = /[（）《》〈〉“”‘’「」『』【】〔〕〖〗()]/gu
const FULL: Readonly<Record<string, string>> = { '(': '（', ')': '）' }

/** An opening mark whose partner has not come yet. */
interface Open {
  readonly mark: string
  readonly block: ProseBlock
  readonly at: number
}

class PairReader {
  readonly #file: ProofFile
  readonly #findings: Finding[] = []
  /** Of paragraphs before this one, in the same passage. */
  #carried: Open[] = []
  #last: ProseBlock | undefined

  constructor(file: ProofFile) {
    this.#file = file
  }

  read(): readonly Finding[] {
    for (const block of this.#file.blocks) this.#take(block)
    this.#settle()
    return this.#findings.sort((a, b) => a.place!.line - b.place!.line || a.place!.column - b.place!.column)
  }

  #take(block: ProseBlock): void {
    if (block.text === '') return
    if (!isPassage(this.#last, block)) this.#settle()
    this.#last = block
    const open: Open[] = []
    const skipped = this.#quotesOfOthers(block)
    for (const match of block.text.matchAll(MARKS)) {
      if (!skipped.includes(match[0])) this.#takeMark(block, match, open)
    }
    this.#carried.push(...open)
    // What stands for itself ends with its block.
    if (block.kind !== 'paragraph') this.#settle()
  }

  /** Quotation marks that are told of as a whole: the half-width rule pairs `"` with them, and one turned round is mended. */
  #quotesOfOthers(block: ProseBlock): string {
    if (block.text.includes('"')) return '“”'
    const turned = this.#carried.some(({ mark }) => mark === '“') ? null : turnedQuote(block.text)
    if (turned === null) return ''
    this.#tellTurned(block, turned)
    return '“”'
  }

  #takeMark(block: ProseBlock, match: RegExpMatchArray, open: Open[]): void {
    const { 0: typed, index: at = 0 } = match
    const mark = FULL[typed] ?? typed
    const opener = OPENERS.get(mark)
    if (opener !== undefined) {
      const isAwaited = [...this.#carried, ...open].some((each) => each.mark === opener)
      if (isAwaited || !isNoCloser(block.text, at)) this.#close(block, at, opener, open)
    } else if (isNoOpener(block.text, at)) return
    else if (!this.#opensAnew(block.text, mark, at, open)) open.push({ mark, block, at })
  }

  /** A paragraph that opens the quotation of the last one again goes on with it. */
  #opensAnew(text: string, mark: string, at: number, open: readonly Open[]): boolean {
    const carried = this.#carried.findLastIndex((each) => each.mark === mark)
    if (carried < 0 || open.some((each) => each.mark === mark)) return false
    if (QUOTES.includes(mark) && text.slice(0, at).trim() === '') return true
    // It opens inside the text, so the one before was never closed.
    this.#tell(this.#carried.splice(carried, 1)[0]!)
    return false
  }

  #close(block: ProseBlock, at: number, mark: string, open: Open[]): void {
    const inner = open.findLastIndex((each) => each.mark === mark)
    if (inner >= 0) {
      // What was opened inside and is open still has no partner.
      for (const each of open.splice(inner).slice(1)) this.#tell(each)
      return
    }
    const outer = this.#carried.findLastIndex((each) => each.mark === mark)
    if (outer >= 0) this.#carried.splice(outer, 1)
    else this.#tell({ mark, block, at })
  }

  #settle(): void {
    for (const each of this.#carried) this.#tell(each)
    this.#carried = []
  }

  #tell({ block, at }: Open): void {
    const mark = block.text[at]!
    const missing = PARTNERS[FULL[mark] ?? mark] ?? OPENERS.get(FULL[mark] ?? mark)!
    if ((mark === '(' || mark === ')') && !isBesideHan(block.text, at)) return
    const stretch = { file: this.#file, block, start: at, end: at + 1 }
    this.#findings.push(textFinding('text/unbalanced-pair', stretch, { mark, missing }))
  }

  #tellTurned(block: ProseBlock, at: number): void {
    const mark = block.text[at]!
    const missing = mark === '“' ? '”' : '“'
    const stretch = { file: this.#file, block, start: at, end: at + 1 }
    this.#findings.push(textFinding('text/unbalanced-pair', stretch, { mark, missing }, missing))
  }
}

/** Paragraphs of one passage: a heading, a table or a list begins another. */
const isPassage = (last: ProseBlock | undefined, block: ProseBlock): boolean =>
  last?.kind === 'paragraph' && block.kind === 'paragraph' && last.within.join() === block.within.join()

/** Where nothing is to be closed: 1) and a) at the start of a clause, a face, an apostrophe, inches. */
function isNoCloser(text: string, at: number): boolean {
  const mark = text[at]!
  if (mark === '’') return /[\p{Script=Latin}\d]$/u.test(text.slice(0, at).slice(-2))
  if (mark === '”') return /\d$/u.test(text.slice(0, at).slice(-1))
  const before = text.slice(Math.max(0, at - NEAR), at)
  return ')）'.includes(mark) && ((at <= NEAR ? LABEL_FIRST : LABEL).test(before) || FACE.test(before))
}

/** A face turned round; ’em. */
function isNoOpener(text: string, at: number): boolean {
  if (text[at] === '(') return SAD_FACE.test(text.slice(Math.max(0, at - 3), at))
  return text[at] === '‘' && /^\p{Script=Latin}/u.test(text.slice(at + 1)) && !/’/u.test(text.slice(at))
}

/** Characters before a mark that are looked at. */
const NEAR = 8
const NUMBERING = '(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])$'
const LABEL = new RegExp(`[。；：，、,;:\\n]\\s*${NUMBERING}`, 'u')
const LABEL_FIRST = new RegExp(`(?:^|[。；：，、,;:\\n])\\s*${NUMBERING}`, 'u')
const SAD_FACE = /(?:^|[^\p{Script=Han}])[:;=][-'o]?$/u
const FACE = /(?:^|[^\p{Script=Han}])[:;=^_][-'o]?$/u

const isBesideHan = (text: string, at: number): boolean => {
  const near = text.slice(Math.max(0, at - 2), at + 3)
  return /\p{Script=Han}/u.test(near)
}

/** Where one of a paragraph's quotation marks is turned round, `“……“`, and there is only one way to put it right; else null. */
function turnedQuote(text: string): number | null {
  const quotes = [...text.matchAll(/[“”]/gu)]
  const wrong = quotes.filter(({ 0: mark }, order) => (mark === '“') !== (order % 2 === 0))
  const [only, ...others] = wrong
  if (quotes.length % 2 !== 0 || only === undefined || others.length > 0) return null
  return only[0] === '”' && isNoCloser(text, only.index) ? null : only.index
}
